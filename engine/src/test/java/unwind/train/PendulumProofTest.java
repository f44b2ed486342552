package unwind.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacLearners;

/** The short version of {@code unwind bench --pendulum}. */
class PendulumProofTest {
    private final PendulumProof proof = new PendulumProof(SacLearners.factory(new GradientGate()));

    @Test
    void pendulumIsSwungUpAfterFourThousandSteps() {
        double meanReturn = proof.meanReturn(1, PendulumProof.hyperparameters(4000), TrainingListener.NONE);
        // -162 when this was written; doing nothing gives about -1,200.
        assertThat(meanReturn).isGreaterThan(-250);
    }
}
