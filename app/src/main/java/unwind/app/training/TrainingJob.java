package unwind.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.app.workspace.WorkbenchModel.Training;
import unwind.problem.ProblemException;
import unwind.run.AgentKind;
import unwind.run.ExperimentSpec;
import unwind.train.TrainingControl;
import unwind.train.TrainingEvent;

/** One training, with the settings it was started with. FX thread only; made and driven by {@link TrainingQueue}. */
public final class TrainingJob {
    private final int number;
    private final ExperimentSpec spec;
    private String dataHash;
    private Optional<TrainingRuns.Waiting> from = Optional.empty();
    private Optional<TrainingRuns.Waiting> waiting = Optional.empty();
    private final TrainingControl control = new TrainingControl();
    private final ReadOnlyObjectWrapper<TrainPhase> phase = new ReadOnlyObjectWrapper<>(TrainPhase.QUEUED);
    private final ReadOnlyObjectWrapper<TrainProgress> progress = new ReadOnlyObjectWrapper<>(TrainProgress.NONE);
    private final ReadOnlyObjectWrapper<List<SeedCurve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Training>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    TrainingJob(int number, ExperimentSpec spec, String dataHash) {
        this.number = number;
        this.spec = spec;
        this.dataHash = dataHash;
        curves.set(List.of(SeedCurve.empty(spec.seed())));
    }

    /** A training that was done before this window watched, such as one of a restored workspace. */
    static TrainingJob done(int number, Training training) {
        ExperimentSpec spec = training.prepared().spec();
        TrainingJob job =
                new TrainingJob(number, spec, training.prepared().data().dataHash());
        job.curves.set(SeedCurve.of(training.agent(), spec.seed()));
        TrainProgress shown = TrainProgress.NONE;
        for (var event : training.agent().history()) {
            shown = shown.after(event);
        }
        job.progress.set(shown);
        job.message.set("The best policy on validation is from step %s."
                .formatted(TrainWords.count(training.agent().bestStep())));
        job.result.set(Optional.of(training));
        job.phase.set(training.agent().stopped() ? TrainPhase.STOPPED : TrainPhase.DONE);
        return job;
    }

    /** A training of an earlier window that can go on; what its data is shows once it does. */
    static TrainingJob waiting(int number, TrainingRuns.Waiting found) {
        TrainingJob job = new TrainingJob(number, found.spec(), "");
        job.waitsAgain(found);
        return job;
    }

    /** Goes on where another ended. */
    static TrainingJob goingOn(int number, TrainingRuns.Waiting from, String dataHash) {
        TrainingJob job = new TrainingJob(number, from.spec(), dataHash);
        job.from = Optional.of(from);
        return job;
    }

    private void waitsAgain(TrainingRuns.Waiting found) {
        waiting = Optional.of(found);
        message.set((found.whole() ? "Stopped before its end" : "Cut off when the program ended")
                + " (%s): %s. Resume goes on from there, with the settings and data that it was begun with."
                        .formatted(found.run().id(), found.progress()));
        phase.set(TrainPhase.CUT_OFF);
    }

    /** From 1, in the order of starting. */
    int number() {
        return number;
    }

    String title() {
        return "Train %s, seed %d%s"
                .formatted(
                        AgentKind.of(spec.agent()).label(),
                        spec.seed(),
                        spec.seeds() == 1 ? "" : " to " + (spec.seed() + spec.seeds() - 1));
    }

    /** Whether it is the same training as one with these settings on this data. */
    boolean isOf(ExperimentSpec other, String otherDataHash) {
        return spec.equals(other) && dataHash.equals(otherDataHash);
    }

    String dataHash() {
        return dataHash;
    }

    TrainingControl control() {
        return control;
    }

    void preparing() {
        if (phase.get() == TrainPhase.QUEUED) {
            phase.set(TrainPhase.PREPARING);
            message.set("Preparing: splitting sessions by date and fitting curves on the training sessions.");
        }
    }

    void take(List<Sighting> batch) {
        if (phase.get() == TrainPhase.QUEUED || phase.get() == TrainPhase.PREPARING) {
            phase.set(TrainPhase.TRAINING);
            message.set("Training. The best policy on validation is kept at every moment.");
        }
        TrainProgress next = progress.get();
        List<SeedCurve> all = new ArrayList<>(curves.get());
        List<Sighting.Seen> seen = new ArrayList<>();
        for (Sighting sighting : batch) {
            if (sighting instanceof Sighting.Began began) {
                append(all, seen);
                if (began.seed().index() == 0) {
                    all.clear();
                }
                all.add(SeedCurve.empty(began.seed().seed()));
            } else if (sighting instanceof Sighting.Seen one) {
                next = next.after(one.all());
                seen.add(one);
            }
        }
        append(all, seen);
        progress.set(next);
        if (!all.equals(curves.get())) {
            curves.set(List.copyOf(all));
        }
    }

    private static void append(List<SeedCurve> all, List<Sighting.Seen> seen) {
        if (!seen.isEmpty()) {
            all.set(all.size() - 1, all.getLast().and(seen));
            seen.clear();
        }
    }

    void pause() {
        control.pause();
        phase.set(TrainPhase.PAUSED);
        message.set("Paused at step %s of %s. It keeps its thread."
                .formatted(
                        TrainWords.count(progress.get().step()),
                        TrainWords.count(progress.get().total())));
    }

    void resume() {
        control.resume();
        phase.set(TrainPhase.TRAINING);
        message.set("Training goes on.");
    }

    void stopping() {
        control.stop();
        if (phase.get().isRunning()) {
            phase.set(TrainPhase.STOPPING);
            message.set("Stopping after this step.");
        }
    }

    /** What remains of it if it is stopped now. */
    String keptIfStopped() {
        return switch (phase.get()) {
            case QUEUED -> "It has not begun: it leaves the queue.";
            case PREPARING -> "Nothing has been trained yet, and nothing is kept.";
            default ->
                curves.get().stream().anyMatch(seed -> seed.kept().isPresent())
                        ? "Its best policy so far is kept as a run (step 5, Runs)."
                        : "Its policy so far, not validated yet, is kept as a run (step 5, Runs).";
        };
    }

    /** @param left what of it can go on; empty when it used its budget */
    void ended(Training training, Optional<TrainingRuns.Waiting> left) {
        waiting = left;
        dataHash = training.prepared().data().dataHash();
        Optional<TrainingEvent.Validated> kept = SeedCurve.kept(training.agent().history());
        message.set(TrainWords.ended(
                        progress.get(),
                        kept,
                        training.agent().stopped(),
                        training.agent().bestStep())
                + left.map(w -> " Resume goes on with it.").orElse(""));
        result.set(Optional.of(training));
        phase.set(training.agent().stopped() ? TrainPhase.STOPPED : TrainPhase.DONE);
    }

    void failed(Throwable failure) {
        waiting = from;
        message.set(
                failure instanceof ProblemException expected
                        ? "Training failed. " + expected.problem().message()
                        : "Training failed unexpectedly; Problems has the details.");
        phase.set(TrainPhase.FAILED);
    }

    void cancelled() {
        from.ifPresentOrElse(this::waitsAgain, () -> {
            message.set("Stopped before the first step; nothing was trained.");
            phase.set(TrainPhase.CANCELLED);
        });
    }

    public ExperimentSpec spec() {
        return spec;
    }

    /** What it can go on from, now that nobody trains it; empty where it cannot. */
    Optional<TrainingRuns.Waiting> waiting() {
        return waiting;
    }

    /** Whether Resume does something: it is paused, or nobody trains it and it can go on. */
    boolean isResumable() {
        return phase.get() == TrainPhase.PAUSED || (!isBusy() && waiting.isPresent());
    }

    TrainPhase phase() {
        return phase.get();
    }

    /** Whether it waits for a thread or holds one. */
    public boolean isBusy() {
        return phase.get().isBusy();
    }

    ReadOnlyObjectProperty<TrainPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TrainProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** One a seed that has begun, in order; the list is replaced, never changed. */
    ReadOnlyObjectProperty<List<SeedCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** What was learned, once it has ended. */
    public ReadOnlyObjectProperty<Optional<Training>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** What is going on or how it ended, in words. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
