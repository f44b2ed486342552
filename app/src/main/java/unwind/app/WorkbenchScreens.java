package unwind.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import unwind.app.backtest.BacktestScreen;
import unwind.app.backtest.BacktestViewModel;
import unwind.app.backtest.ScheduleSaver;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.SavePrompt;
import unwind.app.data.DataScreen;
import unwind.app.data.DataViewModel;
import unwind.app.data.OpenPrompt;
import unwind.app.runs.Opener;
import unwind.app.runs.RunKeeper;
import unwind.app.setup.SetupScreen;
import unwind.app.setup.SetupSummary;
import unwind.app.setup.SetupViewModel;
import unwind.app.shell.Screen;
import unwind.app.shell.WorkbenchContext;
import unwind.app.training.TrainScreen;
import unwind.app.training.TrainViewModel;
import unwind.app.workspace.Importer;
import unwind.app.workspace.Preparer;
import unwind.app.workspace.Previewer;
import unwind.cost.CostPresets;

/** The screens of this version, in rail order: one line each. */
final class WorkbenchScreens {
    private WorkbenchScreens() {}

    static List<Screen> create(WorkbenchContext context, DataViewModel data, OpenPrompt prompt, Path runs) {
        ChartPanes charts = new ChartPanes(context.theme(), context.tasks(), SavePrompt.dialog());
        Preparer preparer = new Preparer(context.model(), context.experiments(), context.tasks(), context.errors());
        Importer importer = new Importer(context.model(), context.experiments(), context.tasks(), context.errors());
        Previewer previewer = new Previewer(context.model(), context.tasks(), context.errors());
        return List.of(
                new DataScreen(data, charts, prompt),
                new SetupScreen(
                        new SetupViewModel(context.model(), CostPresets.all(), importer),
                        new SetupSummary(context.model(), preparer),
                        previewer),
                new TrainScreen(new TrainViewModel(context.model(), context.experiments(), context.tasks()), charts),
                new BacktestScreen(
                        new BacktestViewModel(context.model(), context.experiments(), context.tasks()),
                        charts,
                        new ScheduleSaver(context.tasks(), SavePrompt.dialog()),
                        new RunKeeper(context.model(), context.tasks(), runs, Clock.systemUTC(), Opener.desktop())));
    }
}
