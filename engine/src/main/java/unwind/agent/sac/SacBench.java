package unwind.agent.sac;

import java.util.Map;
import unwind.agent.SeededRandom;

/** Measures a learner on this machine; for the bench command. */
public final class SacBench {
    private static final int OBSERVATION_SIZE = 12;
    private static final int ACTION_SIZE = 1;
    /** The fused learner reaches its full speed after some hundred updates; a slow one does not need as many. */
    private static final int WARM_UP = 800;

    private static final long LONGEST_WARM_UP_NANOS = 2_000_000_000L;
    private static final int USUAL_UPDATES = 500;

    private final SacLearnerFactory factory;

    public SacBench(SacLearnerFactory factory) {
        this.factory = factory;
    }

    /** {@link #updatesPerSecond(int[], int)} over a few seconds on an ordinary machine. */
    public double updatesPerSecond(int[] sizes) {
        return updatesPerSecond(sizes, USUAL_UPDATES);
    }

    /**
     * Updates a second at batch 256, 12 observations, 1 action, after a warm-up.
     *
     * @param sizes units of the hidden layers
     * @param updates how many to time
     */
    public double updatesPerSecond(int[] sizes, int updates) {
        SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of("batchSize", "256"));
        SacLayout layout = new SacLayout(OBSERVATION_SIZE, ACTION_SIZE, sizes);
        SeededRandom random = new SeededRandom(1);
        Batch batch = randomBatch(hyperparameters.batchSize(), random);
        float[] noiseNext = new float[batch.actions().length];
        float[] noiseCurrent = new float[batch.actions().length];
        try (SacLearner learner = factory.create(layout, hyperparameters, layout.initialWeights(random))) {
            long begin = System.nanoTime();
            for (int i = 0; i < WARM_UP && System.nanoTime() - begin < LONGEST_WARM_UP_NANOS; i++) {
                update(learner, batch, noiseNext, noiseCurrent, random);
            }
            long start = System.nanoTime();
            for (int i = 0; i < updates; i++) {
                update(learner, batch, noiseNext, noiseCurrent, random);
            }
            return updates * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void update(
            SacLearner learner, Batch batch, float[] noiseNext, float[] noiseCurrent, SeededRandom random) {
        random.fillGaussian(noiseNext);
        random.fillGaussian(noiseCurrent);
        learner.update(batch, noiseNext, noiseCurrent);
    }

    private static Batch randomBatch(int size, SeededRandom random) {
        Batch batch = Batch.allocate(size, OBSERVATION_SIZE, ACTION_SIZE);
        random.fillGaussian(batch.observations());
        random.fillGaussian(batch.nextObservations());
        random.fillGaussian(batch.rewards());
        for (int i = 0; i < size; i++) {
            batch.actions()[i] = (float) (2 * random.nextDouble() - 1);
            batch.continues()[i] = 1;
        }
        return batch;
    }
}
