package unwind.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import unwind.app.data.SampleData;
import unwind.cli.UnwindCommand;

/**
 * Starts the program: with arguments the command line; without, the window on the sample data, or, where there is no
 * display, the same job as a command. Not a JavaFX application class itself: with JavaFX on the class path such a class
 * cannot be the main class.
 */
public final class Launcher {
    private static final int DONE = 0;
    private static final int FAILED = 4;

    private final ToIntFunction<String[]> commandLine;
    private final Runnable window;
    private final UnaryOperator<@Nullable String> environment;
    private final List<Path> sample;
    private final PrintStream err;

    /**
     * @param commandLine runs a command line and gives its exit code
     * @param window opens the window and returns when it is closed
     * @param environment value of an environment variable, null when it is not set
     */
    Launcher(
            ToIntFunction<String[]> commandLine,
            Runnable window,
            UnaryOperator<@Nullable String> environment,
            List<Path> sample,
            PrintStream err) {
        this.commandLine = commandLine;
        this.window = window;
        this.environment = environment;
        this.sample = sample;
        this.err = err;
    }

    public static void main(String[] args) {
        Launcher launcher = new Launcher(
                arguments -> UnwindCommand.run(new WindowDemonstration(), arguments),
                () -> Application.launch(WorkbenchApp.class),
                System::getenv,
                SampleData.files(),
                System.err);
        System.exit(launcher.start(args));
    }

    int start(String... args) {
        if (args.length > 0) {
            return commandLine.applyAsInt(args);
        }
        return new Display(environment).isThere() ? openWindow() : runHeadless();
    }

    private int runHeadless() {
        err.println("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): the same job runs without a "
                + "window, and says at its end where the report lies.");
        if (sample.isEmpty()) {
            err.println("This installation has no sample-data folder. Use: unwind run --data FILE");
            return FAILED;
        }
        return commandLine.applyAsInt(
                Stream.concat(Stream.of("run", "--data"), sample.stream().map(Path::toString))
                        .toArray(String[]::new));
    }

    private int openWindow() {
        try {
            window.run();
            return DONE;
        } catch (RuntimeException | LinkageError e) {
            err.println("The window cannot be opened: " + root(e)
                    + ". On Linux, JavaFX needs a reachable display and the GTK 3 libraries (package libgtk-3-0);"
                    + " every job also runs without a window, see: unwind --help");
            return FAILED;
        }
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
