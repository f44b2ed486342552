package unwind.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.command.RunControls;
import unwind.app.task.BackgroundTask;
import unwind.app.task.EventBatch;
import unwind.app.task.Lane;
import unwind.app.task.TaskProgress;
import unwind.app.task.TaskService;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.market.MarketData;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;
import unwind.train.TrainingListener;

/** State and commands of the Train screen. FX thread only; the training itself runs in {@link Lane#TRAINING}. */
public final class TrainViewModel {
    private static final String NO_DATA = "There is no data yet: load some in step 1.";
    private static final String NOTHING_TRAINS = "Nothing is training.";

    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final ReadOnlyObjectWrapper<TrainPhase> phase = new ReadOnlyObjectWrapper<>(TrainPhase.IDLE);
    private final ReadOnlyObjectWrapper<TrainProgress> progress = new ReadOnlyObjectWrapper<>(TrainProgress.NONE);
    private final ReadOnlyObjectWrapper<List<TrainingEvent>> events = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final Command start;
    private final Command pause;
    private final Command resume;
    private final Command stop;
    private TrainingControl control = new TrainingControl();
    private @Nullable BackgroundTask<WorkbenchModel.Training> task;

    public TrainViewModel(WorkbenchModel model, Experiments experiments, TaskService tasks) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        start = new Command("train-start", "Start training", this::begin, startReason());
        pause = new Command("train-pause", "Pause", this::pauseNow, phase.map(p -> switch (p) {
            case TRAINING -> "";
            case PAUSED -> "It is paused already.";
            case PREPARING -> "It can be paused once training has begun.";
            case STOPPING -> "It is stopping.";
            case IDLE -> NOTHING_TRAINS;
        }));
        resume = new Command(
                "train-resume",
                "Resume",
                this::resumeNow,
                phase.map(p -> p == TrainPhase.PAUSED ? "" : p.isBusy() ? "It is not paused." : NOTHING_TRAINS));
        stop = new Command("train-stop", "Stop", this::stopNow, phase.map(p -> switch (p) {
            case IDLE -> NOTHING_TRAINS;
            case STOPPING -> "It is stopping.";
            default -> "";
        }));
        model.stateProperty(Step.TRAIN).subscribe(this::noteState);
        model.trainingProperty().subscribe(this::adopt);
    }

    private ObservableValue<String> startReason() {
        ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();
        Runnable refresh = () -> reason.set(
                phase.get().isBusy()
                        ? "A training is running."
                        : model.dataProperty().get().isEmpty()
                                ? NO_DATA
                                : model.settingsProblemProperty().get().orElse(""));
        phase.subscribe(refresh);
        model.settingsProblemProperty().subscribe(refresh);
        model.dataProperty().subscribe(refresh);
        refresh.run();
        return reason.getReadOnlyProperty();
    }

    private void begin() {
        Optional<MarketData> data = model.dataProperty().get();
        if (data.isEmpty()) {
            return;
        }
        ExperimentSpec spec = model.spec();
        Optional<Prepared> ready = model.currentPrepared();
        TrainingControl newControl = new TrainingControl();
        control = newControl;
        events.set(List.of());
        progress.set(TrainProgress.NONE);
        failed.set(false);
        message.set("Preparing: splitting sessions by date and fitting curves on the training sessions.");
        phase.set(TrainPhase.PREPARING);
        EventBatch<TrainingEvent> batch = new EventBatch<>(tasks.pulse(), this::take);
        task = tasks.task(Lane.TRAINING, "Train SAC", reporter -> {
                    Prepared prepared = ready.orElseGet(() -> experiments.prepare(spec, data.get()));
                    if (newControl.isStopped()) {
                        throw new CancellationException();
                    }
                    TrainedAgent agent = experiments.train(prepared, listener(batch, reporter), newControl);
                    return new WorkbenchModel.Training(prepared, agent);
                })
                .unit("steps")
                .onCancelRequest(() -> stopping(newControl))
                .onSuccess(trained -> {
                    batch.drain();
                    ended(trained);
                })
                .onFailure(this::failed)
                .onCancelled(() -> idle("Stopped before the first step; nothing was trained."))
                .start();
    }

    private static TrainingListener listener(EventBatch<TrainingEvent> batch, TaskProgress reporter) {
        return event -> {
            batch.offer(event);
            if (event instanceof TrainingEvent.Advanced a) {
                reporter.at(a.step(), a.totalSteps(), a.stepsPerSecond(), a.etaSeconds(), "Training SAC");
            }
        };
    }

    private void take(List<TrainingEvent> batch) {
        if (phase.get() == TrainPhase.PREPARING) {
            phase.set(TrainPhase.TRAINING);
            message.set("Training. The best policy on validation is kept at every moment.");
        }
        TrainProgress next = progress.get();
        List<TrainingEvent> all = new ArrayList<>(events.get());
        for (TrainingEvent event : batch) {
            next = next.after(event);
            if (event instanceof TrainingEvent.Learned || event instanceof TrainingEvent.Validated) {
                all.add(event);
            }
        }
        progress.set(next);
        if (all.size() > events.get().size()) {
            events.set(List.copyOf(all));
        }
    }

    private void pauseNow() {
        control.pause();
        phase.set(TrainPhase.PAUSED);
        message.set("Paused at step %s of %s."
                .formatted(
                        TrainWords.count(progress.get().step()),
                        TrainWords.count(progress.get().total())));
    }

    private void resumeNow() {
        control.resume();
        phase.set(TrainPhase.TRAINING);
        message.set("Training goes on.");
    }

    private void stopNow() {
        if (task != null) {
            task.cancel();
        }
    }

    private void stopping(TrainingControl which) {
        which.stop();
        phase.set(TrainPhase.STOPPING);
        message.set("Stopping after this step.");
    }

    private void ended(WorkbenchModel.Training trained) {
        if (model.currentPrepared().isEmpty()) {
            model.prepared(trained.prepared());
        }
        phase.set(TrainPhase.IDLE);
        model.trained(trained.prepared(), trained.agent());
        message.set(TrainWords.ended(
                progress.get(), trained.agent().stopped(), trained.agent().bestStep()));
    }

    private void failed(Throwable failure) {
        failed.set(true);
        idle(
                failure instanceof ProblemException expected
                        ? "Training failed. " + expected.problem().message()
                        : "Training failed unexpectedly; Problems has the details.");
        model.failed(Step.TRAIN);
    }

    private void idle(String words) {
        phase.set(TrainPhase.IDLE);
        message.set(words);
    }

    /** Shows the history of an agent that this screen did not train, such as one of a restored workspace. */
    private void adopt(Optional<WorkbenchModel.Training> training) {
        if (phase.get().isBusy() || training.isEmpty() || !events.get().isEmpty()) {
            return;
        }
        TrainedAgent agent = training.get().agent();
        events.set(agent.history());
        TrainProgress shown = TrainProgress.NONE;
        for (TrainingEvent event : agent.history()) {
            shown = shown.after(event);
        }
        progress.set(shown);
        message.set("The best policy on validation is from step %s.".formatted(TrainWords.count(agent.bestStep())));
    }

    private void noteState(StepState state) {
        if (state == StepState.STALE && !phase.get().isBusy()) {
            message.set("This agent was trained with other data or settings. Start training to get one for these.");
        }
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

    /** F5, Ctrl+Shift+P and Shift+F5: one key pauses and resumes. */
    public RunControls runControls() {
        Command toggle = new Command(
                "pause",
                "Pause",
                () -> (phase.get() == TrainPhase.PAUSED ? resume : pause).fire(),
                phase.flatMap(p -> (p == TrainPhase.PAUSED ? resume : pause).disabledReason()));
        return new RunControls(
                new Command("run", start.label(), start::fire, start.disabledReason()),
                toggle,
                phase.map(p -> p == TrainPhase.PAUSED ? "Resume" : "Pause"),
                new Command("stop", stop.label(), stop::fire, stop.disabledReason()));
    }

    ReadOnlyObjectProperty<TrainPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TrainProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the curves show: Learned and Validated events in order; replaced, never changed. */
    ReadOnlyObjectProperty<List<TrainingEvent>> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** What is going on or how it ended, in words. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }
}
