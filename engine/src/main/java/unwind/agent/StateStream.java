package unwind.agent;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The state of a training on its way to a file or back. Whoever has state exchanges it in one method for both ways, so that
 * writing and reading cannot fall out of step: {@code size = state.value(size)} writes the present value and keeps it, or
 * gives the one that was read. Numbers are little-endian; a checksum runs along. I/O errors come out as {@link
 * UncheckedIOException}.
 */
public final class StateStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MOST_TEXT_BYTES = 1 << 24;

    private final InputStream in;
    private final OutputStream out;
    private final boolean reading;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private StateStream(InputStream in, OutputStream out, boolean reading) {
        this.in = in;
        this.out = out;
        this.reading = reading;
    }

    /** A stream that writes what it is given. */
    public static StateStream writing(OutputStream out) {
        return new StateStream(InputStream.nullInputStream(), out, false);
    }

    /** A stream that gives what was written. */
    public static StateStream reading(InputStream in) {
        return new StateStream(in, OutputStream.nullOutputStream(), true);
    }

    /** Whether the values come from the stream. */
    public boolean reading() {
        return reading;
    }

    public long value(long value) {
        if (reading) {
            return take(8).getLong();
        }
        buffer.clear().putLong(value);
        give();
        return value;
    }

    public int value(int value) {
        return (int) value((long) value);
    }

    public double value(double value) {
        return Double.longBitsToDouble(value(Double.doubleToRawLongBits(value)));
    }

    public boolean value(boolean value) {
        return value(value ? 1L : 0L) != 0;
    }

    public String value(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new String(values(bytes), StandardCharsets.UTF_8);
    }

    /** Bytes of any number up to 16 million. */
    public byte[] values(byte[] values) {
        int length = value(values.length);
        if (length < 0 || length > MOST_TEXT_BYTES) {
            throw new UncheckedIOException(new IOException("a field of " + length + " bytes"));
        }
        byte[] bytes = reading ? new byte[length] : values;
        for (int done = 0; done < length; ) {
            int part = Math.min(BUFFER_BYTES, length - done);
            if (reading) {
                take(part).get(bytes, done, part);
            } else {
                buffer.clear().put(bytes, done, part);
                give();
            }
            done += part;
        }
        return bytes;
    }

    /** The first {@code count} numbers of an array, in place. */
    public void values(float[] values, int count) {
        for (int done = 0; done < count; ) {
            int part = Math.min(BUFFER_BYTES / Float.BYTES, count - done);
            if (reading) {
                take(part * Float.BYTES).asFloatBuffer().get(values, done, part);
            } else {
                buffer.clear();
                buffer.asFloatBuffer().put(values, done, part);
                buffer.position(part * Float.BYTES);
                give();
            }
            done += part;
        }
    }

    /**
     * Ends the stream with its checksum, or checks it.
     *
     * @return whether all is as it was written
     */
    public boolean end() {
        long own = checksum.getValue();
        return value(own) == own;
    }

    private void give() {
        buffer.flip();
        checksum.update(buffer.array(), 0, buffer.limit());
        try {
            out.write(buffer.array(), 0, buffer.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer take(int bytes) {
        try {
            if (in.readNBytes(buffer.array(), 0, bytes) < bytes) {
                throw new EOFException("it ends too early");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checksum.update(buffer.array(), 0, bytes);
        return buffer.clear().limit(bytes);
    }
}
