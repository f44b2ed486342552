package unwind.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Files on disk: errors that name the path, files that appear whole or not at all. */
public final class Disk {
    private Disk() {}

    /** A disk error as an expected failure. */
    public static ProblemException unwritable(Path path, IOException cause) {
        return new ProblemException(
                Problem.failed(
                                "%s could not be written (%s).".formatted(path, reason(cause)),
                                "Check that the folder can be written and has space left.")
                        .problem(),
                cause);
    }

    public static ProblemException unreadable(Path path, IOException cause) {
        return new ProblemException(
                Problem.failed(
                                "%s could not be read (%s).".formatted(path, reason(cause)),
                                "Check that it exists and may be read.")
                        .problem(),
                cause);
    }

    /** Java's file exceptions often have the path as their whole message: the kind says more. */
    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }

    /** Brings the content of a file to the place it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path partial) throws IOException;
    }

    /**
     * Writes a file beside its place and moves it there when it is complete; missing folders are made.
     *
     * @throws ProblemException (failed) when the disk fails; what was there before is still there then
     */
    public static void write(Path file, Content content) {
        Path place = file.toAbsolutePath();
        Path partial = place.resolveSibling("." + place.getFileName() + ".partial");
        try {
            Files.createDirectories(Objects.requireNonNull(place.getParent(), "a file lies in a folder"));
            try {
                content.writeTo(partial);
                Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    public static void write(Path file, byte[] content) {
        write(file, partial -> Files.write(partial, content));
    }

    /** Writes a text as UTF-8. */
    public static void write(Path file, String text) {
        write(file, partial -> Files.writeString(partial, text));
    }

    public static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
