package unwind.serving;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads request bodies up to a limit, each and all together, so that no number of clients exhausts the memory. */
final class BodyReader {
    private static final int CHUNK = 16_384;
    private static final long DISCARDED = 64L << 20;

    private final int mostBytes;
    private final long mostInAll = Runtime.getRuntime().maxMemory() / 6;
    private final AtomicLong held = new AtomicLong();

    BodyReader(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The body has more bytes than allowed. */
    static final class TooLong extends IOException {
        TooLong() {
            super("body too long");
        }
    }

    /** A body whose memory is given back when it is closed. */
    record Body(byte[] bytes, long reserved, AtomicLong held) implements AutoCloseable {
        @Override
        public void close() {
            held.addAndGet(-reserved);
        }
    }

    /**
     * @param contentLength the header, if there is one
     * @throws TooLong when there is more than allowed; then as much as is reasonable has been read and dropped, so that a
     *     client that is still sending gets to read the answer
     * @throws ApiException 503 when too much is being read already
     */
    Body read(InputStream in, @Nullable String contentLength) throws IOException {
        long stated = stated(contentLength);
        if (stated > mostBytes) {
            discard(in);
            throw new TooLong();
        }
        byte[] bytes = new byte[stated > 0 ? Math.min((int) stated + 1, CHUNK) : CHUNK];
        long reserved = reserve(bytes.length);
        int length = 0;
        boolean done = false;
        try {
            while (true) {
                int more = in.read(bytes, length, bytes.length - length);
                if (more < 0) {
                    break;
                }
                length += more;
                if (length > mostBytes) {
                    discard(in);
                    throw new TooLong();
                }
                if (length == bytes.length) {
                    int wanted = Math.min(mostBytes + 1, 2 * length);
                    reserved += reserve(wanted - length);
                    bytes = Arrays.copyOf(bytes, wanted);
                }
            }
            done = true;
            return new Body(Arrays.copyOf(bytes, length), reserved, held);
        } finally {
            if (!done) {
                held.addAndGet(-reserved);
            }
        }
    }

    private static long stated(@Nullable String contentLength) {
        try {
            return contentLength == null ? -1 : Long.parseLong(contentLength.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private long reserve(int bytes) {
        if (held.addAndGet(bytes) > mostInAll) {
            held.addAndGet(-bytes);
            throw ApiException.of(503, "busy", "Too many large requests at once: try again.");
        }
        return bytes;
    }

    private static void discard(InputStream in) throws IOException {
        byte[] sink = new byte[CHUNK];
        for (long total = 0; total < DISCARDED; ) {
            int n = in.read(sink);
            if (n < 0) {
                return;
            }
            total += n;
        }
    }
}
