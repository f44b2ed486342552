package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;

class VectorAdamTest {
    private static final int OFFSET = Panels.WIDTH;
    private static final int COUNT = 3 * Panels.WIDTH;

    private final SeededRandom random = new SeededRandom(8);

    @Test
    void takesTheStepsOfThePlainOptimiserToTheBit() {
        Adam plain = new Adam(OFFSET, COUNT);
        Adam vector = new VectorAdam(OFFSET, COUNT);
        float[] expected = gaussians();
        float[] have = expected.clone();
        for (int step = 0; step < 50; step++) {
            float[] gradients = gaussians();
            plain.step(expected, gradients, 0.01, step % 2);
            vector.step(have, gradients, 0.01, step % 2);
            assertThat(have).containsExactly(expected);
        }
    }

    @Test
    void momentsOfUnitsThatNoLongerFireNeverMakeADenormalStep() {
        VectorAdam adam = new VectorAdam(OFFSET, COUNT);
        float[] weights = gaussians();
        adam.step(weights, gaussians(), 0.01, 0);
        float[] none = new float[weights.length];
        for (int step = 0; step < 1000; step++) {
            adam.step(weights, none, 0.01, 0);
        }
        double smallestRate = 1e-7;
        for (float mean : adam.mean()) {
            assertThat(mean == 0 || Math.abs(mean) * smallestRate >= Float.MIN_NORMAL)
                    .as("mean %s", mean)
                    .isTrue();
        }
    }

    private float[] gaussians() {
        float[] values = new float[OFFSET + COUNT + Panels.WIDTH];
        random.fillGaussian(values);
        return values;
    }
}
