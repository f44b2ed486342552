package unwind.agent.sac;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.LongSupplier;

/** Measures how fast this machine multiplies matrices on one thread, with libtorch's sgemm. */
final class SgemmClock implements AutoCloseable {
    private static final int SIZE = 256;
    private static final int PRODUCTS = 40;

    private final NDManager manager = DjlEngine.newManager();
    private final NDArray left = manager.ones(new Shape(SIZE, SIZE));
    private final NDArray right = manager.ones(new Shape(SIZE, SIZE));

    /**
     * Operations per second over some {@value #PRODUCTS} products of two square matrices of {@value #SIZE} rows.
     *
     * @param nanos the clock
     */
    double operationsPerSecond(LongSupplier nanos) {
        long start = nanos.getAsLong();
        for (int i = 0; i < PRODUCTS; i++) {
            left.matMul(right).close();
        }
        return PRODUCTS * 2.0 * SIZE * SIZE * SIZE * 1e9 / (nanos.getAsLong() - start);
    }

    @Override
    public void close() {
        manager.close();
    }
}
