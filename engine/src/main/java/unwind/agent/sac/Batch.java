package unwind.agent.sac;

/**
 * Transitions to learn from, row after row in flat arrays.
 *
 * @param observations {@code [size][observationSize]}
 * @param actions {@code [size][actionSize]}, in [-1, 1]
 * @param rewards {@code [size]}
 * @param nextObservations {@code [size][observationSize]}
 * @param continues {@code [size]}: 0 after a true end, else 1; an episode merely cut off continues
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
