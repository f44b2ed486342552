package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SacArithmeticTest {
    /** Observation 1, action 1, hidden 2: the actor has 1x2 + 2x2 products, a critic 2x2 + 2x1. */
    @Test
    void countsEveryProductOfAnUpdate() {
        double forward = 2 * 6 + 6 * 6;
        double weightGradients = 6 + 2 * 6;
        double carriedBack = 4 + 2 * 2 + (2 + 2);
        assertThat(SacArithmetic.operations(new SacLayout(1, 1, 2), 3))
                .isEqualTo(2 * 3 * (forward + weightGradients + carriedBack));
    }
}
