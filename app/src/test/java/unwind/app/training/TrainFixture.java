package unwind.app.training;

import unwind.app.fake.FakeExperiments;
import unwind.app.task.TaskService;
import unwind.app.workspace.Importer;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.problem.Problem;

/** The models of the Train screen over fake experiments; make it on the FX thread. */
final class TrainFixture {
    private final TrainingQueue queue;
    private final TrainViewModel train;
    private final TrainCommands commands;

    TrainFixture(WorkbenchModel model, FakeExperiments experiments, TaskService tasks) {
        queue = new TrainingQueue(experiments, tasks);
        // The fake agent's policy cannot be played.
        train = new TrainViewModel(model, queue, tasks, () -> 1, training -> {
            throw Problem.failed("This agent cannot be played.", "Train a real one.");
        });
        Importer importer = new Importer(model, experiments, tasks, (title, failure) -> {
            throw new AssertionError(title, failure);
        });
        commands = new TrainCommands(train, new SettingsHistory(model, importer, tasks.pulse(), tasks.nanoClock()));
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
