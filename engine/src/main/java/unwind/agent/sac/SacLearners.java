package unwind.agent.sac;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the implementation of the learner by the parameter {@code backend}. */
public final class SacLearners {
    private static final Logger LOG = LoggerFactory.getLogger(SacLearners.class);

    private SacLearners() {}

    /**
     * Makes learners of the backend that their hyperparameters name. DJL and libtorch are loaded only for a learner that
     * uses them.
     *
     * @param gate shared by all learners of the process
     */
    public static SacLearnerFactory factory(GradientGate gate) {
        return (layout, hyperparameters, weights) -> {
            SacLearnerFactory chosen =
                    useFused(hyperparameters) ? FusedSacLearner.factory() : DjlSacLearner.factory(gate);
            return chosen.create(layout, hyperparameters, weights);
        };
    }

    private static boolean useFused(SacHyperparameters hyperparameters) {
        if (!hyperparameters.fused()) {
            return false;
        }
        boolean can = canRunFused();
        if (!can) {
            LOG.warn(
                    "The fused learner cannot run here; training with DJL, which is slower. It needs a processor with AVX2 or"
                            + " NEON and Java started with {}.",
                    VectorModule.FROM_THE_START);
        }
        return can;
    }

    /** Whether this virtual machine has the Vector API and vectors that it can multiply and add at full speed. */
    public static boolean canRunFused() {
        // Nothing that refers to the module may be touched before it is known to be there.
        return VectorModule.isThere() && Panels.fastHere();
    }
}
