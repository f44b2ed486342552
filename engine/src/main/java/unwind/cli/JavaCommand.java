package unwind.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts another virtual machine like this one: same Java, same options, same class path. */
public final class JavaCommand {
    /** Options that belong to one process: two cannot listen on a debugger's port or write one cache. */
    private static final List<String> OWN =
            List.of("-agentlib", "-javaagent", "-XX:AOT", "-XX:SharedArchiveFile", "-XX:+AutoCreateSharedArchive");

    private JavaCommand() {}

    /**
     * The command line up to the main class, which arguments may follow.
     *
     * @param more options that go after this machine's own and so win over them
     */
    public static List<String> of(String mainClass, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith));
        Stream.concat(own, Stream.of(more)).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return command;
    }
}
