package unwind.app.training;

import java.nio.file.Path;
import java.time.Clock;
import unwind.app.chart.ChartPanes;
import unwind.app.task.TaskService;
import unwind.app.tune.Searches;
import unwind.app.tune.TuneCommands;
import unwind.app.tune.TuneViewModel;
import unwind.app.workspace.Importer;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.problem.Problem;
import unwind.run.Experiments;

/** The models of the Train screen over fake experiments; make it on the FX thread. */
final class TrainFixture {
    private final TrainingQueue queue;
    private final TrainViewModel train;
    private final TrainCommands commands;
    private final SettingsHistory history;
    private final TaskService tasks;

    /** @param runs folder of the runs */
    TrainFixture(WorkbenchModel model, Experiments experiments, TaskService tasks, Path runs) {
        TrainingRuns places = new TrainingRuns(experiments, () -> runs, Clock.systemUTC());
        queue = new TrainingQueue(experiments, places, tasks);
        // The fake agent's policy cannot be played.
        train = new TrainViewModel(model, queue, tasks, () -> 1, training -> {
            throw Problem.failed("This agent cannot be played.", "Train a real one.");
        });
        Importer importer = new Importer(model, experiments, tasks, (title, failure) -> {
            throw new AssertionError(title, failure);
        });
        this.tasks = tasks;
        history = new SettingsHistory(model, importer, tasks.pulse(), tasks.nanoClock());
        commands = new TrainCommands(train, history);
    }

    TrainScreen screen(ChartPanes charts) {
        TuneViewModel tune = new TuneViewModel(
                train.model(),
                new Searches(Path.of("no", "searches"), PathWords.ofUser(), Clock.systemUTC(), tasks),
                (folder, spec, data, parallel, listener, control) -> {
                    throw Problem.failed("Nothing is searched here.", "Train.");
                },
                tasks,
                history,
                1);
        return new TrainScreen(train, commands, tune, new TuneCommands(tune), charts);
    }

    TrainingQueue queue() {
        return queue;
    }

    TrainViewModel train() {
        return train;
    }

    TrainCommands commands() {
        return commands;
    }
}
