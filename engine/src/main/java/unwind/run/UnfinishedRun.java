package unwind.run;

import java.nio.file.Files;
import java.nio.file.Path;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * A training on disk that is not a whole run yet: being written, or killed and waiting to be resumed. It has a {@code
 * checkpoint/} and no {@code spec.json} of its own; a whole run has one, whatever else there is.
 *
 * @param id the folder's name
 */
public record UnfinishedRun(String id, Path path) {
    /** Folder of what only the training itself needs. */
    static final String CHECKPOINT = "checkpoint";

    /** Whether a folder holds a training that is not a whole run. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(CHECKPOINT).resolve(SpecFile.NAME))
                && !Files.isRegularFile(folder.resolve(SpecFile.NAME));
    }

    /** Folder of the checkpoints, for {@link Experiments#train(Prepared, unwind.train.TrainingListener,
     * unwind.train.TrainingControl, java.util.Optional)}. */
    public Path checkpoints() {
        return path.resolve(CHECKPOINT);
    }

    /** The spec that the training was begun with. */
    public ExperimentSpec readSpec() {
        return SpecFile.read(checkpoints().resolve(SpecFile.NAME));
    }

    /** How far it is, in words. */
    public String progress() {
        return Checkpoints.progress(checkpoints());
    }

    /** What to say to somebody who takes it for a whole run. */
    public static ProblemException notWhole(Path folder) {
        return Problem.data(
                "%s is an unfinished training (%s)."
                        .formatted(folder, Checkpoints.progress(folder.resolve(CHECKPOINT))),
                "Go on with 'unwind train --resume %s', or delete the folder.".formatted(folder));
    }
}
