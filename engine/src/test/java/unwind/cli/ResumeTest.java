package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import unwind.run.RunStore;

/** Trainings and searches that are killed, in processes of their own. */
@Timeout(240)
class ResumeTest {
    private static final String MODEL = "model/";
    private static final List<String> SAME = List.of(
            MODEL + "policy.bin",
            MODEL + "normaliser.json",
            MODEL + "profile.json",
            MODEL + "static-schedule.json",
            "metrics.csv",
            "schedule.json");

    @TempDir
    private static Path folder;

    private static Path data = Path.of("");
    private static List<String> experiment = List.of();

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @BeforeAll
    static void tellChildrenTheClassPath() {
        // A test runner may have loaded these classes by a loader of its own.
        if (ResumeTest.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator)));
        }
    }

    @AfterAll
    static void restoreTheClassPath() {
        System.setProperty("java.class.path", CLASS_PATH);
    }

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(List<String> args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                UnwindCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        return new Outcome(code, out.toString(), err.toString());
    }

    @BeforeAll
    static void synthesise() throws IOException {
        data = folder.resolve("SYN_minutes.csv");
        assertThat(run(List.of(
                                "data",
                                "synth",
                                "--sessions",
                                "6",
                                "--seed",
                                "3",
                                "--kind",
                                "wide",
                                "--out",
                                data.toString()))
                        .code)
                .isZero();
        List<String> dates;
        try (var lines = Files.lines(data)) {
            dates = lines.skip(1)
                    .map(l -> l.substring(0, 10))
                    .distinct()
                    .sorted()
                    .toList();
        }
        experiment = List.of(
                "--data", data.toString(),
                "--train", dates.get(0) + ".." + dates.get(2),
                "--validate", dates.get(3) + ".." + dates.get(4),
                "--set", "steps=2400",
                "--set", "learningStarts=200",
                "--set", "batchSize=16",
                "--set", "netArch=8,8",
                "--set", "nEnvs=2",
                "--set", "nSteps=3",
                "--set", "validateEverySteps=400");
    }

    private static List<String> plus(List<String> args, String... more) {
        List<String> all = new ArrayList<>(args);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static List<String> train(Path out, String... more) {
        List<String> args = new ArrayList<>(List.of("train"));
        args.addAll(experiment);
        args.addAll(List.of("--out", out.toString()));
        return plus(args, more);
    }

    @Test
    void trainingThatIsKilledAgainAndAgainEndsWithTheSameBytes() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(run(train(whole)).code).isZero();
        Path killed = folder.resolve("killed");
        SplittableRandom random = new SplittableRandom();
        int kills = 0;
        while (RunStore.finished(killed).isEmpty()) {
            boolean begun = Files.exists(killed);
            List<String> args = begun
                    ? List.of("train", "--resume", killed.toString())
                    : train(killed, "--set", "checkpointEverySteps=40");
            Process process = child(args);
            if (kills < 3) {
                // Once it trains: at any moment, in the middle of a step, a checkpoint, a validation or a move.
                await(process, killed.resolve("checkpoint/seed-1.state"), begun);
                Thread.sleep(random.nextInt(250));
                process.destroyForcibly();
                kills++;
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            if (RunStore.finished(killed).isEmpty()) {
                Outcome asRun =
                        run(List.of("schedule", "--run", killed.toString(), "--ticker", "SYNW", "--shares", "1000"));
                assertThat(asRun.code).isEqualTo(3);
                assertThat(asRun.err).contains("unfinished training").contains("--resume");
            }
        }
        for (String file : SAME) {
            assertThat(killed.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
        assertThat(killed.resolve("checkpoint")).doesNotExist();
        Outcome again = run(List.of("train", "--resume", killed.toString()));
        assertThat(again.code).isZero();
        assertThat(again.err).contains("is a finished run");
    }

    /** Waits until the file is there, or newer than now; or the process has ended. */
    private static void await(Process process, Path file, boolean newer) throws Exception {
        long since =
                newer && Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : -1;
        while (process.isAlive()
                && !(Files.exists(file) && Files.getLastModifiedTime(file).toMillis() > since)) {
            Thread.sleep(5);
        }
    }

    private static Process child(List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                UnwindCommand.class.getName()));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void trainingUntilAStepIsAWholeRunThatCanGoOn() {
        Path whole = folder.resolve("once");
        assertThat(run(train(whole)).code).isZero();
        Path parts = folder.resolve("parts");
        assertThat(run(train(parts, "--until", "1000")).code).isZero();
        assertThat(parts.resolve("model/policy.bin")).exists();
        assertThat(run(List.of("train", "--resume", parts.toString(), "--steps", "9000")))
                .satisfies(refused -> {
                    assertThat(refused.code).isEqualTo(2);
                    assertThat(refused.err).contains("--steps cannot be changed");
                });
        Outcome done = run(List.of("train", "--resume", parts.toString()));
        assertThat(done.code).as(done.err).isZero();
        for (String file : SAME) {
            assertThat(parts.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    @Test
    void folderWithoutATrainingCannotBeResumed() {
        Outcome refused =
                run(List.of("train", "--resume", folder.resolve("nothing").toString()));
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.err).contains("no training to resume");
    }

    @Test
    void searchInProcessesEndsLikeOneInThreadsAndGoesOn() throws Exception {
        List<String> search = new ArrayList<>(List.of("tune"));
        search.addAll(experiment);
        search.addAll(List.of(
                "--range",
                "learningRate=1e-3..1e-2:log",
                "--trials",
                "2",
                "--rungs",
                "2",
                "--factor",
                "2",
                "--parallel",
                "2"));
        Outcome threads = run(plus(search, "--out", folder.resolve("threads").toString()));
        assertThat(threads.code).as(threads.err).isZero();
        assertThat(threads.out).contains("learningRate").contains("cost bps");
        Outcome processes = run(
                plus(search, "--processes", "--out", folder.resolve("processes").toString()));
        assertThat(processes.code).as(processes.err).isZero();
        assertThat(folder.resolve("processes/table.csv")).hasSameTextualContentAs(folder.resolve("threads/table.csv"));
        assertThat(new RunStore(folder.resolve("threads/trials")).list()).hasSize(2);
        Outcome again =
                run(List.of("tune", "--resume", folder.resolve("threads").toString()));
        assertThat(again.code).as(again.err).isZero();
        assertThat(again.out).isEqualTo(threads.out);
        assertThat(again.err).doesNotContain("trial 1 of 2");
    }
}
