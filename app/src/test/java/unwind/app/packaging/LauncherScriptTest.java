package unwind.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unwind.agent.sac.VectorModule;

/** Runs {@code packaging/bin/unwind} with java programs that only say what they were asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shell script is for Linux and macOS")
final class LauncherScriptTest {
    @TempDir
    private Path folder;

    private Path installation = Path.of("");

    private record Run(int exitCode, List<String> out, String err) {}

    @BeforeEach
    void install() throws IOException {
        installation = Files.createDirectories(folder.resolve("my tools/unwind 1"));
        Files.createDirectories(installation.resolve("bin"));
        Path script = Path.of("..", "packaging", "bin", "unwind");
        executable(installation.resolve("bin/unwind"), Files.readString(script));
    }

    @Test
    void passesArgumentsWithSpacesUntouched() throws Exception {
        Run run = run(Map.of("UNWIND_JAVA", java("good", "25.0.1")), "data", "check", "two words.csv", "");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).endsWith("unwind.app.Launcher", "data", "check", "two words.csv", "");
        assertThat(run.out())
                .contains("-Dunwind.home=" + installation.toRealPath(), installation.toRealPath() + "/lib/*");
    }

    @Test
    void findsItsInstallationBehindRelativeLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("far"), Path.of("../my tools/unwind 1"));
        Files.createSymbolicLink(links.resolve("unwind"), Path.of("far/bin/unwind"));
        Files.createSymbolicLink(links.resolve("again"), Path.of("unwind"));
        Run run = runScript(links.resolve("again"), Map.of("UNWIND_JAVA", java("good", "25")), "--help");
        assertThat(run.out()).contains("-Dunwind.home=" + installation.toRealPath());
    }

    @Test
    void onlyCommandsAreHeadless() throws Exception {
        Map<String, String> environment = Map.of("UNWIND_JAVA", java("good", "25.0.1"));
        assertThat(run(environment, "--version").out()).contains("-Djava.awt.headless=true");
        assertThat(run(environment).out()).doesNotContain("-Djava.awt.headless=true");
        assertThat(run(environment, "a run/run.unwind").out()).doesNotContain("-Djava.awt.headless=true");
        Path run = Files.createDirectories(folder.resolve("a run"));
        Files.createFile(run.resolve("spec.json"));
        assertThat(run(environment, run.toString()).out()).doesNotContain("-Djava.awt.headless=true");
        assertThat(run(environment, "data", "check").out()).contains("-Djava.awt.headless=true");
    }

    @Test
    void theWindowUsesTheStartUpCacheWhereOneIsKept() throws Exception {
        Map<String, String> environment = Map.of("UNWIND_JAVA", java("good", "25.0.1"));
        assertThat(run(environment).out())
                .contains(VectorModule.FROM_THE_START)
                .noneMatch(option -> option.startsWith("-XX:AOTCache"));

        Files.createDirectories(installation.resolve("lib"));
        Files.createFile(installation.resolve("lib/unwind.aot"));

        assertThat(run(environment).out())
                .contains("-XX:AOTCache=" + installation.toRealPath() + "/lib/unwind.aot", VectorModule.WHEN_NEEDED)
                .doesNotContain(VectorModule.FROM_THE_START);
        assertThat(run(environment, "bench", "--ui").out()).contains(VectorModule.WHEN_NEEDED);
        assertThat(run(environment, "--version").out())
                .contains(VectorModule.FROM_THE_START)
                .noneMatch(option -> option.startsWith("-XX:AOTCache"));
    }

    @Test
    void aWindowWithoutACacheKeepsItsClassesBesideTheJarsWhereItMay() throws Exception {
        Map<String, String> environment = Map.of("UNWIND_JAVA", java("good", "25.0.1"));
        assertThat(run(environment).out()).noneMatch(option -> option.contains("SharedArchive"));

        Path lib = Files.createDirectories(installation.resolve("lib"));

        assertThat(run(environment).out())
                .contains("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + lib.toRealPath() + "/unwind.jsa");
        assertThat(run(environment, "--version").out()).noneMatch(option -> option.contains("SharedArchive"));
        Files.createFile(lib.resolve("unwind.aot"));
        assertThat(run(environment).out()).noneMatch(option -> option.contains("SharedArchive"));
    }

    @Test
    void optionsOfTheUserComeAfterTheDefaults() throws Exception {
        Run run = run(Map.of("UNWIND_JAVA", java("good", "25.0.1"), "UNWIND_OPTS", "-Xmx6g -Da=b"), "--version");
        assertThat(run.out()).containsSubsequence("-Xmx2g", "-Xmx6g", "-Da=b", "unwind.app.Launcher");
    }

    @Test
    void passesOverAnOldJavaForANewOne() throws Exception {
        String old = Path.of(java("old", "17.0.15")).getParent().getParent().toString();
        String path = Path.of(java("new", "26-ea")).getParent().toString();
        Run run = run(Map.of("JAVA_HOME", old, "PATH", path + ":" + System.getenv("PATH")), "--version");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).first().asString().endsWith("new/bin/java");
    }

    @Test
    void namesTheRemedyWhereTheJavaAskedForIsTooOld() throws Exception {
        for (String version : List.of("24.0.2", "1.8.0_402")) {
            Run run = run(Map.of("UNWIND_JAVA", java("old " + version, version)), "--version");
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("Temurin 25", "https://adoptium.net", "old " + version);
        }
    }

    /** A java program that prints its own path and its arguments, one a line. */
    private String java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = home.resolve("bin/java");
        executable(program, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
        return program.toString();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return runScript(installation.resolve("bin/unwind"), environment, arguments);
    }

    private Run runScript(Path script, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList());
        builder.directory(folder.toFile());
        List.of("JAVA_HOME", "UNWIND_JAVA", "UNWIND_OPTS").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Path err = folder.resolve("err.txt");
        builder.redirectError(err.toFile());
        Process process = builder.start();
        List<String> out = process.inputReader().lines().toList();
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
