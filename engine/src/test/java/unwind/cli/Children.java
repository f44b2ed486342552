package unwind.cli;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line in processes of its own, to be killed and interrupted. */
final class Children {
    private static final String CLASS_PATH = "java.class.path";

    private Children() {}

    /**
     * Sets the class path that children inherit: a test runner may have loaded these classes by a loader of its own.
     *
     * @return what it was, to be set again
     */
    static String tellThemTheClassPath() {
        String before = System.getProperty(CLASS_PATH);
        if (Children.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    CLASS_PATH,
                    Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator)));
        }
        return before;
    }

    /** @param log takes what it prints; empty for nowhere */
    static Process start(List<String> args, Optional<Path> log) throws IOException {
        return builder(List.of(), args, log).start();
    }

    /** One that a signal of Ctrl+C reaches, also where whoever started the tests does not listen to it. Linux only. */
    static Process interruptible(List<String> args, Path log) throws IOException {
        return builder(List.of("env", "--default-signal=INT"), args, Optional.of(log))
                .start();
    }

    private static ProcessBuilder builder(List<String> before, List<String> args, Optional<Path> log) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty(CLASS_PATH),
                UnwindCommand.class.getName()));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        log.map(Path::toFile).map(ProcessBuilder.Redirect::to).orElse(ProcessBuilder.Redirect.DISCARD));
    }
}
