package unwind.app.shell;

import java.util.List;
import unwind.app.backtest.BacktestScreen;
import unwind.app.backtest.BacktestViewModel;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.SavePrompt;
import unwind.app.training.TrainScreen;
import unwind.app.training.TrainViewModel;

/** The screens of this version, in rail order: one line each. */
public final class WorkbenchScreens {
    private WorkbenchScreens() {}

    public static List<Screen> create(WorkbenchContext context) {
        ChartPanes charts = new ChartPanes(context.theme(), context.tasks(), SavePrompt.dialog());
        return List.of(
                new TrainScreen(new TrainViewModel(context.model(), context.experiments(), context.tasks()), charts),
                new BacktestScreen(
                        new BacktestViewModel(context.model(), context.experiments(), context.tasks()), charts));
    }
}
