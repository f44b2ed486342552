package unwind.agent.sac;

import java.util.random.RandomGenerator;
import unwind.agent.Mlp;

/** The stochastic policy for collecting, one observation at a time in plain Java: no call into libtorch for an action. */
final class SacActor {
    private final int actionSize;
    private final float[] weights;
    private final float[] heads;
    private final Mlp mlp;

    /** @param weights the actor's, read afresh at every action */
    SacActor(SacLayout layout, float[] weights) {
        this.actionSize = layout.actionSize();
        this.weights = weights;
        this.heads = new float[2 * actionSize];
        this.mlp = new Mlp(layout.actor(), weights, 0);
    }

    float[] weights() {
        return weights;
    }

    /** Draws {@code tanh(mean + std x normal)}. */
    void sample(RandomGenerator random, float[] observation, float[] action) {
        mlp.forward(observation, heads);
        for (int i = 0; i < actionSize; i++) {
            double logStd = Math.clamp(heads[actionSize + i], SacLayout.MIN_LOG_STD, SacLayout.MAX_LOG_STD);
            action[i] = (float) StrictMath.tanh(heads[i] + StrictMath.exp(logStd) * random.nextGaussian());
        }
    }
}
