package unwind.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;
import unwind.run.Versions;

/** {@code unwind --version}: what a report of a fault must say. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        List<String> lines = new ArrayList<>();
        lines.add("unwind " + Versions.unwind()
                + Versions.commit().map(c -> " (commit " + c + ")").orElse(""));
        lines.add("Java %s, %s, %s %s"
                .formatted(
                        Runtime.version(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
        lines.addAll(Versions.natives(System.getProperty("java.class.path")));
        return lines.toArray(String[]::new);
    }
}
