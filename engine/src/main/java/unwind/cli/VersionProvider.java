package unwind.cli;

import picocli.CommandLine.IVersionProvider;
import unwind.run.Versions;

/** {@code unwind --version}. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"unwind " + Versions.unwind(), "Java " + Runtime.version()};
    }
}
