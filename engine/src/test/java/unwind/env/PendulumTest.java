package unwind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PendulumTest {
    private final Pendulum pendulum = new Pendulum();
    private final float[] observation = new float[3];

    @Test
    void uprightAndStillCostsNothing() {
        pendulum.set(0, 0, observation);
        pendulum.step(new float[] {0}, observation);
        assertThat(pendulum.reward()).isEqualTo(-0.0);
        assertThat(observation).containsExactly(1f, 0f, 0f);
    }

    @Test
    void oneStepFollowsTheEquations() {
        pendulum.set(Math.PI / 2 + 2 * Math.PI, 1, observation);
        pendulum.step(new float[] {-0.5f}, observation);
        assertThat(pendulum.reward()).isCloseTo(-(Math.PI * Math.PI / 4 + 0.1 + 0.001), within(1e-9));
        // 1 + (15 sin 90 degrees - 3) x 0.05
        assertThat(observation[2]).isCloseTo(1.6f, within(1e-6f));
        assertThat(observation[0]).isCloseTo((float) Math.cos(Math.PI / 2 + 0.08), within(1e-6f));
    }

    @Test
    void episodeIsCutOffNotEnded() {
        pendulum.set(1, 0, observation);
        for (int i = 1; i < 200; i++) {
            assertThat(pendulum.step(new float[] {0}, observation)).isEqualTo(Environment.Ending.RUNNING);
        }
        assertThat(pendulum.step(new float[] {0}, observation)).isEqualTo(Environment.Ending.TRUNCATED);
    }
}
