package unwind.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import unwind.app.data.SampleData;
import unwind.cli.UnwindCommand;
import unwind.problem.ProblemException;
import unwind.run.RunFolder;
import unwind.run.RunLink;

/**
 * Starts the program: with arguments the command line; with the file of a run the window at that run; without any the
 * window on the sample data, or, where there is no display, the same job as a command. Not a JavaFX application class itself: with JavaFX on the class path such a class
 * cannot be the main class.
 */
public final class Launcher {
    private static final int DONE = 0;
    private static final int FAILED = 4;

    private final ToIntFunction<String[]> commandLine;
    private final Consumer<Optional<RunFolder>> window;
    private final UnaryOperator<@Nullable String> environment;
    private final List<Path> sample;
    private final PrintStream err;

    /**
     * @param commandLine runs a command line and gives its exit code
     * @param window opens the window, at a run where one is given, and returns when it is closed
     * @param environment value of an environment variable, null when it is not set
     */
    Launcher(
            ToIntFunction<String[]> commandLine,
            Consumer<Optional<RunFolder>> window,
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
                run -> Application.launch(
                        WorkbenchApp.class,
                        run.map(r -> r.path().toString()).stream().toArray(String[]::new)),
                System::getenv,
                SampleData.files(),
                System.err);
        System.exit(launcher.start(args));
    }

    int start(String... args) {
        Optional<Path> run =
                args.length == 1 && !UnwindCommand.isCommand(args[0]) ? RunLink.named(args[0]) : Optional.empty();
        if (run.isPresent()) {
            return openAt(run.get());
        }
        if (args.length > 0) {
            return commandLine.applyAsInt(args);
        }
        return new Display(environment).isThere() ? openWindow(Optional.empty()) : runHeadless();
    }

    private int openAt(Path link) {
        try {
            RunFolder run = RunLink.open(link);
            if (new Display(environment).isThere()) {
                return openWindow(Optional.of(run));
            }
            err.println("There is no display to open the window on. What the run found is in " + run.path() + ".");
            return FAILED;
        } catch (ProblemException e) {
            err.println("unwind: " + e.problem().message());
            return e.problem().category().exitCode();
        }
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

    private int openWindow(Optional<RunFolder> run) {
        try {
            window.accept(run);
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
