package unwind.agent.sac;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongSupplier;
import unwind.agent.SeededRandom;

/**
 * Measures the learners on this machine, for the bench command: updates a second at batch 256, 12 observations and 1 action,
 * sampling from a full replay buffer and drawing the noise included. The learners and the machine's matrix products take
 * turns in short slices, so that whatever else the machine does meets all of them alike; a figure is the median slice.
 */
public final class SacBench {
    private static final int OBSERVATION_SIZE = 12;
    private static final int ACTION_SIZE = 1;
    private static final int ROWS = 256;
    private static final int REMEMBERED = 100_000;

    /** The fused learner reaches its full speed after some hundred updates. */
    private static final int WARM_UP = 800;

    private static final long LONGEST_WARM_UP_NANOS = 2_000_000_000L;
    private static final long SLICE_NANOS = 40_000_000L;

    private final ReplayBuffer replay = new ReplayBuffer(REMEMBERED, OBSERVATION_SIZE, ACTION_SIZE);
    private final Batch batch = Batch.allocate(ROWS, OBSERVATION_SIZE, ACTION_SIZE);
    private final float[] noiseNext = new float[ROWS * ACTION_SIZE];
    private final float[] noiseCurrent = new float[ROWS * ACTION_SIZE];
    private final SeededRandom random = new SeededRandom(1);

    public SacBench() {
        float[] observation = new float[OBSERVATION_SIZE];
        float[] next = new float[OBSERVATION_SIZE];
        float[] action = new float[ACTION_SIZE];
        for (int i = 0; i < REMEMBERED; i++) {
            random.fillGaussian(observation);
            random.fillGaussian(next);
            action[0] = (float) (2 * random.nextDouble() - 1);
            replay.add(observation, action, random.nextGaussian(), next, i % 390 == 389);
        }
    }

    /**
     * All in updates a second.
     *
     * @param bound what one thread would do if nothing but the matrix products took time, at the speed of libtorch's sgemm;
     *     no limit where that uses less than the processor has
     * @param gigaflops that speed, in 1e9 operations a second
     * @param fused on one thread, by the thread's processor time; NaN where it cannot run
     * @param fusedByTheClock on one thread, by the clock on the wall
     * @param fusedTwoThreads on two threads, by the clock on the wall
     * @param djl on one thread, by the thread's processor time
     */
    public record Speeds(
            double bound, double gigaflops, double fused, double fusedByTheClock, double fusedTwoThreads, double djl) {}

    /**
     * @param sizes units of the hidden layers
     * @param slices how often each has its turn
     */
    public Speeds measure(int[] sizes, int slices) {
        boolean canRun = SacLearners.canRunFused();
        SacLayout layout = new SacLayout(OBSERVATION_SIZE, ACTION_SIZE, sizes);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        LongSupplier processor = threads::getCurrentThreadCpuTime;
        double[] sgemm = new double[slices];
        double[] one = new double[slices];
        double[] wall = new double[slices];
        double[] two = new double[slices];
        double[] reference = new double[slices];
        try (SgemmClock clock = new SgemmClock();
                SacLearner first = learner(layout, canRun ? "fused" : "djl", 1);
                SacLearner second = learner(layout, canRun ? "fused" : "djl", 2);
                SacLearner djl = learner(layout, "djl", 1)) {
            warmUp(first);
            warmUp(second);
            warmUp(djl);
            for (int i = 0; i < slices; i++) {
                sgemm[i] = clock.operationsPerSecond(processor);
                one[i] = updatesPerSecond(first, processor);
                wall[i] = updatesPerSecond(first, System::nanoTime);
                two[i] = updatesPerSecond(second, System::nanoTime);
                reference[i] = updatesPerSecond(djl, processor);
            }
        }
        double speed = median(sgemm);
        return new Speeds(
                speed / SacArithmetic.operations(layout, ROWS),
                speed / 1e9,
                canRun ? median(one) : Double.NaN,
                canRun ? median(wall) : Double.NaN,
                canRun ? median(two) : Double.NaN,
                median(reference));
    }

    private SacLearner learner(SacLayout layout, String backend, int threads) {
        SacHyperparameters hyperparameters = SacHyperparameters.of(
                Map.of("batchSize", Integer.toString(ROWS), "backend", backend, "threads", Integer.toString(threads)));
        return SacLearners.factory(new GradientGate())
                .create(layout, hyperparameters, layout.initialWeights(new SeededRandom(2)));
    }

    private void warmUp(SacLearner learner) {
        long begin = System.nanoTime();
        for (int i = 0; i < WARM_UP && System.nanoTime() - begin < LONGEST_WARM_UP_NANOS; i++) {
            update(learner);
        }
    }

    private double updatesPerSecond(SacLearner learner, LongSupplier nanos) {
        long start = nanos.getAsLong();
        int updates = 0;
        long used = 0;
        while (used < SLICE_NANOS) {
            update(learner);
            updates++;
            used = nanos.getAsLong() - start;
        }
        return updates * 1e9 / used;
    }

    private void update(SacLearner learner) {
        replay.sample(random, batch);
        random.fillGaussian(noiseNext);
        random.fillGaussian(noiseCurrent);
        learner.update(batch, noiseNext, noiseCurrent);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
