package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.run.RunFolder;

final class LauncherTest {
    private final String platform = System.getProperty("glass.platform", "");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void forgetTheTestPlatform() {
        System.clearProperty("glass.platform");
    }

    @AfterEach
    void restoreTheTestPlatform() {
        if (!platform.isEmpty()) {
            System.setProperty("glass.platform", platform);
        }
    }

    private Launcher launcher(
            Map<String, String> environment, Consumer<Optional<RunFolder>> window, List<Path> sample) {
        return new Launcher(
                args -> {
                    done.addAll(List.of(args));
                    return 3;
                },
                window,
                environment::get,
                sample,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Launcher launcher(Map<String, String> environment) {
        return launcher(environment, this::opened, List.of(Path.of("sample.csv.gz")));
    }

    private void opened(Optional<RunFolder> run) {
        done.add("window" + run.map(r -> " at " + r.id()).orElse(""));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static void onLinux() {
        assumeThat(System.getProperty("os.name").toLowerCase(Locale.ROOT))
                .as("only Linux can be without a display")
                .contains("linux");
    }

    @Test
    void argumentsGoToTheCommandLineAndItsExitCodeComesBack() {
        assertThat(launcher(Map.of("DISPLAY", ":0")).start("data", "check")).isEqualTo(3);
        assertThat(done).containsExactly("data", "check");
    }

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(launcher(Map.of("DISPLAY", ":0")).start()).isZero();
        assertThat(done).containsExactly("window");
    }

    @Test
    void theFileOfARunOrItsFolderOpensTheWindowThere(@TempDir Path folder) throws IOException {
        Path run = Files.createDirectory(folder.resolve("run-7"));
        Files.createFile(run.resolve("spec.json"));
        Files.createFile(run.resolve("run.unwind"));
        Launcher launcher = launcher(Map.of("DISPLAY", ":0"));
        assertThat(launcher.start(run.resolve("run.unwind").toString())).isZero();
        assertThat(launcher.start(run.toString())).isZero();
        assertThat(done).containsExactly("window at run-7", "window at run-7");
    }

    @Test
    void aFileOfNoRunIsNamedWithItsRemedy(@TempDir Path folder) throws IOException {
        Path lost = Files.createFile(folder.resolve("run.unwind"));
        Launcher launcher = launcher(Map.of("DISPLAY", ":0"));
        assertThat(launcher.start(lost.toString())).isEqualTo(3);
        assertThat(said()).contains("does not lie in the folder of a run", "spec.json");
        assertThat(launcher.start(folder.resolve("none.unwind").toString())).isEqualTo(3);
        assertThat(done).isEmpty();
    }

    @Test
    void withoutADisplayTheFileOfARunSaysWhereItsResultsAre(@TempDir Path folder) throws IOException {
        onLinux();
        Files.createFile(folder.resolve("spec.json"));
        assertThat(launcher(Map.of()).start(folder.toString())).isEqualTo(4);
        assertThat(said()).contains("no display", folder.toString());
    }

    @Test
    void waylandIsADisplayToo() {
        assertThat(launcher(Map.of("WAYLAND_DISPLAY", "wayland-0")).start()).isZero();
        assertThat(done).containsExactly("window");
    }

    @Test
    void withoutADisplayTheSameJobRunsHeadlessAndSaysSo() {
        onLinux();
        assertThat(launcher(Map.of("DISPLAY", " ")).start()).isEqualTo(3);
        assertThat(done).containsExactly("run", "--data", "sample.csv.gz");
        assertThat(said()).contains("There is no display");
    }

    @Test
    void withoutADisplayAndWithoutASampleItSaysWhatToDo() {
        onLinux();
        Launcher launcher = launcher(Map.of(), this::opened, List.of());
        assertThat(launcher.start()).isEqualTo(4);
        assertThat(done).isEmpty();
        assertThat(said()).contains("unwind run --data FILE");
    }

    @Test
    void aToolkitThatCannotStartGivesOneMessage() {
        Consumer<Optional<RunFolder>> broken = run -> {
            throw new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY"));
        };
        Launcher launcher = launcher(Map.of("DISPLAY", ":9"), broken, List.of());
        assertThat(launcher.start()).isEqualTo(4);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("Unable to open DISPLAY", "libgtk-3-0");
    }
}
