package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unwind.agent.SeededRandom;

/** The fused learner against automatic differentiation, number by number. */
class FusedEqualsDjlTest {
    private final GradientGate gate = new GradientGate();
    private final SeededRandom random = new SeededRandom(23);

    /** Every size that is not a multiple of a vector, a panel or a tile, and some that are. */
    @ParameterizedTest(name = "{0} rows, {1} inputs, {2} actions, layers {3}")
    @CsvSource({
        "1,    1, 1, 1",
        "5,    3, 1, 5",
        "7,    3, 2, 7-3",
        "8,    8, 1, 32-32",
        "33,  12, 3, 33-65",
        "100, 31, 2, 40-24-17",
        "64,  35, 3, 8-100-9",
        "256, 12, 1, 64-64"
    })
    void gradientsAndLossesEqualAutomaticDifferentiation(int rows, int inputs, int actions, String layers) {
        int[] hidden =
                Arrays.stream(layers.split("-")).mapToInt(Integer::parseInt).toArray();
        SacLayout layout = new SacLayout(inputs, actions, hidden);
        compare(layout, rows, layout.initialWeights(random));
    }

    @Test
    void gradientsEqualWhereDeviationsAreClampedAndActionsSaturate() {
        SacLayout layout = new SacLayout(4, 2, 20, 20);
        float[] weights = layout.initialWeights(random);
        int last = layout.actor().layers() - 1;
        for (int i = layout.actor().weightOffset(last); i < layout.actor().count(); i++) {
            weights[i] *= 40;
        }
        compare(layout, 100, weights);
    }

    private void compare(SacLayout layout, int rows, float[] weights) {
        SacHyperparameters hyperparameters = hyperparameters(rows, Map.of());
        int actions = layout.actionSize();
        try (SacLearner expected = DjlSacLearner.factory(gate).create(layout, hyperparameters, weights);
                SacLearner fused = FusedSacLearner.factory().create(layout, hyperparameters, weights)) {
            for (int round = 0; round < 3; round++) {
                Batch batch = batch(layout, rows);
                float[] noiseNext = gaussians(rows * actions);
                float[] noiseCurrent = gaussians(rows * actions);
                fused.load(expected.weights());
                UpdateStats wanted = expected.update(batch, noiseNext, noiseCurrent);
                UpdateStats have = fused.update(batch, noiseNext, noiseCurrent);
                assertThat(have.criticLoss()).isCloseTo(wanted.criticLoss(), within(1e-5 * (1 + wanted.criticLoss())));
                assertThat(have.actorLoss()).isCloseTo(wanted.actorLoss(), within(1e-5));
                assertThat(have.entropy()).isCloseTo(wanted.entropy(), within(1e-5));
                sameGradients(layout, fused.gradients(), expected.gradients());
            }
        }
    }

    private static void sameGradients(SacLayout layout, float[] have, float[] wanted) {
        int actor = layout.actor().count();
        assertThat(largestMiss(have, wanted, 0, actor)).as("actor").isLessThan(1e-5);
        assertThat(largestMiss(have, wanted, actor, layout.trainable()))
                .as("critics")
                .isLessThan(1e-5);
    }

    /** Largest difference, as a share of the largest gradient. */
    private static double largestMiss(float[] have, float[] wanted, int from, int to) {
        double miss = 0;
        double largest = 0;
        for (int i = from; i < to; i++) {
            assertThat(have[i]).isFinite();
            miss = Math.max(miss, Math.abs(have[i] - wanted[i]));
            largest = Math.max(largest, Math.abs(wanted[i]));
        }
        assertThat(largest).as("a gradient worth comparing").isGreaterThan(1e-3);
        return miss / largest;
    }

    /** The gradients differ in their seventh digit, which Adam's step of 0.001 brings down to the last place of a weight. */
    @Test
    void twoHundredUpdatesEndInTheSameWeights() {
        SacLayout layout = new SacLayout(6, 2, 24, 40);
        SacHyperparameters hyperparameters =
                hyperparameters(50, Map.of("learningRate", "0.001", "tau", "0.02", "gradientClip", "0.5"));
        float[] weights = layout.initialWeights(random);
        try (SacLearner expected = DjlSacLearner.factory(gate).create(layout, hyperparameters, weights);
                SacLearner fused = FusedSacLearner.factory().create(layout, hyperparameters, weights)) {
            for (int update = 0; update < 200; update++) {
                Batch batch = batch(layout, 50);
                float[] noiseNext = gaussians(100);
                float[] noiseCurrent = gaussians(100);
                expected.update(batch, noiseNext, noiseCurrent);
                fused.update(batch, noiseNext, noiseCurrent);
            }
            assertThat(fused.temperature()).isCloseTo(expected.temperature(), within(1e-5));
            float[] have = fused.weights();
            float[] wanted = expected.weights();
            double miss = 0;
            double moved = 0;
            for (int i = 0; i < have.length; i++) {
                miss = Math.max(miss, Math.abs(have[i] - wanted[i]));
                moved = Math.max(moved, Math.abs(wanted[i] - weights[i]));
            }
            assertThat(moved).as("a training worth comparing").isGreaterThan(0.05);
            assertThat(miss).isLessThan(1e-5);
        }
    }

    private static SacHyperparameters hyperparameters(int rows, Map<String, String> changes) {
        Map<String, String> values =
                new HashMap<>(Map.of("batchSize", Integer.toString(rows), "gamma", "0.9", "initialTemperature", "0.4"));
        values.putAll(changes);
        return SacHyperparameters.of(values);
    }

    private Batch batch(SacLayout layout, int rows) {
        Batch batch = Batch.allocate(rows, layout.observationSize(), layout.actionSize());
        random.fillGaussian(batch.observations());
        random.fillGaussian(batch.nextObservations());
        random.fillGaussian(batch.rewards());
        for (int i = 0; i < batch.actions().length; i++) {
            batch.actions()[i] = (float) (2 * random.nextDouble() - 1);
        }
        for (int i = 0; i < rows; i++) {
            batch.continues()[i] = random.nextDouble() < 0.1 ? 0 : 1;
        }
        return batch;
    }

    private float[] gaussians(int n) {
        float[] values = new float[n];
        random.fillGaussian(values);
        return values;
    }
}
