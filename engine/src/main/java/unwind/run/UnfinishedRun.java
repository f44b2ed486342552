package unwind.run;

import java.io.IOException;
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
    /** In that folder where a backtest follows the training. */
    private static final String BACKTEST_FOLLOWS = "backtest-follows";

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

    /** Whether it was begun by {@code unwind run}: then a backtest follows the training. */
    public boolean backtestFollows() {
        return Files.exists(checkpoints().resolve(BACKTEST_FOLLOWS));
    }

    static void markBacktest(Path checkpoints) throws IOException {
        Files.createFile(checkpoints.resolve(BACKTEST_FOLLOWS));
    }

    /** The command that goes on with it. */
    public String resumeCommand() {
        return "unwind %s --resume %s".formatted(backtestFollows() ? "run" : "train", path);
    }

    /** Whether it ended before its time and is kept as a run as far as it went; else it was killed. */
    public boolean isWhole() {
        return Files.isRegularFile(path.resolve(SpecFile.NAME));
    }

    /** How far it is, in words. */
    public String progress() {
        return Checkpoints.progress(checkpoints());
    }

    /** What to say to somebody who takes it for a whole run. */
    public static ProblemException notWhole(Path folder) {
        UnfinishedRun run = new UnfinishedRun(String.valueOf(folder.getFileName()), folder);
        return Problem.data(
                "%s is an unfinished training (%s).".formatted(folder, run.progress()),
                "Go on with '%s', or delete the folder.".formatted(run.resumeCommand()));
    }
}
