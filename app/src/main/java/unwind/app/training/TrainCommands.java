package unwind.app.training;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import unwind.app.command.Command;
import unwind.app.command.RunControls;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.market.MarketData;

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
        resume = command("train-resume", "Resume", TrainingJob::resume, p -> switch (p) {
            case PAUSED -> "";
            case QUEUED -> WAITS;
            default -> p.isBusy() ? "It is not paused." : NOTHING_TRAINS;
        });
        stop = command("train-stop", "Stop", job -> view.queue().stop(job), TrainCommands::stopReason);
        remove = command("train-remove", "Remove", job -> view.queue().remove(job), p -> switch (p) {
            case IDLE -> "There is no training.";
            case PREPARING, TRAINING, PAUSED, STOPPING -> "It trains: stop it first.";
            default -> "";
        });
        use = new Command("train-use", "Use this agent", this::useIt, useReason());
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
                () -> (view.phaseProperty().get() == TrainPhase.PAUSED ? resume : pause).fire(),
                view.phaseProperty().flatMap(p -> (p == TrainPhase.PAUSED ? resume : pause).disabledReason()));
        return new RunControls(
                new Command("run", start.label(), start::fire, start.disabledReason()),
                toggle,
                view.phaseProperty().map(p -> p == TrainPhase.PAUSED ? "Resume" : "Pause"),
                new Command("stop", stop.label(), stop::fire, stop.disabledReason()));
    }
}
