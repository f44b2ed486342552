package unwind.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether people read the output as it comes: only there a line is rewritten, and only there it is coloured.
 *
 * @param out whether stdout is a terminal
 * @param err whether stderr is a terminal
 * @param colours whether the terminal shows colours and the user wants them
 */
record Terminal(boolean out, boolean err, boolean colours) {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

    /** Files, pipes and tests. */
    static final Terminal NONE = new Terminal(false, false, false);

    /** That of this process. */
    static Terminal ofProcess() {
        return new Terminal(isTerminal(1), isTerminal(2), wantsColours(System::getenv));
    }

    /** NO_COLOR (see no-color.org) and a dumb terminal rule colours out; on Windows only its newer terminal shows them. */
    static boolean wantsColours(UnaryOperator<@Nullable String> environment) {
        String noColour = environment.apply("NO_COLOR");
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        return (noColour == null || noColour.isEmpty())
                && !"dumb".equals(environment.apply("TERM"))
                && (!windows || environment.apply("WT_SESSION") != null);
    }

    /** Java knows only whether stdin and stdout both are one; Linux says it of each. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                LOG.debug("descriptor {} was closed meanwhile", descriptor, e);
                return false;
            }
        }
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    Ansi onOut() {
        return out && colours ? Ansi.ON : Ansi.OFF;
    }

    Ansi onErr() {
        return err && colours ? Ansi.ON : Ansi.OFF;
    }
}
