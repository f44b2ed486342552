package unwind.agent.sac;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import unwind.agent.SeededRandom;

/** One gradient step of the fused learner: batch 256 of 12 observations and 1 action, drawn from a full replay. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector"})
public class LearnerBenchmark {
    private static final int ROWS = 256;
    private static final int OBSERVATION_SIZE = 12;
    private static final int REMEMBERED = 100_000;

    @Param({"64", "256"})
    private int units;

    @Param({"1", "2"})
    private int threads;

    private final SeededRandom random = new SeededRandom(1);
    private final Batch batch = Batch.allocate(ROWS, OBSERVATION_SIZE, 1);
    private final float[] noiseNext = new float[ROWS];
    private final float[] noiseCurrent = new float[ROWS];
    private final ReplayBuffer replay = new ReplayBuffer(REMEMBERED, OBSERVATION_SIZE, 1);
    private SacLearner learner;

    /** Fills the replay and makes the learner. */
    @Setup(Level.Trial)
    public void begin() {
        float[] observation = new float[OBSERVATION_SIZE];
        float[] next = new float[OBSERVATION_SIZE];
        float[] action = new float[1];
        for (int i = 0; i < REMEMBERED; i++) {
            random.fillGaussian(observation);
            random.fillGaussian(next);
            action[0] = (float) (2 * random.nextDouble() - 1);
            replay.add(observation, action, random.nextGaussian(), next, i % 390 == 389);
        }
        SacLayout layout = new SacLayout(OBSERVATION_SIZE, 1, units, units);
        SacHyperparameters hyperparameters = SacHyperparameters.of(
                Map.of("batchSize", Integer.toString(ROWS), "threads", Integer.toString(threads)));
        learner = FusedSacLearner.factory().create(layout, hyperparameters, layout.initialWeights(random));
    }

    /** Ends the learner's second thread. */
    @TearDown(Level.Trial)
    public void end() {
        learner.close();
    }

    /** Sampling, noise and update, as a training does them. */
    @Benchmark
    public UpdateStats update() {
        replay.sample(random, batch);
        random.fillGaussian(noiseNext);
        random.fillGaussian(noiseCurrent);
        return learner.update(batch, noiseNext, noiseCurrent);
    }
}
