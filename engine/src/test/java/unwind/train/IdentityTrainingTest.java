package unwind.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.DjlSacLearner;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacHyperparameters;
import unwind.env.IdentityEnvironment;

class IdentityTrainingTest {
    private final Trainer trainer = new Trainer(DjlSacLearner.factory(new GradientGate()));

    @Test
    void actionLearnsToEqualTheObservation() {
        SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of(
                "steps", "800",
                "learningStarts", "100",
                "trainFrequency", "1",
                "networkSizes", "32,32",
                "batchSize", "64",
                "learningRate", "0.005",
                "initialTemperature", "0.1"));
        TrainingResult result = trainer.train(
                new IdentityEnvironment(10),
                Validator.NONE,
                hyperparameters,
                7,
                TrainingListener.NONE,
                new TrainingControl());
        assertThat(meanSquaredMiss(result.last())).isLessThan(0.01);
        assertThat(result.best()).isEqualTo(result.last());
        assertThat(result.updates()).isEqualTo(700);
    }

    private static double meanSquaredMiss(PolicyNetwork policy) {
        float[] observation = new float[1];
        float[] action = new float[1];
        double sum = 0;
        int n = 181;
        for (int i = 0; i < n; i++) {
            observation[0] = (i - 90) / 100f;
            policy.act(observation, action);
            sum += (action[0] - observation[0]) * (double) (action[0] - observation[0]);
        }
        return sum / n;
    }
}
