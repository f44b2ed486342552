package unwind.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import unwind.agent.Policy;
import unwind.agent.SeededRandom;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearners;
import unwind.env.Environment;
import unwind.env.Pendulum;

/** The usual yardstick; takes minutes, so only with {@code -Dunwind.long=true}. */
@EnabledIfSystemProperty(named = "unwind.long", matches = "true")
class PendulumTrainingTest {
    private static final int STARTS = 100;

    @Test
    void pendulumStaysUpAfterTwentyThousandSteps() {
        SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of(
                "steps", "20000",
                "learningStarts", "100",
                "trainFrequency", "1",
                "gamma", "0.99",
                "learningRate", "0.001"));
        TrainingResult result = new Trainer(SacLearners.factory(new GradientGate()))
                .train(
                        new Pendulum(),
                        Validator.NONE,
                        hyperparameters,
                        Long.getLong("unwind.seed", 1),
                        TrainingListener.NONE,
                        new TrainingControl());
        double meanReturn = meanReturn(result.last());
        System.out.printf("Pendulum-v1, 20,000 steps: mean return over %d starts %.1f%n", STARTS, meanReturn);
        // Stable-Baselines3's zoo reports about -150 to -170 for SAC; doing nothing gives about -1,200.
        assertThat(meanReturn).isGreaterThan(-200);
    }

    private static double meanReturn(Policy policy) {
        Environment pendulum = new Pendulum();
        SeededRandom random = new SeededRandom(123);
        float[] observation = new float[3];
        float[] action = new float[1];
        double sum = 0;
        for (int start = 0; start < STARTS; start++) {
            pendulum.reset(random, observation);
            Environment.Ending ending = Environment.Ending.RUNNING;
            while (ending == Environment.Ending.RUNNING) {
                policy.act(observation, action);
                ending = pendulum.step(action, observation);
                sum += pendulum.reward();
            }
        }
        return sum / STARTS;
    }
}
