package unwind.agent.sac;

import java.util.random.RandomGenerator;
import unwind.agent.StateStream;

/** The last transitions in primitive ring buffers: the newest replaces the oldest. Made for one thread. */
public final class ReplayBuffer {
    private final int capacity;
    private final int observationSize;
    private final int actionSize;
    private final float[] observations;
    private final float[] actions;
    private final float[] rewards;
    private final float[] nextObservations;
    private final float[] continues;
    private int size;
    private int next;

    /** @param capacity transitions kept; each takes {@code 4 (2 observationSize + actionSize + 2)} bytes */
    public ReplayBuffer(int capacity, int observationSize, int actionSize) {
        this.capacity = capacity;
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        this.observations = new float[Math.multiplyExact(capacity, observationSize)];
        this.actions = new float[Math.multiplyExact(capacity, actionSize)];
        this.rewards = new float[capacity];
        this.nextObservations = new float[Math.multiplyExact(capacity, observationSize)];
        this.continues = new float[capacity];
    }

    public int size() {
        return size;
    }

    /** @param terminal a true end: no value beyond it; false when the episode was merely cut off */
    public void add(float[] observation, float[] action, double reward, float[] nextObservation, boolean terminal) {
        add(observation, action, 0, reward, nextObservation, 0, terminal ? 0 : 1);
    }

    /**
     * Adds a transition out of flat arrays.
     *
     * @param from row of its observation and action
     * @param reward of one step, or of several, discounted
     * @param to row of the observation after it
     * @param continues as in {@link Batch}
     */
    void add(
            float[] someObservations,
            float[] someActions,
            int from,
            double reward,
            float[] someNext,
            int to,
            double continues) {
        copyRow(someObservations, from, observations, next, observationSize);
        copyRow(someActions, from, actions, next, actionSize);
        rewards[next] = (float) reward;
        copyRow(someNext, to, nextObservations, next, observationSize);
        this.continues[next] = (float) continues;
        next = (next + 1) % capacity;
        size = Math.min(size + 1, capacity);
    }

    /** Writes or reads all transitions with their places. */
    void exchange(StateStream state) {
        size = state.value(size);
        next = state.value(next);
        state.values(observations, size * observationSize);
        state.values(actions, size * actionSize);
        state.values(rewards, size);
        state.values(nextObservations, size * observationSize);
        state.values(continues, size);
    }

    /** Fills a batch with transitions drawn uniformly, with replacement. */
    public void sample(RandomGenerator random, Batch batch) {
        if (size == 0) {
            throw new IllegalStateException("no transition to sample from");
        }
        for (int row = 0; row < batch.size(); row++) {
            int from = random.nextInt(size);
            copyRow(observations, from, batch.observations(), row, observationSize);
            copyRow(actions, from, batch.actions(), row, actionSize);
            batch.rewards()[row] = rewards[from];
            copyRow(nextObservations, from, batch.nextObservations(), row, observationSize);
            batch.continues()[row] = continues[from];
        }
    }

    private static void copyRow(float[] source, int from, float[] target, int to, int width) {
        System.arraycopy(source, from * width, target, to * width, width);
    }
}
