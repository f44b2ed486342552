package unwind.agent.sac;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Floats in native memory that tensors look at without copying: filled anew before each step, kept for the learner's life.
 * A view is valid until the next {@link #set}.
 */
final class NativeFloats {
    private final ByteBuffer bytes;
    private final FloatBuffer floats;

    NativeFloats(int length) {
        bytes = ByteBuffer.allocateDirect(Math.multiplyExact(length, Float.BYTES))
                .order(ByteOrder.nativeOrder());
        floats = bytes.asFloatBuffer();
    }

    NativeFloats set(float[] source) {
        floats.put(0, source, 0, floats.capacity());
        return this;
    }

    NDArray view(NDManager manager, int offset, Shape shape) {
        ByteBuffer part = bytes.slice(offset * Float.BYTES, Math.toIntExact(shape.size()) * Float.BYTES)
                .order(ByteOrder.nativeOrder());
        return manager.create(part, shape, DataType.FLOAT32);
    }
}
