package unwind.app.training;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import unwind.app.command.Command;
import unwind.app.command.Notices;
import unwind.app.command.RunControls;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.market.MarketData;
import unwind.run.ExperimentSpec;

/** What can be done on the Train screen, to the training that is looked at, and why not. FX thread only. */
public final class TrainCommands {
    private static final String NO_DATA = "There is no data yet: load some in step 1.";
    private static final String NOTHING_TRAINS = "Nothing is training.";
    private static final String WAITS = "It has not begun: it waits in the queue.";

    private final TrainViewModel view;
    private final WorkbenchModel model;
    private final SettingsHistory history;
    private final Command start;
    private final Command pause;
    private final Command resume;
    private final Command stop;
    private final Command remove;
    private final Command use;

    /** @param history takes the settings of an agent that is used, as one edit that can be undone */
    public TrainCommands(TrainViewModel view, SettingsHistory history) {
        this.view = view;
        this.model = view.model();
        this.history = history;
        start = new Command("train-start", "Start training", this::begin, startReason());
        pause = command("train-pause", "Pause", TrainingJob::pause, TrainCommands::pauseReason);
        resume = new Command(
                "train-resume",
                "Resume",
                () -> view.selectedProperty().get().ifPresent(this::goOn),
                Bindings.createStringBinding(
                        this::resumeReason, view.selectedProperty(), view.phaseProperty(), view.resumableProperty()));
        stop = command("train-stop", "Stop", job -> view.queue().stop(job), TrainCommands::stopReason);
        remove = command("train-remove", "Remove", job -> view.queue().remove(job), p -> switch (p) {
            case IDLE -> "There is no training.";
            case PREPARING, TRAINING, PAUSED, STOPPING -> "It trains: stop it first.";
            default -> "";
        });
        use = new Command("train-use", "Use this agent", this::useIt, useReason());
    }

    private String resumeReason() {
        TrainPhase phase = view.phaseProperty().get();
        if (view.resumableProperty().get()) {
            return "";
        }
        return switch (phase) {
            case QUEUED -> WAITS;
            case DONE -> "It used all its steps.";
            case STOPPED, FAILED, CANCELLED -> "It left no checkpoint to go on from.";
            default -> phase.isBusy() ? "It is not paused." : NOTHING_TRAINS;
        };
    }

    /** After a pause at once; after an end from the last checkpoint. */
    void goOn(TrainingJob job) {
        if (job.phase() == TrainPhase.PAUSED) {
            job.resume();
        } else if (job.isResumable()) {
            view.select(view.queue().goOn(job, dataOf(job.spec())));
        }
    }

    /**
     * Lists the trainings of earlier windows that can go on, and says so where one was cut off.
     *
     * @param show brings the Train screen to the front
     */
    public void offerToGoOn(Notices notices, Runnable show) {
        view.queue().lookForWaiting(cutOff -> {
            TrainingJob last = cutOff.getLast();
            String which = cutOff.size() == 1
                    ? "A training was cut off"
                    : "%d trainings were cut off, the last one".formatted(cutOff.size());
            notices.tell(
                    "%s: %s.".formatted(which, last.waiting().orElseThrow().progress()),
                    Command.always("resume-training", "Go on with it", () -> {
                        show.run();
                        goOn(last);
                    }));
        });
    }

    /** What is open, if it was read from the same files in the same way. */
    private Optional<MarketData> dataOf(ExperimentSpec spec) {
        boolean open = model.filesProperty().get().equals(spec.files())
                && model.importingProperty().get().equals(spec.importing());
        return open ? model.dataProperty().get() : Optional.empty();
    }

    private static String pauseReason(TrainPhase phase) {
        return switch (phase) {
            case TRAINING -> "";
            case PAUSED -> "It is paused already.";
            case PREPARING -> "It can be paused once training has begun.";
            case STOPPING -> "It is stopping.";
            case QUEUED -> WAITS;
            default -> NOTHING_TRAINS;
        };
    }

    private static String stopReason(TrainPhase phase) {
        return switch (phase) {
            case PREPARING, TRAINING, PAUSED -> "";
            case STOPPING -> "It is stopping already.";
            case QUEUED -> "It has not begun: remove it to take it out of the queue.";
            default -> NOTHING_TRAINS;
        };
    }

    private Command command(
            String id,
            String label,
            java.util.function.Consumer<TrainingJob> action,
            Function<TrainPhase, String> reason) {
        return new Command(
                id,
                label,
                () -> view.selectedProperty().get().ifPresent(action),
                view.phaseProperty().map(reason));
    }

    private ObservableValue<String> startReason() {
        ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
        Runnable refresh = () -> reason.set(startReasonNow());
        view.queueVersionProperty().subscribe(now -> refresh.run());
        model.settingsProblemProperty().subscribe(now -> refresh.run());
        model.settings().forEach(setting -> setting.addListener(o -> refresh.run()));
        refresh.run();
        return reason.getReadOnlyProperty();
    }

    private String startReasonNow() {
        Optional<MarketData> data = model.dataProperty().get();
        if (data.isEmpty()) {
            return NO_DATA;
        }
        Optional<String> problem = model.settingsProblemProperty().get();
        return problem.orElseGet(() -> view.queue()
                .busyWith(model.spec(), data.get().dataHash())
                .map(same -> same.phase() == TrainPhase.QUEUED
                        ? "A training with these settings is queued. Change one, such as the seed, to add another."
                        : "A training with these settings is running. Change one, such as the seed, to start another.")
                .orElse(""));
    }

    private void begin() {
        model.dataProperty()
                .get()
                .ifPresent(data -> view.select(view.queue().add(model.spec(), data, model.currentPrepared())));
    }

    private ObservableValue<String> useReason() {
        ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
        Runnable refresh = () ->
                reason.set(view.selectedProperty().get().map(this::whyNotUse).orElse("There is no training."));
        view.selectedProperty().subscribe(now -> refresh.run());
        view.phaseProperty().subscribe(now -> refresh.run());
        view.queueVersionProperty().subscribe(now -> refresh.run());
        model.trainingProperty().subscribe(now -> refresh.run());
        return reason.getReadOnlyProperty();
    }

    private String whyNotUse(TrainingJob job) {
        Optional<Training> result = job.resultProperty().get();
        if (result.isEmpty()) {
            return job.isBusy() ? "It has not ended yet." : "It left no agent.";
        }
        if (!model.dataProperty().get().map(MarketData::dataHash).equals(Optional.of(job.dataHash()))) {
            return "It was trained on other data: load that first.";
        }
        boolean current = view.isOfNow(job)
                && model.trainingProperty().get().map(Training::agent).equals(result.map(Training::agent));
        return current ? "It is the workbench's agent already." : "";
    }

    /** The agent and the settings it was trained with: an agent with other settings would be stale at once. */
    private void useIt() {
        view.selectedProperty()
                .get()
                .ifPresent(job -> job.resultProperty().get().ifPresent(training -> {
                    history.take(job.spec());
                    if (model.currentPrepared().isEmpty()) {
                        model.prepared(training.prepared());
                    }
                    model.trained(training.prepared(), training.agent());
                }));
    }

    public Command start() {
        return start;
    }

    public Command pause() {
        return pause;
    }

    public Command resume() {
        return resume;
    }

    public Command stop() {
        return stop;
    }

    Command remove() {
        return remove;
    }

    Command use() {
        return use;
    }

    /** F5, Ctrl+Shift+P and Shift+F5: one key pauses and resumes. */
    RunControls runControls() {
        Command toggle = new Command(
                "pause",
                "Pause",
                () -> (view.resumableProperty().get() ? resume : pause).fire(),
                view.resumableProperty().flatMap(r -> (r ? resume : pause).disabledReason()));
        return new RunControls(
                new Command("run", start.label(), start::fire, start.disabledReason()),
                toggle,
                view.resumableProperty().map(r -> r ? "Resume" : "Pause"),
                new Command("stop", stop.label(), stop::fire, stop.disabledReason()));
    }
}
