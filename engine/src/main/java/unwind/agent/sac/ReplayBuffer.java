package unwind.agent.sac;

import java.util.random.RandomGenerator;

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

    /**
     * @param terminal a true end: no value beyond it; false when the episode was merely cut off
     */
    public void add(float[] observation, float[] action, double reward, float[] nextObservation, boolean terminal) {
        System.arraycopy(observation, 0, observations, next * observationSize, observationSize);
        System.arraycopy(action, 0, actions, next * actionSize, actionSize);
        rewards[next] = (float) reward;
        System.arraycopy(nextObservation, 0, nextObservations, next * observationSize, observationSize);
        continues[next] = terminal ? 0f : 1f;
        next = (next + 1) % capacity;
        size = Math.min(size + 1, capacity);
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
