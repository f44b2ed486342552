package unwind.agent.sac;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import unwind.agent.MlpShape;

/**
 * The formulas of Soft Actor-Critic (Haarnoja et al. 2018, arXiv:1812.05905) as differentiable tensor expressions. Networks
 * come as flat weights in the canonical order. Constants are floats: a double times a scalar tensor would give float64.
 *
 * <p>Never multiply by a Java number here. DJL puts it into a tensor over Java memory and lets go of that at once, but a
 * product keeps its factors for the backward pass: a garbage collection in between and the gradients are made of whatever
 * lies there now. {@link #times} takes memory of libtorch, which the product itself keeps.
 */
final class SacGraph {
    private static final float LOG_SQRT_TWO_PI = (float) (0.5 * StrictMath.log(2 * Math.PI));
    private static final float LOG_TWO = (float) StrictMath.log(2);

    /**
     * Actions drawn from the policy.
     *
     * @param action {@code [batch, actionSize]}
     * @param logProbability {@code [batch, 1]}
     */
    record Sample(NDArray action, NDArray logProbability) {}

    private final SacLayout layout;

    SacGraph(SacLayout layout) {
        this.layout = layout;
    }

    /**
     * The reparametrised squashed Gaussian with its log-probability (appendix C, equation 26), from the value u before tanh:
     * {@code log(1 - tanh(u)^2) = 2 (log 2 - u - softplus(-2u))} is exact where {@code 1 - action^2} rounds to zero.
     *
     * @param actor flat weights
     * @param noise {@code [batch, actionSize]} standard normal
     */
    Sample sample(NDArray actor, NDArray observations, NDArray noise) {
        NDList heads = forward(layout.actor(), actor, observations).split(new long[] {layout.actionSize()}, 1);
        NDArray logStd = heads.get(1).clip(SacLayout.MIN_LOG_STD, SacLayout.MAX_LOG_STD);
        NDArray u = heads.get(0).add(logStd.exp().mul(noise));
        NDArray gaussian = times(noise.square(), -0.5f).sub(logStd).sub(LOG_SQRT_TWO_PI);
        NDArray squash = times(Activation.softPlus(times(u, -2f)).add(u).sub(LOG_TWO), 2f);
        return new Sample(u.tanh(), gaussian.add(squash).sum(new int[] {1}, true));
    }

    /** Value of an action: {@code [batch, 1]}. */
    NDArray value(NDArray critic, NDArray observations, NDArray actions) {
        return forward(layout.critic(), critic, observations.concat(actions, 1));
    }

    /** Equations 3 and 6: {@code r + gamma x continues x (min target value - temperature x log-probability)}. */
    NDArray bellmanTarget(
            NDArray rewards, NDArray continues, NDArray nextValue, NDArray logProbability, float gamma, float alpha) {
        NDArray next = nextValue.sub(times(logProbability, alpha)).mul(continues);
        return times(next, gamma).add(rewards);
    }

    /** Equation 5 for one critic: half the mean squared Bellman error. */
    NDArray criticLoss(NDArray value, NDArray target) {
        return times(value.sub(target).square().mean(), 0.5f);
    }

    /** Equation 9 with the smaller of two critics. */
    NDArray actorLoss(NDArray logProbability, NDArray value, float alpha) {
        return times(logProbability, alpha).sub(value).mean();
    }

    private static NDArray times(NDArray x, float factor) {
        return x.mul(x.getManager().full(new Shape(), factor));
    }

    private static NDArray forward(MlpShape shape, NDArray flat, NDArray input) {
        NDList parts = flat.split(boundaries(shape), 0);
        NDArray x = input;
        for (int layer = 0; layer < shape.layers(); layer++) {
            NDArray weights = parts.get(2 * layer).reshape(shape.outputs(layer), shape.inputs(layer));
            x = Linear.linear(x, weights, parts.get(2 * layer + 1)).singletonOrThrow();
            x = layer < shape.layers() - 1 ? Activation.relu(x) : x;
        }
        return x;
    }

    /** Where weights and biases of the layers meet, without 0 and the end. */
    private static long[] boundaries(MlpShape shape) {
        long[] boundaries = new long[2 * shape.layers() - 1];
        for (int layer = 0; layer < shape.layers(); layer++) {
            boundaries[2 * layer] = shape.biasOffset(layer);
            if (layer > 0) {
                boundaries[2 * layer - 1] = shape.weightOffset(layer);
            }
        }
        return boundaries;
    }
}
