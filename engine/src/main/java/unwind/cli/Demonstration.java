package unwind.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.Problem;

/** Plays the whole story in the window; the command line itself has none. */
@FunctionalInterface
public interface Demonstration {
    /**
     * How it is to be played.
     *
     * @param pace 1 as it is meant to be read, 2 twice as fast
     * @param trainingSteps of the training that is shown
     * @param dark whether the window is dark
     * @param headless without a display
     * @param film where it is recorded
     * @param target where the endpoint is made; on AWS its cost is confirmed
     */
    record Wish(
            double pace, int trainingSteps, boolean dark, boolean headless, Optional<Path> film, TargetChoice target) {}

    /**
     * Returns when it is over and all that it made is gone.
     *
     * @param tell told of each step as it begins, from any thread
     * @throws unwind.problem.ProblemException when it cannot be played to its end, or something is left
     */
    void play(Wish wish, Consumer<String> tell);

    /** Where there is no window, such as in the serving image. */
    static Demonstration none() {
        return (wish, tell) -> {
            throw Problem.usage(
                    "This program has no window to show a demonstration in.",
                    "Start it with the workbench: unwind demo");
        };
    }
}
