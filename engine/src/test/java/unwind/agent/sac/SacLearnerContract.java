package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;
import unwind.problem.Category;
import unwind.problem.ProblemException;

/** What every implementation of the learner must do; the subclasses name one. */
abstract class SacLearnerContract {
    private static final int SIZE = 6;
    private static final double GAMMA = 0.9;
    private static final double ALPHA = 0.3;

    private final SacLayout layout = new SacLayout(3, 2, 5, 4);
    private final SacReference reference = new SacReference(layout);
    private final SeededRandom random = new SeededRandom(17);
    private final float[] initial = layout.initialWeights(random);
    private final Batch batch = batch();
    private final float[] noiseNext = gaussians(SIZE * 2);
    private final float[] noiseCurrent = gaussians(SIZE * 2);

    abstract SacLearnerFactory factory();

    @Test
    void lossesAndGradientsEqualFiniteDifferencesInDoublePrecision() {
        try (SacLearner learner = learner(Map.of())) {
            double[] before = SacReference.doubles(initial);
            UpdateStats stats = learner.update(batch, noiseNext, noiseCurrent);
            // The actor learns against the critics of after their step.
            double[] between = SacReference.doubles(learner.weights());
            System.arraycopy(before, 0, between, 0, layout.actor().count());

            assertThat(stats.criticLoss())
                    .isCloseTo(reference.criticLoss(before, batch, noiseNext, GAMMA, ALPHA), within(1e-5));
            assertThat(stats.actorLoss())
                    .isCloseTo(reference.actorLoss(between, batch, noiseCurrent, ALPHA), within(1e-5));
            float[] gradients = learner.gradients();
            // The target is a constant of the critic loss: only critic weights are moved here.
            checkGradients(
                    before,
                    layout.criticOffset(0),
                    layout.trainable(),
                    gradients,
                    w -> reference.criticLoss(w, batch, noiseNext, GAMMA, ALPHA));
            checkGradients(
                    between,
                    0,
                    layout.actor().count(),
                    gradients,
                    w -> reference.actorLoss(w, batch, noiseCurrent, ALPHA));
        }
    }

    private static void checkGradients(
            double[] weights, int from, int to, float[] gradients, ToDoubleFunction<double[]> loss) {
        double step = 1e-6;
        double largest = 0;
        for (int i = from; i < to; i++) {
            double[] up = weights.clone();
            double[] down = weights.clone();
            up[i] += step;
            down[i] -= step;
            double expected = (loss.applyAsDouble(up) - loss.applyAsDouble(down)) / (2 * step);
            largest = Math.max(largest, Math.abs(expected));
            assertThat((double) gradients[i]).as("gradient %d", i).isCloseTo(expected, within(2e-5));
        }
        assertThat(largest).as("a gradient worth comparing").isGreaterThan(0.01);
    }

    @Test
    void firstStepOfAdamMovesEachWeightByTheLearningRateAgainstItsGradient() {
        try (SacLearner learner = learner(Map.of("learningRate", "0.01"))) {
            learner.update(batch, noiseNext, noiseCurrent);
            float[] after = learner.weights();
            float[] gradients = learner.gradients();
            for (int i = 0; i < layout.trainable(); i++) {
                double expected =
                        Math.abs(gradients[i]) < 1e-5 ? after[i] - initial[i] : -0.01 * Math.signum(gradients[i]);
                assertThat((double) after[i] - initial[i]).isCloseTo(expected, within(2e-5));
            }
        }
    }

    @Test
    void targetsMoveTowardsTheNewCriticsByTau() {
        try (SacLearner learner = learner(Map.of("tau", "0.25", "learningRate", "0.01"))) {
            learner.update(batch, noiseNext, noiseCurrent);
            float[] after = learner.weights();
            for (int i = 0; i < 2 * layout.critic().count(); i++) {
                double critic = after[layout.criticOffset(0) + i];
                double target = 0.75 * initial[layout.targetOffset(0) + i] + 0.25 * critic;
                assertThat((double) after[layout.targetOffset(0) + i]).isCloseTo(target, within(1e-6));
            }
        }
    }

    @Test
    void terminalTransitionHasNoValueBeyondItAndTruncatedOneHas() {
        try (SacLearner learner = learner(Map.of("learningRate", "1e-7"))) {
            java.util.Arrays.fill(batch.continues(), 0);
            double terminal = learner.update(batch, noiseNext, noiseCurrent).criticLoss();
            double[] weights = SacReference.doubles(initial);
            for (int row = 0; row < SIZE; row++) {
                assertThat(reference.target(weights, batch, noiseNext, row, GAMMA, ALPHA))
                        .isEqualTo(batch.rewards()[row]);
            }
            double expected = reference.criticLoss(weights, batch, noiseNext, GAMMA, ALPHA);
            assertThat(terminal).isCloseTo(expected, within(1e-5));
            java.util.Arrays.fill(batch.continues(), 1);
            double truncated = learner.update(batch, noiseNext, noiseCurrent).criticLoss();
            assertThat(truncated)
                    .isCloseTo(reference.criticLoss(weights, batch, noiseNext, GAMMA, ALPHA), within(1e-4));
            assertThat(Math.abs(truncated - terminal)).isGreaterThan(0.01);
        }
    }

    @Test
    void temperatureFallsWhileEntropyIsAboveItsTargetAndRisesBelow() {
        for (double target : new double[] {-50, 50}) {
            Map<String, String> changes = Map.of(
                    "autoTemperature", "true", "autoTargetEntropy", "false", "targetEntropy", Double.toString(target));
            try (SacLearner learner = learner(changes)) {
                learner.update(batch, noiseNext, noiseCurrent);
                // The first step of Adam on the logarithm is the learning rate.
                assertThat(Math.log(learner.temperature() / ALPHA))
                        .isCloseTo(Math.signum(target) * 0.001, within(1e-6));
            }
        }
    }

    @Test
    void gradientClipBoundsOnlyTheStepNotTheReportedGradient() {
        float[] free = gradientsWith(Map.of());
        float[] clipped = gradientsWith(Map.of("gradientClip", "0.001"));
        for (int i = layout.criticOffset(0); i < layout.trainable(); i++) {
            assertThat(clipped[i]).isEqualTo(free[i]);
        }
    }

    private float[] gradientsWith(Map<String, String> changes) {
        try (SacLearner learner = learner(changes)) {
            learner.update(batch, noiseNext, noiseCurrent);
            return learner.gradients();
        }
    }

    @Test
    void storedAndLoadedWeightsAreTheSameBits() {
        try (SacLearner learner = learner(Map.of());
                SacLearner other = learner(Map.of())) {
            learner.update(batch, noiseNext, noiseCurrent);
            other.load(learner.weights());
            assertThat(other.weights()).containsExactly(learner.weights());
            assertThat(other.policy()).isEqualTo(learner.policy());
        }
    }

    @Test
    void restoredLearnerGoesOnWithTheSameBits() {
        Map<String, String> changes = Map.of("autoTemperature", "true", "learningRate", "0.01", "tau", "0.1");
        try (SacLearner learner = learner(changes);
                SacLearner other = learner(changes)) {
            updates(learner, 7);
            SacLearnerState kept = learner.state();
            UpdateStats expected = updates(learner, 5);
            // What the other has done before must not matter.
            updates(other, 3);
            other.restore(kept);
            assertSameBits(other.state(), kept);
            assertThat(updates(other, 5)).isEqualTo(expected);
            assertSameBits(other.state(), learner.state());
            assertThat(other.state().updates()).isEqualTo(12);
        }
    }

    private UpdateStats updates(SacLearner learner, int count) {
        UpdateStats last = learner.update(batch, noiseNext, noiseCurrent);
        for (int i = 1; i < count; i++) {
            last = learner.update(batch, noiseNext, noiseCurrent);
        }
        return last;
    }

    static void assertSameBits(SacLearnerState have, SacLearnerState wanted) {
        assertThat(have.weights()).containsExactly(wanted.weights());
        assertSameBits(have.actor(), wanted.actor());
        assertSameBits(have.critics(), wanted.critics());
        assertThat(have.temperature()).isEqualTo(wanted.temperature());
        assertThat(have.updates()).isEqualTo(wanted.updates());
    }

    private static void assertSameBits(AdamState have, AdamState wanted) {
        assertThat(have.mean()).containsExactly(wanted.mean());
        assertThat(have.square()).containsExactly(wanted.square());
        assertThat(have.steps()).isEqualTo(wanted.steps());
    }

    @Test
    void stateHoldsTheMomentsOfEachWeightInItsPlace() {
        try (SacLearner learner = learner(Map.of())) {
            learner.update(batch, noiseNext, noiseCurrent);
            SacLearnerState state = learner.state();
            float[] gradients = learner.gradients();
            for (int i = 0; i < layout.trainable(); i++) {
                int critic = i - layout.criticOffset(0);
                AdamState adam = critic < 0 ? state.actor() : state.critics();
                int at = critic < 0 ? i : critic;
                // The first step's moments: a tenth of the gradient, a thousandth of its square.
                assertThat(adam.mean()[at]).isCloseTo(0.1f * gradients[i], within(1e-7f));
                assertThat(adam.square()[at]).isCloseTo(0.001f * gradients[i] * gradients[i], within(1e-7f));
                assertThat(adam.steps()).isEqualTo(1);
            }
        }
    }

    @Test
    void stateOfOtherNetworksIsRefused() {
        SacLayout wider = new SacLayout(3, 2, 6, 4);
        try (SacLearner learner = learner(Map.of());
                SacLearner other = factory()
                        .create(wider, SacHyperparameters.of(Map.of("batchSize", "6")), wider.initialWeights(random))) {
            assertThatThrownBy(() -> learner.restore(other.state()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("these networks have");
        }
    }

    @Test
    void sameInputsGiveTheSameBits() {
        try (SacLearner first = learner(Map.of());
                SacLearner second = learner(Map.of())) {
            for (int i = 0; i < 20; i++) {
                UpdateStats a = first.update(batch, noiseNext, noiseCurrent);
                UpdateStats b = second.update(batch, noiseNext, noiseCurrent);
                assertThat(a).isEqualTo(b);
            }
            assertThat(first.weights()).containsExactly(second.weights());
        }
    }

    @Test
    void divergenceIsAProblemWithTheRemedy() {
        batch.rewards()[0] = Float.NaN;
        try (SacLearner learner = learner(Map.of())) {
            assertThatThrownBy(() -> learner.update(batch, noiseNext, noiseCurrent))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().category()).isEqualTo(Category.FAILED))
                    .hasMessageContaining("diverged at update 1")
                    .hasMessageContaining("Lower the learning rate");
        }
    }

    private SacLearner learner(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "batchSize", Integer.toString(SIZE),
                "gamma", Double.toString(GAMMA),
                "autoTemperature", "false",
                "initialTemperature", Double.toString(ALPHA)));
        values.putAll(changes);
        return factory().create(layout, SacHyperparameters.of(values), initial);
    }

    private Batch batch() {
        return new Batch(
                SIZE,
                gaussians(SIZE * 3),
                new float[] {0.1f, -0.3f, 0.9f, -0.99f, 0.5f, 0f, -0.2f, 0.7f, -0.8f, 0.4f, 0.3f, -0.6f},
                gaussians(SIZE),
                gaussians(SIZE * 3),
                new float[] {1, 1, 0, 1, 0, 1});
    }

    private float[] gaussians(int n) {
        float[] values = new float[n];
        random.fillGaussian(values);
        return values;
    }
}
