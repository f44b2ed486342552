package unwind.run;

import java.nio.file.Path;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/** Trains one trial of a search: a plain spec goes in, a run folder with metrics comes out. */
@FunctionalInterface
public interface TrialRunner {
    /**
     * Trains up to a step and leaves a run folder, which the next call for the same trial goes on with. Called from several
     * threads.
     *
     * @param folder of the trial; may not exist, hold a training that was killed, or a run that stopped at an earlier step
     * @param untilStep where to stop and keep the checkpoint
     * @param listener may be told nothing
     * @param control stops it earlier
     * @throws unwind.problem.ProblemException when the trial cannot be trained, e.g. because it diverges
     */
    void train(Path folder, ExperimentSpec spec, long untilStep, TrainingListener listener, TrainingControl control);
}
