package unwind.agent.sac;

/** Makes a learner; the composition root chooses the implementation. */
@FunctionalInterface
public interface SacLearnerFactory {
    /** @param weights initial weights in the canonical order, copied */
    SacLearner create(SacLayout layout, SacHyperparameters hyperparameters, float[] weights);
}
