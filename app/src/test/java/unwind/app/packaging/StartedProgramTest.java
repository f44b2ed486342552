package unwind.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program through its start script, as a user has it: exit codes, what goes where, and Ctrl+C. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shell script is for Linux and macOS")
final class StartedProgramTest {
    @TempDir
    private static Path folder;

    private static Path script = Path.of("");
    private static Path data = Path.of("");

    private static final List<String> SMALL = List.of(
            "--set", "steps=1200", "--set", "learningStarts=200", "--set", "batchSize=16", "--set", "netArch=8,8");

    private record Ended(int code, String out, String err) {}

    /** An installation whose java takes the classes of this test in place of the jars. */
    @BeforeAll
    static void install() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("unwind/bin"));
        script = bin.resolve("unwind");
        executable(script, Files.readString(Path.of("..", "packaging", "bin", "unwind")));
        Path java = Path.of(System.getProperty("java.home"));
        Path fake = Files.createDirectories(folder.resolve("java/bin"));
        Files.copy(java.resolve("release"), folder.resolve("java/release"));
        executable(fake.resolve("java"), """
            #!/bin/sh
            # Everything but the class path is as the script says it.
            for argument in "$@"; do
                shift
                case $argument in *"/lib/*") argument='%s' ;; esac
                set -- "$@" "$argument"
            done
            exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"
            """.formatted(classPath(), java.resolve("bin/java")));
        data = folder.resolve("days.csv");
        assertThat(run("data", "synth", "--sessions", "6", "--seed", "3", "--out", data.toString()).code)
                .isZero();
    }

    private static String classPath() {
        // A test runner may have loaded these classes by a loader of its own.
        String whole = StartedProgramTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
        return Arrays.stream(whole.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static ProcessBuilder builder(List<String> prefix, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.environment().put("UNWIND_JAVA", folder.resolve("java/bin/java").toString());
        builder.redirectOutput(folder.resolve("out.txt").toFile());
        builder.redirectError(folder.resolve("err.txt").toFile());
        return builder;
    }

    private static Ended end(Process process) throws Exception {
        int code = process.waitFor();
        return new Ended(
                code, Files.readString(folder.resolve("out.txt")), Files.readString(folder.resolve("err.txt")));
    }

    private static Ended run(String... arguments) throws Exception {
        return end(builder(List.of(), arguments).start());
    }

    @Test
    void theExitCodeSaysWhatWentWrong() throws Exception {
        assertThat(run("run", "--nonsense").code).isEqualTo(2);
        Path bad = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n");
        Ended refused = run("data", "check", bad.toString());
        assertThat(refused.code).isEqualTo(3);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err).contains("unwind: ", "bad.csv").doesNotContain("\u001b");
    }

    @Test
    void jsonIsAllThatGoesToStdout() throws Exception {
        Ended listed = run("list", "settings", "--json");
        assertThat(listed.code).as(listed.err).isZero();
        assertThat(new ObjectMapper().readTree(listed.out).path("settings").size())
                .isGreaterThan(50);
    }

    @Test
    void ctrlCLeavesARunThatGoesOnAsItWouldHave() throws Exception {
        assumeTrue(canTakeCtrlC(), "needs an env that resets signals");
        Path config = Files.writeString(
                folder.resolve("mine.jsonc"), "{ // mine\n \"files\": \"days.csv\", \"order\": {\"shares\": 700}, }");
        Path whole = folder.resolve("whole");
        Ended done =
                run(plus(List.of("run", "--config", config.toString(), "--out", whole.toString(), "--json"), SMALL));
        assertThat(done.code).as(done.err).isZero();
        assertThat(new ObjectMapper()
                        .readTree(done.out)
                        .path("summary")
                        .path("shares")
                        .asInt())
                .isEqualTo(700);

        Path parts = folder.resolve("parts");
        // A parent that ignores Ctrl+C, such as a shell's background job, would hand that down.
        Process process = builder(
                        List.of("/usr/bin/env", "--default-signal=INT"),
                        plus(List.of("run", "--config", config.toString(), "--out", parts.toString()), SMALL))
                .start();
        Path err = folder.resolve("err.txt");
        while (process.isAlive() && !Files.readString(err).contains("validation at step")) {
            Thread.sleep(5);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Ended stopped = end(process);
        assertThat(stopped.code).as(stopped.err).isEqualTo(130);
        assertThat(stopped.out).isEmpty();
        assertThat(stopped.err).contains("Stopped. Go on with: unwind run --resume " + parts.toRealPath());

        Ended resumed = run("run", "--resume", parts.toString());
        assertThat(resumed.code).as(resumed.err).isZero();
        for (String file : List.of("model/policy.bin", "metrics.csv", "schedule.json")) {
            assertThat(parts.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    private static boolean canTakeCtrlC() throws Exception {
        return Files.exists(Path.of("/usr/bin/env"))
                && new ProcessBuilder("/usr/bin/env", "--default-signal=INT", "true")
                                .start()
                                .waitFor()
                        == 0;
    }

    private static String[] plus(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return all.toArray(String[]::new);
    }
}
