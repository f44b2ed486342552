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
 *
 * <p>The memory begins at a multiple of {@link #ALIGNMENT}, as libtorch's own does. Its matrix products peel off what lies
 * before a boundary of vectors, so that the order of a sum, and with it the last bit, depends on the address; an address
 * from the allocator differs from learner to learner and with it, without this, the result of one and the same training.
 */
final class NativeFloats {
    /** Bytes: a cache line, and the widest vector. */
    static final int ALIGNMENT = 64;

    private final ByteBuffer bytes;
    private final FloatBuffer floats;

    NativeFloats(int length) {
        int size = Math.multiplyExact(length, Float.BYTES);
        ByteBuffer room = ByteBuffer.allocateDirect(Math.addExact(size, ALIGNMENT));
        int begin = Math.floorMod(-room.alignmentOffset(0, ALIGNMENT), ALIGNMENT);
        bytes = room.slice(begin, size).order(ByteOrder.nativeOrder());
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
