package unwind.cli;

import java.time.Duration;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import unwind.problem.Problem;

/** What {@code unwind bench} can measure of the window, one at a time. */
final class WindowBenchOptions {
    @Option(
            names = "--startup",
            description = "Starts the window anew, with and without a start-up cache, until it can be used.")
    private boolean startup;

    @Option(names = "--runs", paramLabel = "N", description = "Starts of each kind with --startup (default 5).")
    private int runs = 5;

    @Option(
            names = "--keep",
            description = "With --startup: keeps the start-up cache, so that the window opens faster from then on.")
    private boolean keep;

    @Option(
            names = "--ui",
            description = "Tours all screens while a training runs, and zooms a chart of 100,000 points.")
    private boolean ui;

    @Option(
            names = "--recording",
            description = "Records the window at 1920 x 1080 while a training runs, and says what that costs it.")
    private boolean recording;

    @Option(
            names = "--soak",
            description = "Trains for a long time with live charts and says whether memory stays flat.")
    private boolean soak;

    @Option(names = "--minutes", paramLabel = "N", description = "Length of --soak (default 30, at least 3).")
    private int minutes = 30;

    boolean asked() {
        return startup || ui || recording || soak;
    }

    /** @return whether every target is met */
    boolean measure(FigureSink figures, Consumer<String> progress) throws InterruptedException {
        require(runs, 1, "--runs");
        require(minutes, WindowBench.LEAST_SOAK_MINUTES, "--minutes");
        WindowBench window = WindowBench.installed();
        if (startup) {
            return window.startup(runs, keep, figures, progress);
        }
        if (recording) {
            return window.recording(figures, progress);
        }
        return ui ? window.ui(figures, progress) : window.soak(Duration.ofMinutes(minutes), figures, progress);
    }

    private static void require(int value, int least, String option) {
        if (value < least) {
            throw Problem.usage(
                    "%s %d is too little to measure.".formatted(option, value), "Give at least " + least + ".");
        }
    }
}
