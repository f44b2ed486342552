package unwind.agent.sac;

/**
 * What {@link Adam} carries from one step to the next.
 *
 * @param mean first moments, one for each weight, in the canonical order of the weights
 * @param square second moments, likewise
 * @param steps taken so far
 */
public record AdamState(float[] mean, float[] square, long steps) {
    public AdamState {
        if (mean.length != square.length || steps < 0) {
            throw new IllegalArgumentException("optimiser state with %d means, %d squares and %d steps"
                    .formatted(mean.length, square.length, steps));
        }
    }
}
