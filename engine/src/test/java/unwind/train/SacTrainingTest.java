package unwind.train;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import unwind.agent.MlpShape;
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

    /** Critics that know nothing would lead the actor away at once. */
    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void aFittedStartIsHeldUntilTheCriticsHaveLearned(String backend) {
        MlpShape shape = new MlpShape(1, 8, 8, 1);
        float[] weights = new float[shape.count()];
        Arrays.fill(weights, 0.1f);
        PolicyNetwork start = new PolicyNetwork(shape, weights);
        Map<String, String> held = Map.of(
                "backend", backend,
                "steps", "240",
                "actorStarts", "60",
                "validateEverySteps", "20");
        List<PolicyNetwork> seen = policiesOf(held, Optional.of(start));
        assertThat(seen.subList(0, 4)).as("at the steps 0, 20, 40 and 60").containsOnly(start);
        assertThat(seen.subList(4, seen.size())).doesNotContain(start);
        List<PolicyNetwork> random = policiesOf(held, Optional.empty());
        assertThat(random.subList(0, 3)).as("without a start nothing is held").doesNotHaveDuplicates();
        TrainingResult quarter = train(
                () -> new IdentityEnvironment(10),
                Optional.of(start),
                Validator.NONE,
                3,
                Map.of("backend", backend, "steps", "80", "actorStarts", "60"));
        assertThat(quarter.last())
                .as("held for a quarter of the budget at most")
                .isNotEqualTo(start);
    }

    /** The first update is at the temperature of the start; a training from random weights begins at the initial one. */
    @ParameterizedTest
    @ValueSource(strings = {"fused", "djl"})
    void aFittedStartHasATemperatureOfItsOwn(String backend) {
        PolicyNetwork start = new PolicyNetwork(new MlpShape(1, 8, 8, 1), new float[new MlpShape(1, 8, 8, 1).count()]);
        Map<String, String> one = Map.of(
                "backend",
                backend,
                "steps",
                "22",
                "learningStarts",
                "20",
                "startTemperature",
                "0.002",
                "initialTemperature",
                "0.7");
        assertThat(temperatures(train(() -> new IdentityEnvironment(10), Optional.of(start), Validator.NONE, 3, one)))
                .singleElement(as(DOUBLE))
                .isCloseTo(0.002, within(1e-6));
        assertThat(temperatures(train(() -> new IdentityEnvironment(10), 3, one)))
                .singleElement(as(DOUBLE))
                .isCloseTo(0.7, within(1e-6));
    }

    private static List<Double> temperatures(TrainingResult result) {
        return result.history().stream()
                .filter(TrainingEvent.Learned.class::isInstance)
                .map(event -> ((TrainingEvent.Learned) event).entropyTemperature())
                .toList();
    }

    private List<PolicyNetwork> policiesOf(Map<String, String> changes, Optional<PolicyNetwork> start) {
        List<PolicyNetwork> seen = new ArrayList<>();
        Validator recorder = policy -> {
            seen.add((PolicyNetwork) policy.copy());
            return Optional.empty();
        };
        train(() -> new IdentityEnvironment(10), start, recorder, 3, changes);
        return seen;
    }

    private TrainingResult train(Supplier<? extends Environment> environment, long seed, Map<String, String> changes) {
        return train(environment, Optional.empty(), Validator.NONE, seed, changes);
    }

    private TrainingResult train(
            Supplier<? extends Environment> environment,
            Optional<PolicyNetwork> start,
            Validator validator,
            long seed,
            Map<String, String> changes) {
        Map<String, String> values =
                new HashMap<>(Map.of("steps", "120", "learningStarts", "20", "netArch", "8,8", "batchSize", "16"));
        values.putAll(changes);
        return trainer.train(
                environment,
                start,
                validator,
                SacHyperparameters.of(values),
                seed,
                TrainingListener.NONE,
                new TrainingControl(),
                Optional.empty());
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
