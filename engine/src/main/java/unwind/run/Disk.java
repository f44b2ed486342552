package unwind.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Files on disk: errors that name the path, files that appear whole or not at all. */
final class Disk {
    private Disk() {}

    /** A disk error as an expected failure. */
    static ProblemException unwritable(Path path, IOException cause) {
        return new ProblemException(
                Problem.failed(
                                "%s could not be written (%s).".formatted(path, reason(cause)),
                                "Check that the folder can be written and has space left.")
                        .problem(),
                cause);
    }

    static ProblemException unreadable(Path path, IOException cause) {
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

    /** Writes a file beside its place and moves it there. */
    static void write(Path file, String text) {
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        try {
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    static void deleteTree(Path folder) throws IOException {
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
