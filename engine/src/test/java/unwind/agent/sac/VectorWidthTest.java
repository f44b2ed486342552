package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.agent.SeededRandom;

/** The fused learner on a machine with narrower vectors, played by a virtual machine that may not use wider ones. */
@Timeout(120)
class VectorWidthTest {
    private static final int UPDATES = 200;
    private static final int ROWS = 50;

    @TempDir
    private Path folder;

    /** Stated tolerance: 1e-5 after 200 updates at a rate of 0.001, as between the learner and automatic differentiation. */
    @ParameterizedTest(name = "vectors of {0} bytes")
    @ValueSource(ints = {16, 32})
    void anotherVectorWidthEndsInTheSameWeights(int bytes) throws Exception {
        assumeTrue(Panels.LANES > bytes / Float.BYTES, "this machine's vectors are no wider than " + bytes + " bytes");
        Path file = folder.resolve("weights");
        Path log = folder.resolve("log");
        Process narrow = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxVectorSize=" + bytes,
                        "-XX:+UseSerialGC",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Training.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        float[] wide = Training.weights();
        assertThat(narrow.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(narrow.exitValue()).as(Files.readString(log)).isZero();
        FloatBuffer found = ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer();
        assertThat((int) found.get()).as("lanes of the child").isEqualTo(bytes / Float.BYTES);
        assertThat(found.remaining()).isEqualTo(wide.length);
        double miss = 0;
        double moved = 0;
        float[] start = Training.start();
        for (int i = 0; i < wide.length; i++) {
            miss = Math.max(miss, Math.abs(found.get() - wide[i]));
            moved = Math.max(moved, Math.abs(wide[i] - start[i]));
        }
        assertThat(moved).as("a training worth comparing").isGreaterThan(0.05);
        assertThat(miss).isLessThan(1e-5);
    }

    /** Some updates on made-up batches; the child writes its number of lanes and the weights. */
    static final class Training {
        private static final SacLayout LAYOUT = new SacLayout(6, 2, 24, 40);

        private Training() {}

        public static void main(String[] args) throws IOException {
            float[] weights = weights();
            ByteBuffer bytes = ByteBuffer.allocate((1 + weights.length) * Float.BYTES);
            bytes.asFloatBuffer().put(Panels.LANES).put(weights);
            Files.write(Path.of(args[0]), bytes.array());
        }

        static float[] start() {
            return LAYOUT.initialWeights(new SeededRandom(4));
        }

        static float[] weights() {
            SeededRandom random = new SeededRandom(5);
            Batch batch = Batch.allocate(ROWS, LAYOUT.observationSize(), LAYOUT.actionSize());
            float[] noiseNext = new float[batch.actions().length];
            float[] noiseCurrent = new float[batch.actions().length];
            SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of(
                    "batchSize", Integer.toString(ROWS), "gamma", "0.9", "tau", "0.02", "learningRate", "0.001"));
            try (SacLearner learner = FusedSacLearner.factory().create(LAYOUT, hyperparameters, start())) {
                for (int update = 0; update < UPDATES; update++) {
                    fill(batch, random);
                    random.fillGaussian(noiseNext);
                    random.fillGaussian(noiseCurrent);
                    learner.update(batch, noiseNext, noiseCurrent);
                }
                return learner.weights();
            }
        }

        private static void fill(Batch batch, SeededRandom random) {
            random.fillGaussian(batch.observations());
            random.fillGaussian(batch.nextObservations());
            random.fillGaussian(batch.rewards());
            for (int i = 0; i < batch.actions().length; i++) {
                batch.actions()[i] = (float) (2 * random.nextDouble() - 1);
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.continues()[i] = random.nextDouble() < 0.1 ? 0 : 1;
            }
        }
    }
}
