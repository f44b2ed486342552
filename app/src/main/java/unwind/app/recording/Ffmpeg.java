package unwind.app.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;

/** How FFmpeg reports failures: negative numbers and null pointers become exceptions with its own words. */
final class Ffmpeg {
    private static final int MESSAGE_BYTES = 256;

    private Ffmpeg() {}

    /** Loads the libraries; what they would print is said by exceptions instead. Takes up to a second the first time. */
    static void load() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    /**
     * For what a file or its disk can be to blame for.
     *
     * @return the result, when it is not a failure
     */
    static int check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException(what + ": " + words(result));
        }
        return result;
    }

    /** For what no file is to blame for. */
    static void works(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException(what + ": " + words(result));
        }
    }

    static <P extends Pointer> P present(P pointer, String what) {
        if (pointer == null || pointer.isNull()) {
            throw new IllegalStateException(what + ": not there, or not enough memory");
        }
        return pointer;
    }

    private static String words(int failure) {
        byte[] message = new byte[MESSAGE_BYTES];
        avutil.av_strerror(failure, message, MESSAGE_BYTES);
        return text(message);
    }

    private static String text(byte[] zeroTerminated) {
        int end = 0;
        while (end < zeroTerminated.length && zeroTerminated[end] != 0) {
            end++;
        }
        return new String(zeroTerminated, 0, end, StandardCharsets.UTF_8);
    }
}
