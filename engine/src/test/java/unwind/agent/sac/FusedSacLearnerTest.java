package unwind.agent.sac;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unwind.agent.SeededRandom;

class FusedSacLearnerTest extends SacLearnerContract {
    @Override
    SacLearnerFactory factory() {
        return FusedSacLearner.factory();
    }

    @ParameterizedTest(name = "{0} rows, {1} actions, layers {2}")
    @CsvSource({"256, 1, 64-64", "33, 3, 33-65", "50, 2, 24-40-17", "1, 1, 1"})
    void twoThreadsGiveTheBitsOfOne(int rows, int actions, String layers) {
        int[] hidden =
                Arrays.stream(layers.split("-")).mapToInt(Integer::parseInt).toArray();
        SacLayout layout = new SacLayout(12, actions, hidden);
        assertSameBits(train(layout, rows, 2), train(layout, rows, 1));
    }

    private static SacLearnerState train(SacLayout layout, int rows, int threads) {
        SeededRandom random = new SeededRandom(31);
        SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of(
                "batchSize", Integer.toString(rows), "gradientClip", "0.5", "threads", Integer.toString(threads)));
        float[] noise = new float[rows * layout.actionSize()];
        Batch batch = Batch.allocate(rows, layout.observationSize(), layout.actionSize());
        try (SacLearner learner =
                FusedSacLearner.factory().create(layout, hyperparameters, layout.initialWeights(random))) {
            for (int update = 0; update < 40; update++) {
                random.fillGaussian(batch.observations());
                random.fillGaussian(batch.nextObservations());
                random.fillGaussian(batch.rewards());
                random.fillGaussian(noise);
                learner.update(batch, noise, noise);
            }
            return learner.state();
        }
    }
}
