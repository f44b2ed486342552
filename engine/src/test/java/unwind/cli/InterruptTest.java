package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+C, as the signal that a terminal sends, on programs of their own. */
@Timeout(240)
@EnabledOnOs(OS.LINUX)
class InterruptTest {
    private static final long SOON_SECONDS = 60;

    @TempDir
    private static Path folder;

    private static String classPath = "";
    private static List<String> experiment = List.of();

    @BeforeAll
    static void synthesise() {
        classPath = Children.tellThemTheClassPath();
        Path data = folder.resolve("SYN.csv");
        assertThat(run("data", "synth", "--sessions", "6", "--seed", "3", "--kind", "wide", "--out", data.toString()))
                .isZero();
        // More steps than a test waits for.
        experiment = List.of(
                "--data", data.toString(),
                "--train", "2025-01-02..2025-01-06",
                "--validate", "2025-01-07..2025-01-08",
                "--set", "steps=5000000",
                "--set", "learningStarts=200",
                "--set", "batchSize=16",
                "--set", "netArch=8,8",
                "--set", "validateEverySteps=400",
                "--set", "checkpointEverySteps=200");
    }

    @AfterAll
    static void restoreTheClassPath() {
        System.setProperty("java.class.path", classPath);
    }

    private static int run(String... args) {
        return UnwindCommand.run(
                new PrintWriter(new StringWriter(), true), new PrintWriter(new StringWriter(), true), args);
    }

    private static List<String> words(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(experiment);
        words.addAll(List.of(more));
        return words;
    }

    /** Starts it, sends the signal once {@code ready}, and returns what it printed once it has ended as it should. */
    private static String interrupted(List<String> words, Path log, Callable<Boolean> ready) throws Exception {
        Process process = Children.interruptible(words, log);
        try {
            while (!ready.call()) {
                assertThat(process.isAlive()).as(() -> text(log)).isTrue();
                Thread.sleep(20);
            }
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(SOON_SECONDS, TimeUnit.SECONDS))
                    .as("it ends soon")
                    .isTrue();
            assertThat(process.exitValue()).as(() -> text(log)).isEqualTo(ExitCodes.INTERRUPTED);
            return text(log);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aTrainingKeepsItsBestAndGoesOn() throws Exception {
        Path place = folder.resolve("trained");
        String said = interrupted(
                words("train", "--out", place.toString()),
                folder.resolve("trained.log"),
                () -> Files.exists(place.resolve("checkpoint/seed-1.state")));
        assertThat(said).contains("Stopping in order.", "Stopped. Go on with: unwind train --resume " + place);
        assertThat(place.resolve("spec.json")).as("a whole run").exists();
        assertThat(place.resolve("model/policy.bin")).exists();
        assertThat(run("train", "--resume", place.toString(), "--until", "1"))
                .as("it can go on")
                .isZero();
    }

    @Test
    void aSearchKeepsItsTrialsAndSaysHowToGoOn() throws Exception {
        Path place = folder.resolve("search");
        String said = interrupted(
                words(
                        "tune",
                        "--out",
                        place.toString(),
                        "--range",
                        "learningRate=1e-3..1e-2",
                        "--trials",
                        "2",
                        "--rungs",
                        "1"),
                folder.resolve("search.log"),
                () -> anyCheckpoint(place.resolve("trials")));
        assertThat(said).contains("Stopped. Go on with: unwind tune --resume " + place);
        assertThat(place.resolve("tune.json")).exists();
        assertThat(anyCheckpoint(place.resolve("trials"))).isTrue();
    }

    private static boolean anyCheckpoint(Path trials) throws IOException {
        if (!Files.exists(trials)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(trials)) {
            return files.anyMatch(file -> file.toString().endsWith(".state"));
        }
    }

    @Test
    void aTableThatIsNotWholeLeavesNothingAndSaysSo() throws Exception {
        Path place = folder.resolve("table");
        Path log = folder.resolve("table.log");
        // Long blocks in fine steps with two hundred prices to choose from take far longer than the test.
        String prices = IntStream.range(0, 200).mapToObj(Integer::toString).collect(Collectors.joining(","));
        List<String> large = List.of("nfkMinutes=60", "nfkInventory=50", "nfkOffsets=" + prices);
        List<String> words = words("train", "--agent", "nfk-q", "--out", place.toString());
        large.forEach(setting -> words.addAll(List.of("--set", setting)));
        String said =
                interrupted(words, log, () -> Files.exists(place) && text(log).contains("training: "));
        assertThat(said).contains("Stopped before there was anything to keep");
        assertThat(place).doesNotExist();
    }
}
