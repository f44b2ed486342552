package unwind.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.GradientGate;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacLearners;
import unwind.env.Environment;
import unwind.env.IdentityEnvironment;
import unwind.problem.ProblemException;

/** The loop with the real learners. */
class SacTrainingTest {
    private final Trainer trainer = new Trainer(SacLearners.factory(new GradientGate()));

    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void actionLearnsToEqualTheObservation(String backend) {
        TrainingResult result = train(
                () -> new IdentityEnvironment(10),
                7,
                Map.of(
                        "backend", backend,
                        "steps", "900",
                        "learningStarts", "100",
                        "netArch", "32,32",
                        "batchSize", "64",
                        "learningRate", "0.01",
                        "initialTemperature", "0.1"));
        assertThat(meanSquaredMiss(result.last())).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void sameSeedIsTheSameRunToTheBit(String backend) {
        PolicyNetwork first = train(() -> new IdentityEnvironment(10), 3, Map.of("backend", backend))
                .last();
        assertThat(train(() -> new IdentityEnvironment(10), 3, Map.of("backend", backend))
                        .last())
                .isEqualTo(first);
        assertThat(train(() -> new IdentityEnvironment(10), 4, Map.of("backend", backend))
                        .last())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void twoTrainingsAtOnceLearnWhatEachLearnsAlone(String backend) throws Exception {
        PolicyNetwork alone = train(() -> new IdentityEnvironment(10), 3, Map.of("backend", backend))
                .last();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<TrainingResult>> both = List.of(started(together, backend), started(together, backend));
        for (CompletableFuture<TrainingResult> training : both) {
            assertThat(training.get(60, TimeUnit.SECONDS).last()).isEqualTo(alone);
        }
    }

    private CompletableFuture<TrainingResult> started(CyclicBarrier together, String backend) {
        return CompletableFuture.supplyAsync(
                () -> {
                    meet(together);
                    return train(() -> new IdentityEnvironment(10), 3, Map.of("backend", backend));
                },
                task -> new Thread(task).start());
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void rewardThatIsNotANumberEndsTheTrainingWithAProblem(String backend) {
        assertThatThrownBy(() -> train(() -> new Broken(Double.NaN, 0.5f), 1, Map.of("backend", backend)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a reward of NaN in step 1;");
    }

    @Test
    void observationThatIsNotANumberEndsTheTrainingWithAProblem() {
        assertThatThrownBy(() -> train(() -> new Broken(1, Float.POSITIVE_INFINITY), 1, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the observation [Infinity] in step 1;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void lossBeyondAllNumbersEndsTheTrainingWithAProblem(String backend) {
        assertThatThrownBy(() -> train(() -> new Broken(3e38, 0.5f), 1, Map.of("backend", backend)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("diverged")
                .hasMessageContaining("learningRate");
    }

    @Test
    void severalEnvironmentsLearnTheSameTask() {
        TrainingResult result = train(
                () -> new IdentityEnvironment(10),
                7,
                Map.of(
                        "steps", "900",
                        "nEnvs", "4",
                        "learningStarts", "100",
                        "trainFreq", "1",
                        "netArch", "32,32",
                        "batchSize", "64",
                        "learningRate", "0.01",
                        "initialTemperature", "0.1"));
        assertThat(result.updates()).isEqualTo(800);
        assertThat(meanSquaredMiss(result.last())).isLessThan(0.01);
    }

    private TrainingResult train(Supplier<? extends Environment> environment, long seed, Map<String, String> changes) {
        Map<String, String> values =
                new HashMap<>(Map.of("steps", "120", "learningStarts", "20", "netArch", "8,8", "batchSize", "16"));
        values.putAll(changes);
        return trainer.train(
                environment,
                Validator.NONE,
                SacHyperparameters.of(values),
                seed,
                TrainingListener.NONE,
                new TrainingControl());
    }

    private static double meanSquaredMiss(PolicyNetwork policy) {
        float[] observation = new float[1];
        float[] action = new float[1];
        double sum = 0;
        for (int i = -90; i <= 90; i++) {
            observation[0] = i / 100f;
            policy.act(observation, action);
            sum += (action[0] - observation[0]) * (double) (action[0] - observation[0]);
        }
        return sum / 181;
    }

    private static final class Broken implements Environment {
        private final double reward;
        private final float seen;

        Broken(double reward, float seen) {
            this.reward = reward;
            this.seen = seen;
        }

        @Override
        public int observationSize() {
            return 1;
        }

        @Override
        public int actionSize() {
            return 1;
        }

        @Override
        public void reset(RandomGenerator random, float[] observation) {
            observation[0] = 0;
        }

        @Override
        public Ending step(float[] action, float[] observation) {
            observation[0] = seen;
            return Ending.RUNNING;
        }

        @Override
        public double reward() {
            return reward;
        }
    }
}
