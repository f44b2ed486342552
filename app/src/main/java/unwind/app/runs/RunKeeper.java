package unwind.app.runs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.app.command.Command;
import unwind.app.task.FxGuard;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.problem.ProblemException;
import unwind.report.RunRecorder;
import unwind.run.RunFolder;
import unwind.run.RunStore;
import unwind.run.TrainedAgent;
import unwind.serving.ExampleCall;

/**
 * Keeps every trained agent as a run folder, in the background, and every backtest of one in its place. A run is there
 * completely or not at all; what goes wrong is told once.
 */
public final class RunKeeper {
    private static final String NONE = "No run has been kept yet: train an agent and backtest it.";

    private final TaskService tasks;
    private final RunsPlace place;
    private final Clock clock;
    private final Opener opener;
    private final ReadOnlyObjectWrapper<Optional<RunFolder>> kept = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunFolder>> trained = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Runs whose agent has not been backtested since; by the agent itself, which may equal another's. */
    private final IdentityHashMap<TrainedAgent, RunFolder> untested = new IdentityHashMap<>();

    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper openReason = new ReadOnlyStringWrapper(NONE);

    public RunKeeper(WorkbenchModel model, TaskService tasks, RunsPlace place, Clock clock, Opener opener) {
        this.tasks = tasks;
        this.place = place;
        this.clock = clock;
        this.opener = opener;
        model.backtestProperty().subscribe(backtest -> backtest.ifPresent(this::keep));
        kept.subscribe(run -> openReason.set(run.isPresent() ? "" : NONE));
    }

    /** An agent is kept before anything was played with it; its backtest takes the place of this run. */
    public void trained(Training training, RunFolder run) {
        untested.put(training.agent(), run);
        trained.set(Optional.of(run));
    }

    private void keep(Backtest backtest) {
        kept.set(Optional.empty());
        message.set("");
        if (backtest.agent().isEmpty()) {
            return;
        }
        message.set("Keeping the run\u2026");
        Optional<RunFolder> before = backtest.agent().map(untested::get);
        tasks.task("Keep the run", progress -> {
                    RunFolder run = RunRecorder.in(place.get(), clock)
                            .guarded(new FxGuard())
                            .calling(new ExampleCall())
                            .record(backtest.prepared(), backtest.agent(), Optional.of(backtest.result()));
                    before.ifPresent(RunKeeper::takeAway);
                    return run;
                })
                .writing()
                .onSuccess(run -> {
                    backtest.agent().ifPresent(untested::remove);
                    kept.set(Optional.of(run));
                    message.set("Run kept in " + place.shown(run.path()));
                })
                .onFailure(failure -> message.set("The run was not kept; Problems says why."))
                .start();
    }

    /**
     * The run of the same agent without a backtest; it can be brought back for a day, like any that was deleted. One whose
     * training can go on stays.
     */
    private static void takeAway(RunFolder run) {
        RunStore store = RunStore.around(run.path());
        if (RunStore.finished(run.path()).isPresent()) {
            store.deleted().add(run.id());
        }
    }

    /** Opens the report of the last run in the browser. */
    public Command openReport() {
        return command("open-report", "Open report", "The report", run -> run.file(RunRecorder.REPORT));
    }

    /** Opens the folder of the last run in the file manager. */
    public Command openFolder() {
        return command("open-run-folder", "Open folder", "The folder", RunFolder::path);
    }

    private Command command(String id, String label, String what, java.util.function.Function<RunFolder, Path> path) {
        return new Command(
                id,
                label,
                () -> kept.get().ifPresent(run -> open(what, path.apply(run).toAbsolutePath())),
                openReason.getReadOnlyProperty());
    }

    private void open(String what, Path path) {
        tasks.task("Open " + path.getFileName(), progress -> {
                    opener.open(path);
                    return path;
                })
                .quiet()
                .onFailure(failure -> message.set(
                        failure instanceof ProblemException
                                ? "%s cannot be opened from here. Its path, to copy: %s".formatted(what, path)
                                : "%s could not be opened: %s".formatted(what, failure)))
                .start();
    }

    /** The last run, once it is on disk; empty when the last backtest was played without an agent. */
    public ReadOnlyObjectProperty<Optional<RunFolder>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The last agent that was kept before its backtest. */
    public ReadOnlyObjectProperty<Optional<RunFolder>> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** Where the last run is, or what went wrong; empty when there is nothing to say. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
