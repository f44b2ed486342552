package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;

class SacActorTest {
    @Test
    void exploringDrawsFromThePolicyTheLearnerOptimises() {
        SacLayout layout = new SacLayout(3, 2, 5, 4);
        float[] weights = layout.initialWeights(new SeededRandom(8));
        float[] observations = {0.3f, -1.2f, 2f, -0.7f, 0.1f, 1.5f};
        float[] actions = new float[4];
        double[] expected = new double[2];
        double[] noise = new double[2];
        SacActor actor = new SacActor(layout, weights, 2);
        SeededRandom drawn = new SeededRandom(9);
        SeededRandom same = new SeededRandom(9);
        SacReference reference = new SacReference(layout);
        for (int i = 0; i < 50; i++) {
            actor.sample(drawn, observations, 2, actions);
            for (int row = 0; row < 2; row++) {
                noise[0] = same.nextGaussian();
                noise[1] = same.nextGaussian();
                float[] observation = Arrays.copyOfRange(observations, 3 * row, 3 * row + 3);
                reference.sample(SacReference.doubles(weights), SacReference.doubles(observation), noise, expected);
                assertThat((double) actions[2 * row]).isCloseTo(expected[0], within(1e-6));
                assertThat((double) actions[2 * row + 1]).isCloseTo(expected[1], within(1e-6));
            }
        }
    }

    @Test
    void changedWeightsCountFromTheNextActionOn() {
        SacLayout layout = new SacLayout(1, 1, 4);
        float[] weights = new float[layout.count()];
        SacActor actor = new SacActor(layout, weights, 1);
        float[] action = new float[1];
        int means = layout.actor().biasOffset(1);
        weights[means + 1] = -20;
        actor.sample(new SeededRandom(1), new float[1], 1, action);
        assertThat(action[0]).isCloseTo(0, within(1e-6f));
        weights[means] = 0.5f;
        actor.weightsChanged();
        actor.sample(new SeededRandom(1), new float[1], 1, action);
        assertThat(action[0]).isCloseTo((float) Math.tanh(0.5), within(1e-6f));
    }
}
