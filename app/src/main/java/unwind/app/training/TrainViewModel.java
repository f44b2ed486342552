package unwind.app.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import unwind.app.task.LatestResult;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.app.workspace.SpecText;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.market.MarketData;
import unwind.problem.ProblemException;
import unwind.report.chart.TrainingLook;
import unwind.report.chart.TrainingScale;
import unwind.run.PolicyMap;

/** State of the Train screen: the trainings, the one that is looked at, and how its curves are drawn. FX thread only. */
public final class TrainViewModel {
    private final WorkbenchModel model;
    private final TrainingQueue queue;
    private final IntSupplier atOnce;
    private final ReadOnlyObjectWrapper<Optional<TrainingJob>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<TrainPhase> phase = new ReadOnlyObjectWrapper<>(TrainPhase.IDLE);
    private final ReadOnlyBooleanWrapper resumable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TrainProgress> progress = new ReadOnlyObjectWrapper<>(TrainProgress.NONE);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CurvePicture> picture = new ReadOnlyObjectWrapper<>(CurvePicture.NONE);
    private final ObjectProperty<TrainingScale.Kind> axis = new SimpleObjectProperty<>(TrainingScale.Kind.STEPS);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(TrainingLook.USUAL.smoothing());
    private final ReadOnlyStringWrapper timeReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<PolicyMap>> policy = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper policyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper queueVersion = new ReadOnlyIntegerWrapper();
    private final LatestResult<TrainingJob, PolicyMap> policies;
    private Subscription watch = Subscription.EMPTY;
    private OptionalInt chosenSeed = OptionalInt.empty();

    /**
     * @param atOnce how many trainings the settings allow at once
     * @param policyOf what an agent does; takes a moment
     */
    public TrainViewModel(
            WorkbenchModel model,
            TrainingQueue queue,
            TaskService tasks,
            IntSupplier atOnce,
            LatestResult.Answer<Training, PolicyMap> policyOf) {
        this.model = model;
        this.queue = queue;
        this.atOnce = atOnce;
        policies = new LatestResult<>(
                tasks,
                "Look at the policy",
                job -> policyOf.to(job.resultProperty().get().orElseThrow()),
                this::showPolicy,
                failure -> policyText.set(
                        failure instanceof ProblemException expected
                                ? expected.problem().message()
                                : "The policy could not be played: " + failure.getMessage()));
        queue.jobs().addListener((ListChangeListener<TrainingJob>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(job -> job.phaseProperty().subscribe(now -> countQueue()));
            }
            leaveRemoved();
            countQueue();
        });
        queue.onEnded(this::use);
        axis.subscribe(now -> draw());
        smoothing.subscribe(now -> draw());
        LatestValue<Object> edited = new LatestValue<>(tasks.pulse(), any -> countQueue());
        model.settings().forEach(setting -> setting.addListener(o -> edited.offer(setting)));
        model.stateProperty(Step.TRAIN).subscribe(now -> tell());
        model.trainingProperty().subscribe(this::adopt);
        show(Optional.empty());
    }

    /** A trained agent becomes the workbench's if it was made with what is set now; else its row offers it. */
    private void use(TrainingJob job) {
        Optional<Training> result = job.resultProperty().get();
        if (isOfNow(job)) {
            result.ifPresentOrElse(
                    trained -> {
                        if (model.currentPrepared().isEmpty()) {
                            model.prepared(trained.prepared());
                        }
                        model.trained(trained.prepared(), trained.agent());
                    },
                    () -> model.failed(Step.TRAIN));
        }
        tell();
    }

    boolean isOfNow(TrainingJob job) {
        return job.isOf(
                model.spec(),
                model.dataProperty().get().map(MarketData::dataHash).orElse(""));
    }

    /** An agent that was not trained here, such as one of a restored workspace, gets a row too. */
    private void adopt(Optional<Training> training) {
        training.ifPresent(t -> {
            TrainingJob job = queue.adopt(t);
            if (selected.get().isEmpty()) {
                select(job);
            }
        });
    }

    private void leaveRemoved() {
        selected.get().filter(job -> !queue.jobs().contains(job)).ifPresent(gone -> {
            List<TrainingJob> left = queue.jobs();
            show(left.isEmpty() ? Optional.empty() : Optional.of(left.getLast()));
        });
    }

    private void countQueue() {
        queueVersion.set(queueVersion.get() + 1);
        tell();
    }

    /** Looks at a training. */
    void select(TrainingJob job) {
        if (!selected.get().equals(Optional.of(job))) {
            show(Optional.of(job));
        }
    }

    private void show(Optional<TrainingJob> job) {
        watch.unsubscribe();
        chosenSeed = OptionalInt.empty();
        policy.set(Optional.empty());
        policyText.set("What the policy does appears here once it is trained: its pace by time of day and spread.");
        selected.set(job);
        watch = job.map(this::follow).orElseGet(() -> {
            resumable.set(false);
            phase.set(TrainPhase.IDLE);
            progress.set(TrainProgress.NONE);
            draw();
            tell();
            return Subscription.EMPTY;
        });
    }

    private Subscription follow(TrainingJob job) {
        return Subscription.combine(
                job.progressProperty().subscribe(progress::set),
                job.curvesProperty().subscribe(now -> draw()),
                job.messageProperty().subscribe(now -> tell()),
                job.phaseProperty().subscribe(now -> {
                    resumable.set(job.isResumable());
                    phase.set(now);
                    draw();
                    tell();
                }),
                job.resultProperty().subscribe(result -> {
                    if (result.isPresent()) {
                        policyText.set("Playing the policy on the validation sessions\u2026");
                        policies.forget();
                        policies.ask(job);
                    }
                }));
    }

    private void showPolicy(PolicyMap map) {
        if (selected.get().flatMap(job -> job.resultProperty().get()).isPresent()) {
            policy.set(Optional.of(map));
        }
    }

    private void draw() {
        List<SeedCurve> seeds =
                selected.get().map(job -> job.curvesProperty().get()).orElse(List.of());
        boolean timed = seeds.stream().anyMatch(SeedCurve::hasTimes);
        timeReason.set(
                timed || seeds.stream().allMatch(s -> s.events().isEmpty())
                        ? ""
                        : "Nobody took the times: a run that is whole has none, nor has a training that was begun outside a window.");
        picture.set(new CurvePicture(seeds, front(seeds), budget(), axis.get(), smoothing.get()));
    }

    /** The seed that was chosen; else the one that trains, and in the end the one whose policy was kept. */
    private int front(List<SeedCurve> seeds) {
        if (chosenSeed.isPresent()) {
            return Math.min(chosenSeed.getAsInt(), Math.max(0, seeds.size() - 1));
        }
        Optional<Long> kept = keptSeed();
        for (int i = 0; i < seeds.size(); i++) {
            if (kept.equals(Optional.of(seeds.get(i).seed()))) {
                return i;
            }
        }
        return Math.max(0, seeds.size() - 1);
    }

    /** The seed whose policy is the agent's, once it is known. */
    Optional<Long> keptSeed() {
        return selected.get()
                .flatMap(job -> job.resultProperty()
                        .get()
                        .map(t -> t.agent().seedOr(job.spec().seed())));
    }

    private long budget() {
        return selected.get()
                .map(job -> {
                    long total = job.progressProperty().get().total();
                    return total > 0
                            ? total / job.spec().seeds()
                            : job.spec().agent().integer("steps");
                })
                .orElse(0L);
    }

    /** Brings another seed of the training to the front. */
    void showSeed(int place) {
        chosenSeed = OptionalInt.of(place);
        draw();
    }

    private void tell() {
        message.set(selected.get().map(this::words).orElse(""));
    }

    private String words(TrainingJob job) {
        boolean ownAgent = job.resultProperty()
                .get()
                .map(Training::agent)
                .equals(model.trainingProperty().get().map(Training::agent));
        if (job.phase() == TrainPhase.QUEUED) {
            int threads = atOnce.getAsInt();
            return "Queued, %s: it begins when a thread is free. At most %d training%s at once; Settings has the number."
                    .formatted(TrainWords.ordinal(queue.place(job)), threads, threads == 1 ? "" : "s");
        }
        if (job.resultProperty().get().isPresent() && !ownAgent) {
            return job.messageProperty().get()
                    + " It is kept as a run; use this agent to go on with it and its settings.";
        }
        if (job.resultProperty().get().isPresent() && model.state(Step.TRAIN) == StepState.STALE) {
            return "This agent was trained with other data or settings. Start training to get one for these.";
        }
        return job.messageProperty().get();
    }

    /** Where a training is, in words for its row. */
    String state(TrainingJob job) {
        return TrainWords.state(
                job.phase(), queue.place(job), job.progressProperty().get());
    }

    /** How a training's settings differ from those of now. */
    String differences(TrainingJob job) {
        return TrainWords.differences(SpecText.differences(model.spec(), job.spec()));
    }

    /** In the order of starting. */
    ObservableList<TrainingJob> jobs() {
        return queue.jobs();
    }

    TrainingQueue queue() {
        return queue;
    }

    WorkbenchModel model() {
        return model;
    }

    ReadOnlyObjectProperty<Optional<TrainingJob>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Changes whenever a row may read otherwise: a place in the queue, a difference from the settings. */
    ReadOnlyIntegerProperty queueVersionProperty() {
        return queueVersion.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TrainPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether the training that is looked at is paused, or has ended and can go on. */
    ReadOnlyBooleanProperty resumableProperty() {
        return resumable.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TrainProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CurvePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What the curves are drawn over. */
    ObjectProperty<TrainingScale.Kind> axisProperty() {
        return axis;
    }

    /** Why the curves cannot be drawn over time; empty when they can. */
    ReadOnlyStringProperty timeReasonProperty() {
        return timeReason.getReadOnlyProperty();
    }

    /** Share of the points that the strong line is the mean of. */
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    ReadOnlyObjectProperty<Optional<PolicyMap>> policyProperty() {
        return policy.getReadOnlyProperty();
    }

    /** Why there is no picture of the policy. */
    ReadOnlyStringProperty policyTextProperty() {
        return policyText.getReadOnlyProperty();
    }

    /** What is going on or how it ended, in words. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
