package unwind.market;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import unwind.problem.Category;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** The bytes of an input file. */
final class DataFile {
    /** One array must hold a file, and its rewritten copy. */
    private static final int LARGEST_BYTES = 1 << 30;

    /** Deflate packs at most about a thousand bytes into one. */
    private static final long MOST_PACKED = 1032;

    private DataFile() {}

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    static byte[] bytes(Path path) {
        if (!Files.exists(path)) {
            throw Problem.data("There is no file " + path + ".", "Check the path.");
        }
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw tooLarge(path);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            Category.DATA,
                            path + " cannot be read: " + e.getMessage() + ".",
                            "Check that the file exists and may be read."),
                    e);
        }
    }

    /** Gzip is known by its first two bytes, whatever the file is called. */
    static byte[] unpacked(Path path, byte[] bytes) {
        boolean gzip = bytes.length >= Integer.BYTES && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!gzip) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            return limited(path, in, saidSize(bytes));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            Category.DATA,
                            name(path) + " is a damaged gzip file: " + e.getMessage() + ".",
                            "Copy or download it again."),
                    e);
        }
    }

    /** What the last four bytes say of the size, where deflate could have packed that much into the file. */
    private static int saidSize(byte[] packed) {
        int size = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(packed.length - Integer.BYTES);
        return size > 0 && size <= Math.min(LARGEST_BYTES, MOST_PACKED * packed.length) ? size : 0;
    }

    private static byte[] limited(Path path, InputStream in, int likely) throws IOException {
        byte[] bytes = in.readNBytes(likely);
        byte[] more = in.readNBytes(LARGEST_BYTES + 1 - bytes.length);
        if (bytes.length + more.length > LARGEST_BYTES) {
            throw tooLarge(path);
        }
        if (more.length == 0) {
            return bytes;
        }
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    private static ProblemException tooLarge(Path path) {
        return Problem.data(name(path) + " holds more than 1 GiB.", "Split it by ticker or month.");
    }
}
