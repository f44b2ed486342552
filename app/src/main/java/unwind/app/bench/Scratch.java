package unwind.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * A folder for what a measured window keeps, gone afterwards: never the user's own.
 *
 * @param folder empty at first
 */
record Scratch(Path folder) implements AutoCloseable {
    /** @throws ProblemException (failed) where no temporary folder can be made */
    static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("unwind-bench"));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "No temporary folder for the measured window (%s).".formatted(e.getMessage()),
                                    "Check space and permissions.")
                            .problem(),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            Disk.deleteTree(folder);
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }
}
