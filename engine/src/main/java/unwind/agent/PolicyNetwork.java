package unwind.agent;

import java.util.Arrays;

/**
 * A learned deterministic policy: multilayer perceptron with ReLU hidden layers and {@code tanh} of the last layer as the
 * action (the squashed mean of Soft Actor-Critic). Plain Java float32; the same bits on every machine. Saved as
 * {@code policy.bin} by {@link PolicyFile}.
 */
public final class PolicyNetwork implements Policy, AgentPolicy {
    private final MlpShape shape;
    private final float[] weights;
    private final Mlp mlp;

    /**
     * @param weights {@code [shape.count()]}, in the order of {@link MlpShape}; copied
     */
    public PolicyNetwork(MlpShape shape, float[] weights) {
        if (weights.length != shape.count()) {
            throw new IllegalArgumentException(
                    "policy %s needs %d weights, have %d".formatted(shape, shape.count(), weights.length));
        }
        this.shape = shape;
        this.weights = weights.clone();
        this.mlp = new Mlp(shape, this.weights, 0);
    }

    public MlpShape shape() {
        return shape;
    }

    public float[] weights() {
        return weights.clone();
    }

    @Override
    public int observationSize() {
        return shape.inputSize();
    }

    @Override
    public int actionSize() {
        return shape.outputSize();
    }

    @Override
    public void act(float[] observation, float[] action) {
        mlp.forward(observation, action);
        for (int i = 0; i < actionSize(); i++) {
            // StrictMath, because Math.tanh may differ in the last bit between machines.
            action[i] = (float) StrictMath.tanh(action[i]);
        }
    }

    @Override
    public PolicyNetwork copy() {
        return new PolicyNetwork(shape, weights);
    }

    /** Same shape and same weights to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyNetwork that && shape.equals(that.shape) && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(weights);
    }
}
