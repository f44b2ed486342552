package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line as a user has it: exit codes, one clear message, nothing half-written. */
class CommandLineTest {
    @TempDir
    private static Path folder;

    private static Path data = Path.of("");

    @BeforeAll
    static void synthesise() {
        data = folder.resolve("SYN_minutes.csv");
        assertThat(run("data", "synth", "--sessions", "6", "--seed", "3", "--kind", "wide", "--out", data.toString())
                        .code)
                .isZero();
    }

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = UnwindCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void theWholeLineWritesARunThatCanBeUsedAgain() throws IOException {
        Path runDir = folder.resolve("run");
        Outcome done = run(
                "run",
                "--data",
                data.toString(),
                "--set",
                "steps=900",
                "--set",
                "learningStarts=600",
                "--set",
                "batchSize=32",
                "--set",
                "netArch=8,8",
                "--out",
                runDir.toString());
        assertThat(done.err).contains("Split: train");
        assertThat(done.code).isZero();
        assertThat(done.out)
                .contains("SAC (static)", "TWAP", "VWAP", "Static optimum", "Spread threshold", "Hindsight")
                .contains("too few sessions to decide");
        assertThat(runDir)
                .isDirectoryContaining("glob:**spec.json")
                .isDirectoryContaining("glob:**metrics.csv")
                .isDirectoryContaining("glob:**schedules.csv")
                .isDirectoryContaining("glob:**sessions.csv")
                .isDirectoryContaining("glob:**summary.json")
                .isDirectoryContaining("glob:**schedule.json")
                .isDirectoryContaining("glob:**report.html");

        Outcome schedule = run("schedule", "--run", runDir.toString(), "--ticker", "SYNW", "--shares", "1000");
        assertThat(schedule.code).as(schedule.err).isZero();
        assertThat(schedule.out).contains("\"cumulative_shares\" : 1000");

        Path backtest = folder.resolve("bt");
        Outcome played = run(
                "backtest",
                "--data",
                data.toString(),
                "--test",
                lastDate(),
                "--run",
                runDir.toString(),
                "--strategies",
                "sac,twap,hindsight",
                "--out",
                backtest.toString());
        assertThat(played.code).as(played.err).isZero();
        assertThat(Files.readString(backtest.resolve("sessions.csv"), StandardCharsets.UTF_8))
                .startsWith(
                        "run_id,seed,timing,mode,cost_preset,session,ticker,strategy,shares,arrival_price,total_dollars,total_bps,controllable_bps,spread_bps,slippage_bps,impact_bps,fees_bps,is_bps,completion\n");
        assertThat(sameStrategyRows(runDir, backtest, "sac")).isTrue();

        Path again = folder.resolve("again.html");
        assertThat(run("report", "--run", runDir.toString(), "--out", again.toString()).code)
                .isZero();
        assertThat(Files.readString(again)).isEqualTo(Files.readString(runDir.resolve("report.html")));

        Path repeated = folder.resolve("repeated");
        assertThat(run("run", "--config", runDir.resolve("spec.json").toString(), "--out", repeated.toString()).code)
                .isZero();
        for (String file : List.of("metrics.csv", "schedule.json", "model/policy.bin")) {
            assertThat(repeated.resolve(file)).as(file).hasSameBinaryContentAs(runDir.resolve(file));
        }

        Outcome occupied = run("run", "--data", data.toString(), "--out", runDir.toString());
        assertThat(occupied.code).isEqualTo(2);
        assertThat(occupied.err).contains("something at");
    }

    /** The stored model decides on a day exactly as it did in its own run. */
    private static boolean sameStrategyRows(Path runDir, Path backtest, String strategy) throws IOException {
        String session = lastDate();
        List<String> before = rows(runDir, session, strategy);
        List<String> after = rows(backtest, session, strategy);
        assertThat(after).isNotEmpty();
        return before.equals(after);
    }

    private static List<String> rows(Path folder, String session, String strategy) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("schedules.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[5].equals(session) && cells[6].equals(strategy)) {
                rows.add(cells[7] + "," + cells[8]);
            }
        }
        return rows;
    }

    private static String lastDate() throws IOException {
        List<String> lines = Files.readAllLines(data);
        return lines.get(lines.size() - 1).substring(0, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--replay 2025-01-02 | --data",
                "--replay 1999-01-04 --data DATA | Its sessions are from 2025-01-02 to 2025-01-10",
                "--replay 2025-01-02 --data DATA --ticker ZZZ | It holds SYNW",
                "--replay 2025-01-02 --data DATA --request x.json | Leave --request out",
                "--replay 2025-01-02 --data DATA --save x.json | Leave --save out"
            })
    void aReplayThatCannotBeIsOneClearMessage(String options, String said) {
        List<String> args = new ArrayList<>(List.of("invoke"));
        args.addAll(List.of(options.strip().replace("DATA", data.toString()).split(" ")));
        Outcome outcome = run(args.toArray(String[]::new));
        assertThat(outcome.code).as(outcome.err).isEqualTo(2);
        assertThat(outcome.err).contains(said.strip()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shares 0 | shares",
                "--shares -5 | shares",
                "--shares 10.5 | shares",
                "--shares 99999999 | usual training day",
                "--horizon 0 | horizon",
                "--timing yesterday | timing",
                "--cost free | free",
                "--pace-band 200 | pace",
                "--set nonsense=1 | nonsense",
                "--set gamma=2 | gamma",
                "--set povRatePct=200 | POV rate",
                "--ticker ZZZ | ZZZ",
                "--nonsense | nonsense"
            })
    void wrongUsageIsOneClearMessageAndLeavesNothing(String options, String named) throws IOException {
        Path out = folder.resolve("never");
        List<String> args = new ArrayList<>(List.of("run", "--data", data.toString(), "--out", out.toString()));
        args.addAll(List.of(options.strip().split(" ")));
        Outcome outcome = run(args.toArray(String[]::new));
        assertThat(outcome.code).as(outcome.err).isEqualTo(2);
        assertThat(outcome.err.toLowerCase(java.util.Locale.ROOT))
                .contains(named.strip().toLowerCase(java.util.Locale.ROOT));
        assertThat(outcome.err).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    static Stream<String> badFiles() {
        return Stream.of(
                "", "not,a,market\n1,2,3\n", "timestamp,bid_price_1,ask_price_1\n2024-07-01 13:30:00+00:00,abc,1\n");
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badDataIsExitCodeThree(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text);
        Outcome outcome = run(
                "run", "--data", file.toString(), "--out", folder.resolve("bad").toString());
        assertThat(outcome.code).as(outcome.err).isEqualTo(3);
        assertThat(outcome.err).contains("bad.csv").doesNotContain("Exception");
        assertThat(folder.resolve("bad")).doesNotExist();
    }

    @Test
    void missingFilesFoldersAndTooFewSessionsAreBadData() throws IOException {
        assertThat(run("run", "--data", folder.resolve("none.csv").toString()).code)
                .isEqualTo(3);
        assertThat(run("run", "--data", folder.toString()).code).isEqualTo(3);
        Path one = folder.resolve("one.csv");
        run("data", "synth", "--sessions", "1", "--seed", "1", "--out", one.toString());
        Outcome outcome = run("run", "--data", one.toString());
        assertThat(outcome.code).isEqualTo(3);
        assertThat(outcome.err).contains("at least three");
    }

    @Test
    void unknownStrategiesAndDatesOutsideTheDataAreWrongUsage() {
        String out = folder.resolve("bt2").toString();
        Outcome unknown = run(
                "backtest",
                "--data",
                data.toString(),
                "--test",
                "2025-01-08..2025-01-09",
                "--strategies",
                "magic",
                "--out",
                out);
        assertThat(unknown.code).isEqualTo(2);
        assertThat(unknown.err).contains("magic").contains("twap");
        Outcome outside = run("backtest", "--data", data.toString(), "--test", "2031-01-08..2031-01-09", "--out", out);
        assertThat(outside.code).isEqualTo(2);
        assertThat(outside.err).contains("2031-01-08");
        Outcome noFit = run("backtest", "--data", data.toString(), "--test", "2020-01-01..2026-01-01", "--out", out);
        assertThat(noFit.code).isEqualTo(2);
        assertThat(noFit.err).contains("to fit curves on");
        assertThat(folder.resolve("bt2")).doesNotExist();
    }

    @Test
    void aBacktestTakesTheParametersOfStrategiesAndSaysWhatItLeavesOut() throws IOException {
        String even = decisions("even", "0");
        assertThat(decisions("averse", "0.001")).isNotEqualTo(even);
        Outcome outcome =
                backtest("remembering", "--cost", "obizhaeva-wang", "--strategies", "twap,fitted-dp,hindsight");
        assertThat(outcome.code).as(outcome.err).isZero();
        assertThat(outcome.err).contains("Warning: fitted-dp is left out");
        assertThat(outcome.out).contains("Hindsight");
    }

    /** The fills of Almgren-Chriss for a risk aversion. */
    private static String decisions(String out, String riskAversion) throws IOException {
        Outcome outcome =
                backtest(out, "--set", "acRiskAversionPerBps=" + riskAversion, "--strategies", "almgren-chriss");
        assertThat(outcome.code).as(outcome.err).isZero();
        assertThat(Files.readString(folder.resolve(out).resolve("spec.json")))
                .contains("\"acRiskAversionPerBps\" : " + Double.parseDouble(riskAversion));
        return String.join("\n", rows(folder.resolve(out), lastDate(), "almgren-chriss"));
    }

    private static Outcome backtest(String out, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "backtest",
                "--data",
                data.toString(),
                "--test",
                lastDate(),
                "--out",
                folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }
}
