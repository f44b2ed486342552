package unwind.app.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.command.RunControls;
import unwind.app.task.BackgroundTask;
import unwind.app.task.ProgressSnapshot;
import unwind.app.task.TaskService;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.backtest.BacktestResult;
import unwind.market.MarketData;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

/** State and commands of the Backtest screen. FX thread only; the playing itself runs in the background. */
public final class BacktestViewModel {
    private static final Set<String> USUALLY_WANTED =
            Set.of("twap", "vwap", "static-optimum", "spread-threshold", "sac", "sac-static", "hindsight");
    private static final String NO_AGENT = "There is no trained agent yet: train one in step 3.";
    private static final String OLD_AGENT = "The agent was trained with other data or settings: train again in step 3.";

    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final List<StrategyChoice> choices = new ArrayList<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper runReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ProgressSnapshot> progress;
    private final ReadOnlyObjectWrapper<Optional<BacktestResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Integer> session = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Optional<String>> strategy = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper playedReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextReason = new ReadOnlyStringWrapper("");
    private final RegimesViewModel regimes;
    private final SensitivityViewModel sensitivity;
    private final Command run;
    private final Command stop;
    private @Nullable BackgroundTask<Backtest> task;

    public BacktestViewModel(WorkbenchModel model, Experiments experiments, TaskService tasks) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        progress = new ReadOnlyObjectWrapper<>(nothingDone());
        regimes = new RegimesViewModel(result.getReadOnlyProperty(), tasks);
        sensitivity = new SensitivityViewModel(model, experiments, tasks);
        for (String id : experiments.strategyIds()) {
            StrategyChoice choice = new StrategyChoice(id, USUALLY_WANTED.contains(id));
            choice.wantedProperty().subscribe(wanted -> refreshRunReason());
            choices.add(choice);
        }
        run = new Command("backtest-run", "Run backtest", this::begin, runReason.getReadOnlyProperty());
        stop = new Command(
                "backtest-cancel", "Cancel", this::cancel, running.map(r -> r ? "" : "No backtest is running."));
        model.dataProperty().subscribe(data -> refreshRunReason());
        model.stateProperty(Step.TRAIN).subscribe(this::blockLearned);
        model.trainingProperty().subscribe(t -> blockLearned(model.state(Step.TRAIN)));
        model.backtestProperty().subscribe(this::show);
        model.stateProperty(Step.BACKTEST).subscribe(this::noteState);
        running.subscribe(this::refreshRunReason);
        result.subscribe(this::refreshSaveReasons);
        strategy.subscribe(this::refreshSaveReasons);
    }

    private static ProgressSnapshot nothingDone() {
        return new ProgressSnapshot(0, 0, Double.NaN, Double.NaN, "");
    }

    private void blockLearned(StepState state) {
        String reason = model.currentAgent().isPresent() ? "" : state == StepState.EMPTY ? NO_AGENT : OLD_AGENT;
        choices.stream().filter(c -> StrategyNames.needsAgent(c.id())).forEach(c -> c.setBlocked(reason));
        refreshRunReason();
    }

    private void refreshRunReason() {
        runReason.set(
                running.get()
                        ? "A backtest is running."
                        : model.dataProperty().get().isEmpty()
                                ? "There is no data yet: load some in step 1."
                                : chosenIds().isEmpty() ? "No strategy is ticked." : "");
    }

    private void refreshSaveReasons() {
        String none = result.get().isEmpty() ? "There is no backtest yet." : "";
        playedReason.set(none.isEmpty() && strategy.get().isEmpty() ? "Select a strategy in the table." : none);
        boolean agent = model.backtestProperty().get().flatMap(Backtest::agent).isPresent();
        nextReason.set(none.isEmpty() && !agent ? "The backtest was played without a trained agent." : none);
    }

    List<String> chosenIds() {
        return choices.stream()
                .filter(StrategyChoice::isChosen)
                .map(StrategyChoice::id)
                .toList();
    }

    private void begin() {
        Optional<MarketData> data = model.dataProperty().get();
        if (data.isEmpty()) {
            return;
        }
        List<String> ids = chosenIds();
        ExperimentSpec spec = model.spec();
        Optional<Prepared> ready = model.currentPrepared();
        Optional<TrainedAgent> agent = model.currentAgent();
        failed.set(false);
        progress.set(nothingDone());
        running.set(true);
        message.set("Playing %d strategies over the test sessions.".formatted(ids.size()));
        BackgroundTask<Backtest> started = tasks.task("Backtest", reporter -> {
                    Prepared prepared = ready.orElseGet(() -> experiments.prepare(spec, data.get()));
                    return new Backtest(prepared, agent, experiments.backtest(prepared, agent, ids, reporter));
                })
                .whenStopped(() -> "Nothing of it is kept.")
                .onSuccess(this::finished)
                .onFailure(this::failed)
                .onCancelled(() -> ended("Cancelled; the result before it, if any, still stands."));
        started.progressProperty().subscribe(progress::set);
        task = started.start();
    }

    private void cancel() {
        if (task != null) {
            message.set("Cancelling.");
            task.cancel();
        }
    }

    private void finished(Backtest backtest) {
        if (model.currentPrepared().isEmpty()) {
            model.prepared(backtest.prepared());
        }
        ended("");
        model.backtested(backtest.prepared(), backtest.agent(), backtest.result());
    }

    private void failed(Throwable failure) {
        failed.set(true);
        ended(
                failure instanceof ProblemException expected
                        ? "The backtest failed. " + expected.problem().message()
                        : "The backtest failed unexpectedly; Problems has the details.");
        model.failed(Step.BACKTEST);
    }

    private void ended(String words) {
        running.set(false);
        message.set(words);
    }

    private void show(Optional<Backtest> backtest) {
        Optional<BacktestResult> next = backtest.map(Backtest::result);
        int last = next.map(r -> r.sessions().size() - 1).orElse(0);
        int keep = Math.clamp(session.get(), 0, Math.max(0, last));
        result.set(next);
        session.set(keep);
    }

    private void noteState(StepState state) {
        if (running.get() || state == StepState.ERROR) {
            return;
        }
        message.set(
                state == StepState.STALE
                        ? "This result belongs to other data, settings or an earlier agent. Run the backtest again."
                        : "");
    }

    Command run() {
        return run;
    }

    Command cancelCommand() {
        return stop;
    }

    /** F5 and Shift+F5; a backtest takes seconds and cannot be paused. */
    public RunControls runControls() {
        RunControls none = RunControls.none("A backtest cannot be paused; cancel it and run it again.");
        return new RunControls(
                new Command("run", run.label(), run::fire, run.disabledReason()),
                none.pause(),
                none.pauseLabel(),
                new Command("stop", stop.label(), stop::fire, stop.disabledReason()));
    }

    /** The result by kind of session. */
    RegimesViewModel regimes() {
        return regimes;
    }

    /** The backtest with one thing changed at a time. */
    SensitivityViewModel sensitivity() {
        return sensitivity;
    }

    List<StrategyChoice> choices() {
        return choices;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ProgressSnapshot> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is going on or went wrong, in words; empty when there is nothing to say. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<BacktestResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Index of the session that the session charts show. */
    ObjectProperty<Integer> sessionProperty() {
        return session;
    }

    /** The strategy selected in the table. */
    ObjectProperty<Optional<String>> strategyProperty() {
        return strategy;
    }

    /** Why {@link #played} is empty; an empty text when it is not. */
    ReadOnlyStringProperty playedReasonProperty() {
        return playedReason.getReadOnlyProperty();
    }

    /** Why {@link #next} is empty; an empty text when it is not. */
    ReadOnlyStringProperty nextReasonProperty() {
        return nextReason.getReadOnlyProperty();
    }

    /** The schedule of the selected strategy in the selected session. */
    Optional<NamedSchedule> played() {
        return result.get().flatMap(r -> strategy.get().flatMap(id -> ScheduleChoice.played(r, id, session.get())));
    }

    /** The schedule for the first session after the data. */
    Optional<NamedSchedule> next() {
        return model.backtestProperty().get().flatMap(ScheduleChoice::next);
    }

    void saved(Path file) {
        message.set("Saved " + file + ".");
    }

    List<LocalDate> dates() {
        return result.get()
                .map(r -> r.sessions().stream().map(s -> s.session().date()).toList())
                .orElse(List.of());
    }

    List<BacktestRow> rows() {
        return result.get().map(BacktestRow::of).orElse(List.of());
    }

    String keySentence() {
        return result.get().map(KeySentence::of).orElse("");
    }

    /** What the figures stand on: order, sessions, costs, timing, pace band. */
    String basis() {
        return result.get().map(BacktestWords::basis).orElse("");
    }

    /** Strategies that the session charts show by default: what was learned, the benchmarks, the optimum. */
    List<String> shownOnCharts() {
        return result.get().map(BacktestWords::shownOnCharts).orElse(List.of());
    }
}
