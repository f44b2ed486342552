package unwind.agent.sac;

/**
 * Transitions to learn from, row after row in flat arrays.
 *
 * @param observations {@code [size][observationSize]}
 * @param actions {@code [size][actionSize]}, in [-1, 1]
 * @param rewards {@code [size]}: of the steps between the two observations, discounted
 * @param nextObservations {@code [size][observationSize]}
 * @param continues {@code [size]}: what the discount of one step is multiplied with to weigh the value of the state after: 0
 *     after a true end, 1 after one step, {@code gamma^(k-1)} after k steps; an episode merely cut off continues
 */
public record Batch(
        int size, float[] observations, float[] actions, float[] rewards, float[] nextObservations, float[] continues) {

    /** An empty batch, to be filled by {@link ReplayBuffer#sample}. */
    public static Batch allocate(int size, int observationSize, int actionSize) {
        return new Batch(
                size,
                new float[size * observationSize],
                new float[size * actionSize],
                new float[size],
                new float[size * observationSize],
                new float[size]);
    }
}
