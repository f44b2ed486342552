package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;

class SacActorTest {
    @Test
    void exploringDrawsFromThePolicyTheLearnerOptimises() {
        SacLayout layout = new SacLayout(3, 2, 5, 4);
        float[] weights = layout.initialWeights(new SeededRandom(8));
        float[] observation = {0.3f, -1.2f, 2f};
        float[] action = new float[2];
        double[] expected = new double[2];
        double[] noise = new double[2];
        SacActor actor = new SacActor(layout, weights);
        SeededRandom drawn = new SeededRandom(9);
        SeededRandom same = new SeededRandom(9);
        for (int i = 0; i < 50; i++) {
            actor.sample(drawn, observation, action);
            noise[0] = same.nextGaussian();
            noise[1] = same.nextGaussian();
            new SacReference(layout)
                    .sample(SacReference.doubles(weights), SacReference.doubles(observation), noise, expected);
            assertThat((double) action[0]).isCloseTo(expected[0], within(1e-6));
            assertThat((double) action[1]).isCloseTo(expected[1], within(1e-6));
        }
    }
}
