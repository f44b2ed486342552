package unwind.app.tune;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.BackgroundTask;
import unwind.app.task.Lane;
import unwind.app.task.LatestResult;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.app.task.TaskState;
import unwind.app.task.Work;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.market.MarketData;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.report.chart.ParallelCoordinatesChart;
import unwind.run.TrialResult;
import unwind.run.TuneControl;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;
import unwind.train.search.Importance;

/** State of the search for hyperparameters. FX thread only; the search itself runs in {@link Lane#TRAINING}. */
public final class TuneViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TuneViewModel.class);

    private final WorkbenchModel model;
    private final SearchForm form;
    private final Searches searches;
    private final SearchRunner runner;
    private final TaskService tasks;
    private final SettingsHistory history;
    private final ReadOnlyObjectWrapper<SearchPhase> phase = new ReadOnlyObjectWrapper<>(SearchPhase.IDLE);
    private final ReadOnlyObjectWrapper<SearchState> state = new ReadOnlyObjectWrapper<>(SearchState.NONE);
    private final ReadOnlyObjectWrapper<Optional<TuneSpec>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TrialRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Importance>> importance = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestResult<Measured, List<Importance>> importances;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private TuneControl control = new TuneControl();
    private @Nullable BackgroundTask<TuneResult> task;

    /** @param history takes back the edits of the form, and takes the settings of a trial as one edit */
    public TuneViewModel(
            WorkbenchModel model,
            Searches searches,
            SearchRunner runner,
            TaskService tasks,
            SettingsHistory history,
            int atOnce) {
        this.model = model;
        this.searches = searches;
        this.runner = runner;
        this.tasks = tasks;
        this.history = history;
        form = new SearchForm(model, atOnce);
        history.follow(new SearchEdits(form));
        importances = new LatestResult<>(
                tasks,
                "See what mattered",
                measured ->
                        TuneResult.of(measured.spec(), measured.trials(), true).importance(),
                importance::set,
                failure -> LOG.warn("What mattered is not known: {}", failure.getMessage()));
    }

    /** Trials with the results that importance is made of. */
    private record Measured(TuneSpec spec, List<TrialResult> trials) {}

    /** Starts the search that stands in the form. */
    void start() {
        form.specProperty().get().ifPresent(spec -> run(progress -> spec, searches.newFolder()));
    }

    /** Goes on with the last search, as it was; one that was done ends at once with its table. */
    void goOn() {
        searches.lastProperty().get().ifPresent(folder -> run(progress -> searches.read(folder), folder));
    }

    /** @param reader says what is searched in the folder */
    private void run(Work<TuneSpec> reader, Path folder) {
        Optional<MarketData> data = model.dataProperty().get();
        if (data.isEmpty()) {
            return;
        }
        List<String> files = model.filesProperty().get();
        TuneControl own = new TuneControl();
        control = own;
        state.set(SearchState.NONE);
        importance.set(List.of());
        selected.set(Optional.empty());
        failed.set(false);
        phase.set(SearchPhase.QUEUED);
        message.set("Queued: it begins when a thread is free.");
        LatestValue<SearchState> states = new LatestValue<>(tasks.pulse(), this::take);
        LatestValue<TuneSpec> specs = new LatestValue<>(tasks.pulse(), spec -> shown.set(Optional.of(spec)));
        int parallel = form.trialsAtOnce();
        BackgroundTask<TuneResult> search = tasks.task(Lane.TRAINING, "Search for hyperparameters", reporter -> {
            TuneSpec spec = reader.run(reporter);
            if (!spec.base().files().equals(files)) {
                throw Problem.usage(
                        "The search in %s is over %s."
                                .formatted(folder, String.join(", ", spec.base().files())),
                        "Load that data in step 1, or start a new search.");
            }
            if (own.isStopped()) {
                throw new CancellationException();
            }
            specs.offer(spec);
            SearchWatch watch = new SearchWatch(spec, states::offer, reporter, tasks.nanoClock());
            return runner.run(folder, spec, data.get(), parallel, watch, own);
        });
        task = search;
        search.unit("steps")
                .onCancelRequest(() -> stopping(own))
                .whenStopped(() -> phase.get() == SearchPhase.QUEUED
                        ? "It has not begun: it leaves the queue."
                        : "Measured trials are kept; it can go on where it was.")
                .onSuccess(result -> {
                    states.drain();
                    specs.drain();
                    ended(result, folder);
                })
                .onFailure(this::failed)
                .onCancelled(() -> idle("The search was stopped before its first trial."));
        search.stateProperty().subscribe(now -> {
            if (now == TaskState.RUNNING && phase.get() == SearchPhase.QUEUED) {
                phase.set(SearchPhase.SEARCHING);
                message.set("Searching. Trials are compared on the validation sessions; test sessions stay unseen.");
            }
        });
        search.start();
    }

    private void take(SearchState now) {
        state.set(now);
        reselect();
        List<TrialResult> measured =
                now.trials().stream().filter(t -> !t.rungs().isEmpty()).toList();
        if (!measured.isEmpty()) {
            shown.get().ifPresent(spec -> importances.ask(new Measured(spec, measured)));
        }
    }

    /** What is looked at stays looked at while its figures change. */
    private void reselect() {
        selected.get()
                .map(TrialRow::number)
                .ifPresent(number -> selected.set(state.get().rows().stream()
                        .filter(r -> r.number() == number)
                        .findFirst()));
    }

    private void ended(TuneResult result, Path folder) {
        shown.set(Optional.of(result.spec()));
        state.set(state.get().ended());
        importance.set(result.importance());
        reselect();
        searches.refresh();
        int measured =
                (int) result.trials().stream().filter(t -> t.last().isPresent()).count();
        String kept = " Kept in " + searches.shown(folder) + ".";
        idle(
                result.stopped()
                        ? "Stopped with %d of %d trials measured; it can go on where it was.%s"
                                .formatted(measured, result.spec().trials(), kept)
                        : "Done: %d trials. The best is trial %d.%s"
                                .formatted(
                                        measured,
                                        result.trials().isEmpty()
                                                ? 0
                                                : result.trials().getFirst().number(),
                                        kept));
        if (selected.get().isEmpty() && !result.trials().isEmpty()) {
            select(result.trials().getFirst().number());
        }
    }

    private void failed(Throwable failure) {
        failed.set(true);
        searches.refresh();
        state.set(state.get().ended());
        idle(
                failure instanceof ProblemException expected
                        ? "The search failed. " + expected.problem().message()
                        : "The search failed unexpectedly; Problems has the details.");
    }

    private void idle(String words) {
        phase.set(SearchPhase.IDLE);
        message.set(words);
    }

    void pause() {
        control.pause();
        phase.set(SearchPhase.PAUSED);
        message.set("Paused. Every trial stands at its present step.");
    }

    void resume() {
        control.resume();
        phase.set(SearchPhase.SEARCHING);
        message.set("The search goes on.");
    }

    void stop() {
        if (task != null) {
            task.cancel();
        }
    }

    private void stopping(TuneControl which) {
        which.stop();
        if (phase.get() != SearchPhase.QUEUED) {
            phase.set(SearchPhase.STOPPING);
            message.set("Stopping: every trial writes a checkpoint first.");
        }
    }

    /** Looks at a trial. */
    void select(int number) {
        selected.set(
                state.get().rows().stream().filter(r -> r.number() == number).findFirst());
    }

    /** Takes the hyperparameters of the trial that is looked at into the settings; everything else stays as it is. */
    void use() {
        selected.get().ifPresent(row -> {
            history.take(model.spec()
                    .withAgent(TuneSpec.settings(
                            model.agentProperty().get(), row.trial().values())));
            message.set("The settings of trial %d are set; Ctrl+Z takes them back. Train with them next."
                    .formatted(row.number()));
        });
    }

    /** What the picture of the trials shows; empty while there is no search. */
    Optional<ParallelCoordinatesChart.Data> picture() {
        return shown.get()
                .map(spec -> new ParallelCoordinatesChart.Data(
                        spec.space(),
                        state.get().trials(),
                        selected.get().map(TrialRow::number).orElse(0)));
    }

    /** What mattered so far, from the first rung; none while no trial was measured. */
    ReadOnlyObjectProperty<List<Importance>> importanceProperty() {
        return importance.getReadOnlyProperty();
    }

    WorkbenchModel model() {
        return model;
    }

    SearchForm form() {
        return form;
    }

    Searches searches() {
        return searches;
    }

    ReadOnlyObjectProperty<SearchPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether it waits for a thread or holds one. */
    public boolean isBusy() {
        return phase.get().isBusy();
    }

    ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The search whose trials are shown. */
    ReadOnlyObjectProperty<Optional<TuneSpec>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TrialRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }
}
