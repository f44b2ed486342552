package unwind.agent.sac;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;

/**
 * The networks of Soft Actor-Critic in one flat array, the canonical order of every implementation: actor, critic 1, critic
 * 2, target 1, target 2, each in the order of {@link MlpShape}. The actor maps an observation to {@code 2 x actionSize}
 * numbers (means, then log standard deviations); a critic maps observation followed by action to one value.
 */
public final class SacLayout {
    /** Bounds of the log standard deviation (Haarnoja et al. 2018, reference implementation). */
    public static final float MIN_LOG_STD = -20f;

    public static final float MAX_LOG_STD = 2f;

    private final int observationSize;
    private final int actionSize;
    private final MlpShape actor;
    private final MlpShape critic;

    /**
     * @param hidden units of the hidden layers, the same in actor and critics
     */
    public SacLayout(int observationSize, int actionSize, int... hidden) {
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        this.actor = MlpShape.of(observationSize, hidden, 2 * actionSize);
        this.critic = MlpShape.of(observationSize + actionSize, hidden, 1);
    }

    public int observationSize() {
        return observationSize;
    }

    public int actionSize() {
        return actionSize;
    }

    public MlpShape actor() {
        return actor;
    }

    public MlpShape critic() {
        return critic;
    }

    /** First weight of a critic, 0 or 1; the actor begins at 0. */
    public int criticOffset(int index) {
        return actor.count() + index * critic.count();
    }

    /** First weight of a target network, 0 or 1. */
    public int targetOffset(int index) {
        return criticOffset(2 + index);
    }

    /** Weights with gradients: actor and both critics. */
    public int trainable() {
        return targetOffset(0);
    }

    /** All weights. */
    public int count() {
        return targetOffset(2);
    }

    /**
     * Fresh weights: uniform within {@code +-1/sqrt(inputs)} for weights and biases, the default of PyTorch's linear layer;
     * the targets equal the critics.
     */
    public float[] initialWeights(RandomGenerator random) {
        float[] weights = new float[count()];
        initialise(weights, 0, actor, random);
        initialise(weights, criticOffset(0), critic, random);
        initialise(weights, criticOffset(1), critic, random);
        System.arraycopy(weights, criticOffset(0), weights, targetOffset(0), 2 * critic.count());
        return weights;
    }

    /** The deterministic policy inside the flat weights: the actor without its log standard deviations. */
    public PolicyNetwork policy(float[] weights) {
        int last = actor.layers() - 1;
        int[] sizes = new int[actor.layers() + 1];
        for (int layer = 0; layer <= last; layer++) {
            sizes[layer] = actor.inputs(layer);
        }
        sizes[last + 1] = actionSize;
        MlpShape shape = new MlpShape(sizes);
        float[] mean = Arrays.copyOf(weights, shape.count());
        System.arraycopy(weights, actor.biasOffset(last), mean, shape.biasOffset(last), actionSize);
        return new PolicyNetwork(shape, mean);
    }

    /**
     * Puts a policy into the actor's place.
     *
     * @param policy of this layout's shape
     * @param logStd logarithm of the standard deviation before the squashing, everywhere
     * @param weights out, {@code [count()]}
     */
    void startFrom(PolicyNetwork policy, float logStd, float[] weights) {
        float[] mean = policy.weights();
        int last = actor.layers() - 1;
        if (!policy.shape().equals(policy(weights).shape())) {
            throw new IllegalArgumentException("policy " + policy.shape() + " is no actor of " + actor);
        }
        int heads = actionSize * actor.inputs(last);
        System.arraycopy(mean, 0, weights, 0, actor.weightOffset(last) + heads);
        Arrays.fill(weights, actor.weightOffset(last) + heads, actor.weightOffset(last) + 2 * heads, 0f);
        int bias = policy.shape().biasOffset(last);
        System.arraycopy(mean, bias, weights, actor.biasOffset(last), actionSize);
        Arrays.fill(weights, actor.biasOffset(last) + actionSize, actor.biasOffset(last) + 2 * actionSize, logStd);
    }

    private static void initialise(float[] weights, int offset, MlpShape shape, RandomGenerator random) {
        for (int layer = 0; layer < shape.layers(); layer++) {
            double bound = 1 / Math.sqrt(shape.inputs(layer));
            for (int i = shape.weightOffset(layer); i < shape.weightOffset(layer + 1); i++) {
                weights[offset + i] = (float) (bound * (2 * random.nextDouble() - 1));
            }
        }
    }
}
