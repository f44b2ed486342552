package unwind.env;

import java.util.random.RandomGenerator;

/**
 * A task with continuous actions in [-1, 1]; made for one thread. An episode depends on nothing but the source of chance given
 * to {@link #reset} and the actions: a checkpoint plays it again from these.
 */
public interface Environment {
    int observationSize();

    int actionSize();

    /**
     * Begins an episode.
     *
     * @param random the only source of chance
     * @param observation out, {@code [observationSize]}
     */
    void reset(RandomGenerator random, float[] observation);

    /**
     * Acts for one step.
     *
     * @param action {@code [actionSize]}, each in [-1, 1]
     * @param observation out, {@code [observationSize]}: the state after the action, also when the episode ended
     * @return how the step ended; {@link #reward()} holds its reward
     */
    Ending step(float[] action, float[] observation);

    /** Reward of the last step. */
    double reward();

    /** How a step ended. */
    enum Ending {
        /** The episode goes on. */
        RUNNING,
        /** A true end: no value beyond it. */
        TERMINATED,
        /** Cut off by a time limit that the task does not know: the value goes on. */
        TRUNCATED
    }
}
