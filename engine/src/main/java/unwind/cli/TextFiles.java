package unwind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Result files of commands: written beside their place and moved there. */
final class TextFiles {
    private TextFiles() {}

    /** @throws ProblemException (failed) when it cannot be written */
    static void write(Path file, String text) {
        Path place = file.toAbsolutePath();
        Path partial = place.resolveSibling("." + place.getFileName() + ".partial");
        try {
            Files.writeString(partial, text);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "%s could not be written (%s).".formatted(file, e.getMessage()),
                                    "Check that its folder exists, can be written and has space left.")
                            .problem(),
                    e);
        }
    }
}
