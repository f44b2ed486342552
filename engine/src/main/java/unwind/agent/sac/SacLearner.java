package unwind.agent.sac;

import unwind.agent.PolicyNetwork;

/**
 * The gradient steps of Soft Actor-Critic (Haarnoja et al. 2018, arXiv:1812.05905, algorithm 1). Chance comes in as an
 * argument, so that two implementations can be compared number by number. Made for one thread.
 */
public interface SacLearner extends AutoCloseable {
    SacLayout layout();

    /** A copy of all weights, {@code [layout().count()]}, in the canonical order. */
    float[] weights();

    /** Copies the actor's weights, {@code [layout().actor().count()]}, into an array: what acting needs after an update. */
    void copyActor(float[] target);

    /** Replaces all weights; the optimisers keep their moments. */
    void load(float[] weights);

    /** A copy of everything that the next update depends on besides its arguments and the learning rate. */
    SacLearnerState state();

    /**
     * Goes back to a state, of this learner or of another with the same layout, to the bit.
     *
     * @throws IllegalArgumentException when it is the state of other networks
     */
    void restore(SacLearnerState state);

    /**
     * One update: both critics, then the actor against the new critics, then temperature and target networks.
     *
     * @param noiseNext {@code [batch.size()][actionSize]} standard normal, for the action in the next state
     * @param noiseCurrent the same for the action in the current state
     * @throws unwind.problem.ProblemException (failed) when losses, gradients or weights are no longer finite
     */
    UpdateStats update(Batch batch, float[] noiseNext, float[] noiseCurrent);

    /** Gradients of the last update, before clipping: actor, critic 1, critic 2; {@code [layout().trainable()]}. */
    float[] gradients();

    /** Learning rates of the optimisers from the next update on. */
    void setLearningRates(LearningRates rates);

    /** The present weight of the entropy. */
    double temperature();

    /** The deterministic policy as it is now; later updates do not change it. */
    default PolicyNetwork policy() {
        return layout().policy(weights());
    }

    @Override
    void close();
}
