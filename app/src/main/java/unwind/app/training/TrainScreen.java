package unwind.app.training;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPanes;
import unwind.app.command.Command;
import unwind.app.command.MenuCommand;
import unwind.app.command.RunControls;
import unwind.app.shell.Screen;
import unwind.app.tune.TuneCommands;
import unwind.app.tune.TuneView;
import unwind.app.tune.TuneViewModel;
import unwind.app.workspace.Step;

/** Step 3: training, and the search for hyperparameters. */
public final class TrainScreen implements Screen {
    private final ObjectProperty<TrainMode> mode = new SimpleObjectProperty<>(TrainMode.TRAIN);
    private final TrainCommands commands;
    private final RunControls controls;
    private final TrainView view;

    public TrainScreen(
            TrainViewModel model,
            TrainCommands commands,
            TuneViewModel tune,
            TuneCommands tuneCommands,
            ChartPanes charts) {
        this.commands = commands;
        controls = either(commands.runControls(), tuneCommands.runControls());
        view = new TrainView(model, commands, new TuneView(tune, tuneCommands, charts), mode, charts);
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
        return controls;
    }

    @Override
    public List<MenuCommand> commands() {
        return List.of(
                MenuCommand.of(Command.always(
                        "train-mode-search", "Search for hyperparameters", () -> mode.set(TrainMode.SEARCH))),
                MenuCommand.of(Command.always("train-mode-train", "Train agents", () -> mode.set(TrainMode.TRAIN))),
                MenuCommand.of(commands.use()),
                MenuCommand.of(commands.remove()));
    }

    /** Starts a training with the present settings, also where the search is in front. */
    public Command startTraining() {
        Command start = commands.start();
        return new Command(
                start.id(),
                start.label(),
                () -> {
                    mode.set(TrainMode.TRAIN);
                    start.fire();
                },
                start.disabledReason());
    }

    /** The keys do what the part in front does. */
    private RunControls either(RunControls training, RunControls search) {
        return new RunControls(
                either("Start", training.run(), search.run()),
                either("Pause", training.pause(), search.pause()),
                mode.flatMap(m -> (m == TrainMode.TRAIN ? training : search).pauseLabel()),
                either("Stop", training.stop(), search.stop()));
    }

    private Command either(String label, Command training, Command search) {
        return new Command(
                training.id(),
                label,
                () -> (mode.get() == TrainMode.TRAIN ? training : search).fire(),
                mode.flatMap(m -> (m == TrainMode.TRAIN ? training : search).disabledReason()));
    }
}
