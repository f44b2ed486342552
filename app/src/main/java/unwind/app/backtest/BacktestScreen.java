package unwind.app.backtest;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPanes;
import unwind.app.command.RunControls;
import unwind.app.runs.RunKeeper;
import unwind.app.shell.Screen;
import unwind.app.workspace.Step;

/** Step 4: the backtest. */
public final class BacktestScreen implements Screen {
    private final BacktestViewModel model;
    private final BacktestView view;

    public BacktestScreen(BacktestViewModel model, ChartPanes charts, ScheduleSaver saver, RunKeeper keeper) {
        this.model = model;
        view = new BacktestView(model, charts, saver, keeper);
    }

    @Override
    public Step step() {
        return Step.BACKTEST;
    }

    @Override
    public String title() {
        return "Backtest";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignS.SCALE_BALANCE;
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public RunControls runControls() {
        return model.runControls();
    }
}
