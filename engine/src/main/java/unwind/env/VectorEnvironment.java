package unwind.env;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Several environments of one task side by side: row i of every array is environment i, so that one forward pass can decide for
 * all. Allocates nothing while stepping; made for one thread.
 */
public final class VectorEnvironment {
    private final List<Environment> environments = new ArrayList<>();
    private final int observationSize;
    private final int actionSize;
    private final float[] observation;
    private final float[] action;
    private final float[] observations;
    private final float[] nextObservations;
    private final double[] rewards;
    private final Environment.Ending[] endings;

    /**
     * @param count environments
     * @param maker called once for each
     */
    public VectorEnvironment(int count, Supplier<? extends Environment> maker) {
        for (int i = 0; i < count; i++) {
            environments.add(maker.get());
        }
        this.observationSize = environments.get(0).observationSize();
        this.actionSize = environments.get(0).actionSize();
        this.observation = new float[observationSize];
        this.action = new float[actionSize];
        this.observations = new float[count * observationSize];
        this.nextObservations = new float[count * observationSize];
        this.rewards = new double[count];
        this.endings = new Environment.Ending[count];
        Arrays.fill(endings, Environment.Ending.RUNNING);
    }

    public int count() {
        return environments.size();
    }

    public int observationSize() {
        return observationSize;
    }

    public int actionSize() {
        return actionSize;
    }

    /** {@code [count][observationSize]}: where each environment is. */
    public float[] observations() {
        return observations;
    }

    /** {@code [count][observationSize]}: where the last step led, also where the episode ended and a new one began. */
    public float[] nextObservations() {
        return nextObservations;
    }

    public double reward(int index) {
        return rewards[index];
    }

    public Environment.Ending ending(int index) {
        return endings[index];
    }

    /**
     * Begins an episode of one environment.
     *
     * @param random its only source of chance until the next one
     */
    public void reset(int index, RandomGenerator random) {
        environments.get(index).reset(random, observation);
        System.arraycopy(observation, 0, observations, index * observationSize, observationSize);
    }

    /**
     * Steps one environment and leaves it at the end of its step, even when the episode ended.
     *
     * @param actions {@code [count][actionSize]}, each in [-1, 1]
     */
    public void step(int index, float[] actions) {
        System.arraycopy(actions, index * actionSize, action, 0, actionSize);
        Environment environment = environments.get(index);
        endings[index] = environment.step(action, observation);
        rewards[index] = environment.reward();
        System.arraycopy(observation, 0, nextObservations, index * observationSize, observationSize);
    }

    /** Goes on from where the last step led. */
    public void proceed(int index) {
        int at = index * observationSize;
        System.arraycopy(nextObservations, at, observations, at, observationSize);
    }
}
