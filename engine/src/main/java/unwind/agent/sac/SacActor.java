package unwind.agent.sac;

import java.util.random.RandomGenerator;
import unwind.agent.MlpBatch;

/** The stochastic policy for collecting, a batch of observations in one pass in plain Java: no call into libtorch. */
final class SacActor {
    private final int actionSize;
    private final float[] weights;
    private final float[] heads;
    private final MlpBatch mlp;

    /**
     * @param weights the actor's; tell of changes by {@link #weightsChanged}
     * @param rows most observations at once
     */
    SacActor(SacLayout layout, float[] weights, int rows) {
        this.actionSize = layout.actionSize();
        this.weights = weights;
        this.heads = new float[rows * 2 * actionSize];
        this.mlp = new MlpBatch(layout.actor(), weights, 0);
    }

    float[] weights() {
        return weights;
    }

    void weightsChanged() {
        mlp.weightsChanged();
    }

    /**
     * Draws {@code tanh(mean + std x normal)} for each row.
     *
     * @param observations {@code [rows][observationSize]}
     * @param actions out, {@code [rows][actionSize]}
     */
    void sample(RandomGenerator random, float[] observations, int rows, float[] actions) {
        mlp.forward(observations, rows, heads);
        for (int row = 0; row < rows; row++) {
            int mean = row * 2 * actionSize;
            for (int i = 0; i < actionSize; i++) {
                double logStd = Math.clamp(heads[mean + actionSize + i], SacLayout.MIN_LOG_STD, SacLayout.MAX_LOG_STD);
                double u = heads[mean + i] + StrictMath.exp(logStd) * random.nextGaussian();
                actions[row * actionSize + i] = (float) StrictMath.tanh(u);
            }
        }
    }
}
