package unwind.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import unwind.disk.Disk;
import unwind.problem.Problem;

/**
 * The file in a run folder by which a desktop knows the folder: a double click on it, or {@code unwind FILE}, opens the window
 * at that run. It says nothing of its own and stands for the folder that it lies in.
 */
public final class RunLink {
    public static final String NAME = "run" + RunLink.SUFFIX;
    /** Ending of the name, by which desktops know the type. */
    public static final String SUFFIX = ".unwind";

    private static final String TEXT = "This file stands for the Unwind run whose folder it lies in.\n"
            + "Open it with a double click, or with: unwind " + NAME + "\n";

    private RunLink() {}

    static void write(Path folder) {
        Disk.write(folder.resolve(NAME), TEXT);
    }

    /** The path that a word names, where it is a link or the folder of a run; empty for all else. */
    public static Optional<Path> named(String word) {
        try {
            Path path = Path.of(word);
            return word.endsWith(SUFFIX) || Files.isRegularFile(path.resolve(SpecFile.NAME))
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The run that a link or a folder stands for.
     *
     * @throws unwind.problem.ProblemException (data) when there is none, or its training is not finished
     */
    public static RunFolder open(Path linkOrFolder) {
        Path place = linkOrFolder.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(place) ? place : place.getParent();
        if (folder == null || !Files.exists(place)) {
            throw Problem.data("There is no " + linkOrFolder + ".", "Name the " + NAME + " in the folder of a run.");
        }
        if (UnfinishedRun.is(folder)) {
            throw UnfinishedRun.notWhole(folder);
        }
        if (!Files.isRegularFile(folder.resolve(SpecFile.NAME))) {
            throw Problem.data(
                    linkOrFolder + " does not lie in the folder of a run.",
                    "Put it back beside the run's " + SpecFile.NAME + ", or open that folder.");
        }
        Path name = folder.getFileName();
        return new RunFolder(name == null ? "" : name.toString(), folder);
    }
}
