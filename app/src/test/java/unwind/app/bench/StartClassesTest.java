package unwind.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import unwind.agent.sac.VectorModule;
import unwind.cli.JavaCommand;

/** Starts the window in a virtual machine of its own that writes down the classes which it loads. */
@Timeout(180)
final class StartClassesTest {
    /** What trains, deploys, films and prints is not what opens a window. */
    private static final List<String> LATER = List.of(
            "software.amazon.",
            "ai.djl.",
            "org.bytedeco.",
            "tech.tablesaw.",
            "com.google.",
            "jdk.incubator.",
            "org.apache.batik.",
            "org.apache.pdfbox.",
            "unwind.app.demo.");

    @TempDir
    private Path folder;

    @Test
    void aStartLoadsNothingOfWhatComesLater() throws Exception {
        Path classes = folder.resolve("classes");
        Path log = folder.resolve("log");
        Process window = new ProcessBuilder(JavaCommand.of(
                        StartupProbe.class.getName(),
                        VectorModule.WHEN_NEEDED,
                        "-Dunwind.state=" + folder.resolve("home"),
                        "-Dunwind.home=" + Path.of("..").toRealPath(),
                        "-Xlog:class+load:file=" + classes + "::filecount=0"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(window.waitFor(150, TimeUnit.SECONDS)).isTrue();
        assertThat(window.exitValue()).as(Files.readString(log)).isZero();

        List<String> lines = Files.readAllLines(classes);
        assertThat(lines).as("classes of the window").anyMatch(line -> line.contains(" unwind.app.data.DataView "));
        assertThat(lines).noneMatch(line -> LATER.stream().anyMatch(name -> line.contains(" " + name)));
    }
}
