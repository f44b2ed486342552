package unwind.app.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.problem.ProblemException;
import unwind.report.RunRecorder;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;
import unwind.run.RunStore;
import unwind.run.UnfinishedRun;
import unwind.serving.ExampleCall;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/**
 * Trains in folders of runs: checkpoints are written on the way, so that a training that was killed or stopped can go on, and
 * what was learned is a run at once. Every method takes long: not for the FX thread.
 */
public final class TrainingRuns {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRuns.class);

    private final Experiments experiments;
    private final Supplier<Path> root;
    private final Clock clock;

    /** @param root where run folders are made; made itself when the first training begins */
    public TrainingRuns(Experiments experiments, Supplier<Path> root, Clock clock) {
        this.experiments = experiments;
        this.root = root;
        this.clock = clock;
    }

    /**
     * A training that can go on.
     *
     * @param spec what it was begun with
     * @param whole whether it was stopped and is kept as a run as far as it went; else it was cut off
     * @param progress how far it is, in words
     */
    public record Waiting(UnfinishedRun run, ExperimentSpec spec, boolean whole, String progress) {
        static Waiting read(UnfinishedRun run) {
            return new Waiting(run, run.readSpec(), run.isWhole(), run.progress());
        }
    }

    /**
     * Trains.
     *
     * @param from the training to go on with; empty begins one
     * @param watch listens to the training of a folder
     * @throws ProblemException (usage) when another program goes on with it, (failed) when the disk fails
     */
    RunRecorder.Trained train(
            Prepared prepared,
            Optional<UnfinishedRun> from,
            Function<UnfinishedRun, TrainingListener> watch,
            TrainingControl control) {
        RunRecorder recorder = from.map(run -> RunRecorder.of(run, clock))
                .orElseGet(() -> RunRecorder.in(root.get(), clock))
                .calling(new ExampleCall());
        UnfinishedRun run = from.orElseGet(() -> recorder.begin(prepared));
        return recorder.train(experiments, run, prepared, watch.apply(run), control, Optional.empty());
    }

    /** Trainings of earlier windows, and of the command line, that were killed or stopped; oldest first. */
    List<Waiting> waiting() {
        List<Waiting> found = new ArrayList<>();
        for (UnfinishedRun run : new RunStore(root.get()).waiting()) {
            try {
                found.add(Waiting.read(run));
            } catch (ProblemException | IllegalArgumentException e) {
                LOG.warn("The training in {} cannot go on: {}", run.path(), e.getMessage());
            }
        }
        return found;
    }

    /** What is left to go on with in a run that has just ended; empty where nothing is left to train. */
    static Optional<Waiting> left(Path folder) {
        return RunStore.finished(folder).isPresent()
                ? Optional.empty()
                : Optional.of(Waiting.read(RunStore.resumable(folder)));
    }

    /** Gives up going on: a whole run stays without its checkpoints, any other can be brought back for a day. */
    void discard(UnfinishedRun run) {
        RunStore store = RunStore.around(run.path());
        store.deleted().purge(Duration.ofDays(1));
        if (run.isWhole()) {
            RunStore.discardCheckpoints(run);
        } else {
            store.deleted().add(run.id());
        }
    }
}
