package unwind.cli;

import java.time.Duration;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import unwind.problem.Problem;

/**
 * What {@code unwind bench} measures of the window. The engine knows no window: the program that has one brings this as a
 * service. Every method says in its figures whether there was a display, and works without one.
 */
public interface WindowBench {
    int LEAST_SOAK_MINUTES = 3;

    /**
     * The one of this program.
     *
     * @throws unwind.problem.ProblemException (failed) where there is none
     */
    static WindowBench installed() {
        return ServiceLoader.load(WindowBench.class)
                .findFirst()
                .orElseThrow(() -> Problem.failed(
                        "This program has no window to measure.",
                        "Start it from a whole installation, or leave --startup, --ui, --recording and --soak out."));
    }

    /**
     * Starts the program anew, several times, and measures how long it takes until the window can be used.
     *
     * @param runs at least 1, each with and without a start-up cache
     * @param keep whether the cache that is made stays in the installation, so that every later start uses it
     * @return whether the target is met
     */
    boolean startup(int runs, boolean keep, FigureSink figures, Consumer<String> progress) throws InterruptedException;

    /**
     * Tours all screens while a training runs, and zooms a chart of 100,000 points. Once in a process.
     *
     * @return whether the targets are met: the longest time without an answer, and the pictures a second
     */
    boolean ui(FigureSink figures, Consumer<String> progress) throws InterruptedException;

    /**
     * Records the window at 1920 x 1080 and 15 frames a second while a training runs. Once in a process.
     *
     * @return whether the targets are met: the window's pulse, and pictures that the encoder took
     */
    boolean recording(FigureSink figures, Consumer<String> progress) throws InterruptedException;

    /**
     * Trains for a long time with live charts, and watches whether the process grows. Once in a process.
     *
     * @param length the first third of it is not judged; at least {@value #LEAST_SOAK_MINUTES} minutes
     * @return whether heap and native memory are flat
     */
    boolean soak(Duration length, FigureSink figures, Consumer<String> progress) throws InterruptedException;
}
