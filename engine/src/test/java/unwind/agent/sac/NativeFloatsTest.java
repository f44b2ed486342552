package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;

class NativeFloatsTest {
    /** Addresses of the allocator are multiples of 16, so that pieces of so many bytes move what comes after them. */
    private static final int STEP = 16;

    private final List<ByteBuffer> pieces = new ArrayList<>();

    private void shiftWhatIsAllocatedNext(int round) {
        for (int i = 0; i < 20; i++) {
            pieces.add(ByteBuffer.allocateDirect(STEP * (1 + (7 * i + round) % 9)));
        }
    }

    @Test
    void memoryBeginsAtTheBoundaryWhateverTheAllocatorGives() {
        try (NDManager manager = DjlEngine.newManager()) {
            for (int round = 0; round < 40; round++) {
                shiftWhatIsAllocatedNext(round);
                NativeFloats floats = new NativeFloats(5 + round);
                NDArray view = floats.set(new float[5 + round]).view(manager, 0, new Shape(5));
                assertThat(view.toByteBuffer(true).alignmentOffset(0, NativeFloats.ALIGNMENT))
                        .isZero();
            }
        }
    }

    @Test
    void viewHoldsTheNumbersFromItsOffsetOn() {
        try (NDManager manager = DjlEngine.newManager()) {
            NativeFloats floats = new NativeFloats(6).set(new float[] {1, 2, 3, 4, 5, 6});
            assertThat(floats.view(manager, 2, new Shape(3)).toFloatArray()).containsExactly(3, 4, 5);
            assertThat(floats.view(manager, 0, new Shape(6)).toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void trainingDoesNotDependOnWhereItsMemoryLies() {
        SacLayout layout = new SacLayout(12, 1, 64, 64);
        SeededRandom random = new SeededRandom(5);
        float[] weights = layout.initialWeights(random);
        Batch batch = Batch.allocate(256, 12, 1);
        random.fillGaussian(batch.observations());
        random.fillGaussian(batch.nextObservations());
        random.fillGaussian(batch.rewards());
        float[] noise = new float[256];
        random.fillGaussian(noise);
        float[] first = train(layout, weights, batch, noise);
        for (int round = 0; round < 12; round++) {
            shiftWhatIsAllocatedNext(round);
            assertThat(train(layout, weights, batch, noise)).containsExactly(first);
        }
    }

    private static float[] train(SacLayout layout, float[] weights, Batch batch, float[] noise) {
        SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of("batchSize", "256", "learningRate", "0.01"));
        try (SacLearner learner = DjlSacLearner.factory(new GradientGate()).create(layout, hyperparameters, weights)) {
            for (int update = 0; update < 10; update++) {
                learner.update(batch, noise, noise);
            }
            return learner.weights();
        }
    }
}
