package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    private static final List<String> SMALL = List.of(
            "--set", "steps=2400",
            "--set", "actorStarts=300",
            "--set", "learningStarts=200",
            "--set", "batchSize=16",
            "--set", "netArch=8,8",
            "--set", "nEnvs=2",
            "--set", "nSteps=3",
            "--set", "validateEverySteps=400");

    @TempDir
    private static Path folder;

    private static Path data = Path.of("");
    private static List<String> experiment = List.of();

    private static String classPath = "";

    @BeforeAll
    static void tellChildrenTheClassPath() {
        classPath = Children.tellThemTheClassPath();
    }

    @AfterAll
    static void restoreTheClassPath() {
        System.setProperty("java.class.path", classPath);
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
                "--validate", dates.get(3) + ".." + dates.get(4));
        experiment = plus(experiment, SMALL.toArray(String[]::new));
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

    /** The agent, and a checkpoint of each training that is killed: one with limit prices trains a second time. */
    private static Stream<Arguments> trainings() {
        String market = "checkpoint/seed-1.state";
        return Stream.of(
                Arguments.of(List.of("--set", "warmStart=true"), List.of(market, market)),
                Arguments.of(List.of("--set", "warmStart=false"), List.of(market)),
                Arguments.of(
                        List.of("--agent", "sac-limit", "--set", "steps=1200"),
                        List.of(market, "checkpoint/seed-1-limits.state")));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void trainingThatIsKilledAgainAndAgainEndsWithTheSameBytes(List<String> agent, List<String> kills)
            throws Exception {
        Path place = Files.createTempDirectory(folder, "killed");
        Path whole = place.resolve("whole");
        assertThat(run(plus(train(whole), agent.toArray(String[]::new))).code).isZero();
        Path killed = place.resolve("killed");
        List<String> begin = plus(train(killed, "--set", "checkpointEverySteps=40"), agent.toArray(String[]::new));
        killAndResume("train", begin, killed, kills);
        for (String file : SAME) {
            assertThat(killed.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
        assertThat(killed.resolve("checkpoint")).doesNotExist();
        Outcome again = run(List.of("train", "--resume", killed.toString()));
        assertThat(again.code).isZero();
        assertThat(again.err).contains("is a finished run");
    }

    @Test
    void runThatIsKilledGoesOnToTheSameBytesAndItsBacktest() throws Exception {
        Path whole = Files.createDirectory(folder.resolve("undisturbed")).resolve("run");
        assertThat(run(wholeRun(whole)).code).isZero();
        Path killed = Files.createDirectory(folder.resolve("disturbed")).resolve("run");
        List<String> begin = plus(wholeRun(killed), "--set", "checkpointEverySteps=40");
        killAndResume("run", begin, killed, List.of("checkpoint/seed-1.state"));
        for (String file : plus(SAME, "sessions.csv")) {
            assertThat(killed.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
        }
        assertThat(killed.resolve("report.html")).isNotEmptyFile();
        assertThat(killed.resolve("checkpoint")).doesNotExist();
    }

    private static List<String> wholeRun(Path out) {
        List<String> args = new ArrayList<>(List.of("run", "--data", data.toString(), "--out", out.toString()));
        return plus(args, SMALL.toArray(String[]::new));
    }

    /** Kills a training at any moment after each of these checkpoints was written anew, then lets it end. */
    private static void killAndResume(String command, List<String> begin, Path place, List<String> kills)
            throws Exception {
        SplittableRandom random = new SplittableRandom();
        for (int started = 0; RunStore.finished(place).isEmpty(); started++) {
            boolean begun = Files.exists(place);
            Process process =
                    Children.start(begun ? List.of(command, "--resume", place.toString()) : begin, Optional.empty());
            if (started < kills.size()) {
                // Once it trains: at any moment, in the middle of a step, a checkpoint, a validation or a move.
                await(process, place.resolve(kills.get(started)), begun);
                Thread.sleep(random.nextInt(250));
                process.destroyForcibly();
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            if (RunStore.finished(place).isEmpty()) {
                Outcome asRun =
                        run(List.of("schedule", "--run", place.toString(), "--ticker", "SYNW", "--shares", "1000"));
                assertThat(asRun.code).isEqualTo(3);
                assertThat(asRun.err).contains("unfinished training").contains(command + " --resume");
                String other = command.equals("run") ? "train" : "run";
                Outcome refused = run(List.of(other, "--resume", place.toString()));
                assertThat(refused.code).isEqualTo(2);
                assertThat(refused.err).contains("begun by another command");
            }
        }
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
