package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import unwind.agent.PolicyNetwork;
import unwind.agent.SeededRandom;

class SacGraphTest {
    private static final int DRAWS = 20_000;

    /** Without hidden layers the heads are bias plus weight times observation: mean and deviation are what we set. */
    private final SacLayout oneAction = new SacLayout(1, 1);

    @Test
    void densityOfTheActionIntegratesToOne() {
        // Equal steps of the normal quantile would hide a wrong Jacobian; steps of the action show it.
        double mean = 0.4;
        double std = 0.8;
        double[] actions = new double[DRAWS];
        float[] noise = new float[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            actions[i] = -1 + 2 * (i + 0.5) / DRAWS;
            double u = 0.5 * Math.log((1 + actions[i]) / (1 - actions[i]));
            noise[i] = (float) ((u - mean) / std);
        }
        float[][] drawn = sample(mean, std, noise);
        double integral = 0;
        for (int i = 0; i < DRAWS; i++) {
            assertThat((double) drawn[0][i]).isCloseTo(actions[i], within(1e-5));
            integral += Math.exp(drawn[1][i]) * 2 / DRAWS;
        }
        assertThat(integral).isCloseTo(1, within(1e-4));
    }

    @Test
    void logProbabilityStaysExactWhereTheActionRoundsToOne() {
        float[][] drawn = sample(0, 1, new float[] {20f, -20f});
        assertThat(drawn[0]).containsExactly(1f, -1f);
        // log N(20) - log(4 exp(-40)), from tanh'(u) -> 4 exp(-2u)
        double expected = -200 - 0.5 * Math.log(2 * Math.PI) - (Math.log(4) - 40);
        assertThat((double) drawn[1][0]).isCloseTo(expected, within(1e-3));
        assertThat((double) drawn[1][1]).isCloseTo(expected, within(1e-3));
    }

    @Test
    void logStandardDeviationIsClamped() {
        float[][] wide = sample(0, Math.exp(9), new float[] {0.1f});
        assertThat((double) wide[0][0]).isCloseTo(Math.tanh(0.1 * Math.exp(2)), within(1e-5));
        float[][] narrow = sample(0.3, Math.exp(-40), new float[] {1f});
        assertThat((double) narrow[1][0])
                .isCloseTo(
                        -0.5 + 20 - 0.5 * Math.log(2 * Math.PI) - Math.log(1 - Math.pow(Math.tanh(0.3), 2)),
                        within(1e-4));
    }

    @Test
    void plainJavaPolicyEqualsTensorsWithinTenToTheMinusFive() {
        SacLayout layout = new SacLayout(12, 2, 64, 64);
        SeededRandom random = new SeededRandom(4);
        float[] weights = layout.initialWeights(random);
        int rows = 500;
        float[] observations = new float[rows * 12];
        random.fillGaussian(observations);
        float[] expected;
        try (NDManager manager = DjlEngine.newManager()) {
            NDArray actor = manager.create(
                    java.util.Arrays.copyOf(weights, layout.actor().count()));
            expected = new SacGraph(layout)
                    .sample(
                            actor,
                            manager.create(observations, new Shape(rows, 12)),
                            manager.create(new float[rows * 2], new Shape(rows, 2)))
                    .action()
                    .toFloatArray();
        }
        PolicyNetwork policy = layout.policy(weights);
        float[] action = new float[2];
        for (int row = 0; row < rows; row++) {
            policy.act(java.util.Arrays.copyOfRange(observations, row * 12, row * 12 + 12), action);
            assertThat(action[0]).isCloseTo(expected[row * 2], within(1e-5f));
            assertThat(action[1]).isCloseTo(expected[row * 2 + 1], within(1e-5f));
        }
    }

    /** What libtorch keeps for the backward pass must not lie in memory that belongs to a Java object. */
    @Test
    void garbageCollectionBetweenForwardAndBackwardPassChangesNoGradient() throws InterruptedException {
        float[] expected = gradientOfBothLosses(() -> {});
        assertThat(gradientOfBothLosses(SacGraphTest::collectGarbage)).containsExactly(expected);
    }

    private interface Between {
        void run() throws InterruptedException;
    }

    private static float[] gradientOfBothLosses(Between between) throws InterruptedException {
        SacLayout layout = new SacLayout(3, 2, 5);
        SacGraph graph = new SacGraph(layout);
        SeededRandom random = new SeededRandom(6);
        float[] weights = layout.initialWeights(random);
        int count = layout.actor().count();
        float[] numbers = new float[8 * 3];
        random.fillGaussian(numbers);
        NativeFloats actor = new NativeFloats(count).set(weights);
        NativeFloats input = new NativeFloats(numbers.length).set(numbers);
        try (NDManager manager = DjlEngine.newManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray leaf = actor.view(manager, 0, new Shape(count));
            leaf.setRequiresGradient(true);
            NDArray observations = input.view(manager, 0, new Shape(8, 3));
            NDArray noise = input.view(manager, 4, new Shape(8, 2));
            SacGraph.Sample drawn = graph.sample(leaf, observations, noise);
            NDArray value = drawn.action().sum(new int[] {1}, true);
            NDArray target = graph.bellmanTarget(value, value, value.square(), drawn.logProbability(), 0.9f, 0.3f);
            NDArray loss = graph.actorLoss(drawn.logProbability(), value, 0.3f)
                    .add(graph.criticLoss(drawn.logProbability(), target));
            between.run();
            collector.backward(loss);
            return leaf.getGradient().toFloatArray();
        }
    }

    /** Returns when the native memory of buffers that were garbage before has been given back. */
    private static void collectGarbage() throws InterruptedException {
        BufferPoolMXBean direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < 2; round++) {
            long before = direct.getCount();
            assertThat(ByteBuffer.allocateDirect(1).isDirect()).isTrue();
            for (int i = 0; i < 500 && direct.getCount() > before; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(direct.getCount()).as("buffers after a collection").isLessThanOrEqualTo(before);
        }
    }

    /** @return actions and log-probabilities */
    private float[][] sample(double mean, double std, float[] noise) {
        float[] actor = {0f, 0f, (float) mean, (float) Math.log(std)};
        try (NDManager manager = DjlEngine.newManager()) {
            SacGraph.Sample drawn = new SacGraph(oneAction)
                    .sample(
                            manager.create(actor),
                            manager.zeros(new Shape(noise.length, 1)),
                            manager.create(noise, new Shape(noise.length, 1)));
            return new float[][] {
                drawn.action().toFloatArray(), drawn.logProbability().toFloatArray()
            };
        }
    }
}
