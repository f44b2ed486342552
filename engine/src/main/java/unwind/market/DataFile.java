package unwind.market;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import unwind.problem.Category;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** The bytes of an input file. */
final class DataFile {
    /** One array must hold a file, and its rewritten copy. */
    private static final int LARGEST_BYTES = 1 << 30;

    private DataFile() {}

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    static byte[] bytes(Path path) {
        if (!Files.exists(path)) {
            throw Problem.data("There is no file " + path + ".", "Check the path.");
        }
        if (Files.isDirectory(path)) {
            throw Problem.data(path + " is a directory.", "Name the CSV files in it.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return limited(path, in);
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
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!gzip) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return limited(path, in);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            Category.DATA,
                            name(path) + " is a damaged gzip file: " + e.getMessage() + ".",
                            "Copy or download it again."),
                    e);
        }
    }

    private static byte[] limited(Path path, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw Problem.data(name(path) + " holds more than 1 GiB.", "Split it by ticker or month.");
        }
        return bytes;
    }
}
