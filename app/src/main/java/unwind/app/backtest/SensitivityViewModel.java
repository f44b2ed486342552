package unwind.app.backtest;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import unwind.app.command.Command;
import unwind.app.task.BackgroundTask;
import unwind.app.task.ProgressSnapshot;
import unwind.app.task.TaskProgress;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.backtest.BacktestResult;
import unwind.backtest.SensitivityCell;
import unwind.backtest.StrategyResult;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.Sensitivity;

/**
 * Plays the backtest on screen again with one thing changed at a time, as {@code unwind backtest --sensitivity} does. FX thread
 * only; the playing itself runs in the background.
 */
public final class SensitivityViewModel {
    private static final ProgressSnapshot NOTHING_DONE = new ProgressSnapshot(0, 0, Double.NaN, Double.NaN, "");

    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper runReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ProgressSnapshot> progress = new ReadOnlyObjectWrapper<>(NOTHING_DONE);
    private final ObjectProperty<SensitivityMatrix.Figure> figure =
            new SimpleObjectProperty<>(SensitivityMatrix.Figure.RATIO);
    private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>(Matrix.EMPTY);
    private final Command run;
    private final Command cancel;
    private Optional<Played> played = Optional.empty();
    private Optional<BackgroundTask<Played>> task = Optional.empty();

    /** The cells, and the backtest that they belong to. */
    private record Played(Backtest backtest, List<SensitivityCell> cells) {}

    SensitivityViewModel(WorkbenchModel model, Experiments experiments, TaskService tasks) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        run = new Command("sensitivity-run", "Play variations", this::begin, runReason.getReadOnlyProperty());
        cancel = new Command(
                "sensitivity-cancel", "Cancel", this::stop, running.map(r -> r ? "" : "Nothing is being played."));
        running.subscribe(this::refresh);
        model.backtestProperty().subscribe(this::follow);
        figure.subscribe(now -> show());
    }

    private void refresh() {
        runReason.set(
                running.get()
                        ? "The variations are being played."
                        : model.backtestProperty().get().isEmpty() ? "There is no backtest yet: run one first." : "");
    }

    /** Another backtest makes the variations of the last one meaningless. */
    private void follow(Optional<Backtest> backtest) {
        stop();
        if (!played.map(Played::backtest).equals(backtest)) {
            played = Optional.empty();
            show();
        }
        message.set(
                backtest.isEmpty()
                        ? "Run a backtest first; then its sizes, horizons and costs can be varied here."
                        : "Plays this backtest again with one thing changed at a time: the order's size, its horizon,"
                                + " each parameter of its costs. The trained agent is played as it is, not trained"
                                + " anew.");
        refresh();
    }

    private void begin() {
        model.backtestProperty().get().ifPresent(backtest -> {
            progress.set(NOTHING_DONE);
            message.set("");
            BackgroundTask<Played> started = tasks.task(
                            "Sensitivity", reporter -> new Played(backtest, cells(backtest, reporter)))
                    .unit("variations")
                    .whenStopped(() -> "Nothing of it is kept.")
                    .onSuccess(this::finished)
                    .onFailure(failure -> ended(
                            failure instanceof ProblemException expected
                                    ? "The variations could not be played. "
                                            + expected.problem().message()
                                    : "The variations failed unexpectedly; Problems has the details."))
                    .onCancelled(() -> ended("Cancelled."));
            started.progressProperty().subscribe(progress::set);
            running.set(true);
            task = Optional.of(started.start());
        });
    }

    private List<SensitivityCell> cells(Backtest backtest, TaskProgress reporter) {
        ExperimentSpec spec = backtest.prepared().spec();
        List<String> ids =
                backtest.result().strategies().stream().map(StrategyResult::id).toList();
        int total = Sensitivity.variations(spec);
        int[] done = {0};
        return Sensitivity.of(spec, varied -> {
            reporter.at(done[0], total, "variations");
            Prepared prepared = experiments.prepare(varied, backtest.prepared().data());
            BacktestResult result = experiments.backtest(
                    prepared, backtest.agent(), ids, (at, of, what) -> reporter.at(done[0], total, what));
            reporter.at(++done[0], total, "variations");
            return result;
        });
    }

    private void stop() {
        task.ifPresent(BackgroundTask::cancel);
    }

    private void finished(Played all) {
        boolean current = model.backtestProperty().get().equals(Optional.of(all.backtest()));
        ended(current ? "" : "The backtest has changed meanwhile; play the variations again.");
        if (current) {
            played = Optional.of(all);
            show();
        }
    }

    private void ended(String words) {
        task = Optional.empty();
        running.set(false);
        message.set(words);
    }

    private void show() {
        matrix.set(played.map(p ->
                        SensitivityMatrix.of(p.cells(), p.backtest().prepared().spec(), figure.get()))
                .orElse(Matrix.EMPTY));
    }

    Command run() {
        return run;
    }

    Command cancel() {
        return cancel;
    }

    /** Which figure is shown. */
    ObjectProperty<SensitivityMatrix.Figure> figureProperty() {
        return figure;
    }

    /** Empty until the variations have been played. */
    ReadOnlyObjectProperty<Matrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ProgressSnapshot> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What it does, is doing or why it failed; empty when the table says it all. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
