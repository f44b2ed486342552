package unwind.app.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import unwind.problem.Problem;

/** Opens a file or folder with whatever the desktop opens it with. May take seconds: never on the FX thread. */
@FunctionalInterface
public interface Opener {
    /** @throws unwind.problem.ProblemException (failed) when nothing here opens it */
    void open(Path path) throws InterruptedException;

    /** The desktop's own command; whether it worked is known, unlike with AWT and JavaFX. */
    static Opener desktop() {
        return path -> run(command(System.getProperty("os.name", ""), path), path);
    }

    /** The command that opens a path on an operating system. */
    static List<String> command(String osName, Path path) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", path.toString());
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", path.toString());
    }

    private static void run(List<String> command, Path path) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // A browser that stays in the foreground of its launcher has opened the page as well.
            if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw cannot(path);
            }
        } catch (IOException e) {
            throw cannot(path);
        }
    }

    private static RuntimeException cannot(Path path) {
        return Problem.failed("Nothing on this machine opens " + path + ".", "Copy the path and open it by hand.");
    }
}
