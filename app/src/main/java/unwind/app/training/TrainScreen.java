package unwind.app.training;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPanes;
import unwind.app.command.RunControls;
import unwind.app.shell.Screen;
import unwind.app.workspace.Step;

/** Step 3: training. */
public final class TrainScreen implements Screen {
    private final TrainCommands commands;
    private final TrainView view;

    public TrainScreen(TrainViewModel model, TrainCommands commands, ChartPanes charts) {
        this.commands = commands;
        view = new TrainView(model, commands, charts);
    }

    @Override
    public Step step() {
        return Step.TRAIN;
    }

    @Override
    public String title() {
        return "Train";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignS.SCHOOL_OUTLINE;
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public RunControls runControls() {
        return commands.runControls();
    }
}
