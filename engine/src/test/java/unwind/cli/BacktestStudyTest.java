package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backtests over several tickers, rolling windows and other sizes, as a user has them. */
class BacktestStudyTest {
    @TempDir
    private static Path folder;

    private static Path wide = Path.of("");
    private static Path oneTick = Path.of("");

    @BeforeAll
    static void synthesise() {
        wide = synthesise("wide", 12);
        oneTick = synthesise("one-tick", 12);
    }

    private static Path synthesise(String kind, int sessions) {
        Path file = folder.resolve(kind + ".csv");
        run(
                "data",
                "synth",
                "--sessions",
                Integer.toString(sessions),
                "--seed",
                "4",
                "--kind",
                kind,
                "--out",
                file.toString());
        return file;
    }

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = UnwindCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Outcome backtest(Path out, List<Path> files, String... options) {
        List<String> args = new ArrayList<>(List.of("backtest", "--out", out.toString(), "--strategies"));
        args.add("twap,vwap,immediate");
        files.forEach(f -> args.addAll(List.of("--data", f.toString())));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private static List<String> dates(Path sessions) throws IOException {
        return Files.readAllLines(sessions).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[5])
                .distinct()
                .toList();
    }

    @Test
    void severalTickersAreShownApartAndPooledByDate() throws IOException {
        Path out = folder.resolve("tickers");
        Outcome done = backtest(out, List.of(wide, oneTick), "--walk-forward", "4:3");
        assertThat(done.code).as(done.err).isZero();
        assertThat(done.out).contains("SYNT, 8 sessions", "SYNW, 8 sessions", "All tickers");
        for (String ticker : List.of("SYNT", "SYNW")) {
            assertThat(out.resolve(ticker)).isDirectoryContaining("glob:**schedules.csv");
            assertThat(dates(out.resolve(ticker).resolve("sessions.csv"))).hasSize(8);
        }
        JsonNode pooled =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(pooled.path("ticker").asText()).isEqualTo("SYNT+SYNW");
        assertThat(pooled.path("sessions").asInt()).isEqualTo(16);
        JsonNode test = pooled.path("strategies").get(2).path("comparisons").get(0);
        assertThat(test.path("sessions").asInt()).isEqualTo(8);
        assertThat(out.resolve("schedules.csv")).doesNotExist();
    }

    @Test
    void aTickerPlayedWithOthersCostsWhatItCostsAlone() throws IOException {
        Path both = folder.resolve("both");
        Path alone = folder.resolve("alone");
        backtest(both, List.of(wide, oneTick), "--walk-forward", "6:2");
        backtest(alone, List.of(wide), "--walk-forward", "6:2");
        List<String> together = Files.readAllLines(both.resolve("SYNW/sessions.csv"));
        List<String> single = Files.readAllLines(alone.resolve("sessions.csv"));
        assertThat(together.stream().map(l -> l.substring(l.indexOf(','))))
                .isEqualTo(single.stream().map(l -> l.substring(l.indexOf(','))).toList());
    }

    @Test
    void rollingWindowsTestEveryLaterSessionOnceAndAreRecorded() throws IOException {
        Path out = folder.resolve("windows");
        Outcome done = backtest(out, List.of(wide), "--walk-forward", "5:3");
        assertThat(done.code).as(done.err).isZero();
        assertThat(dates(out.resolve("sessions.csv"))).hasSize(7);
        JsonNode windows = new ObjectMapper()
                .readTree(out.resolve("spec.json").toFile())
                .path("resolved")
                .path("windows");
        assertThat(windows).hasSize(3);
    }

    @Test
    void leavingOneSessionOutTestsEverySessionAndNeverFitsOnTheOneItPlays() throws IOException {
        Path out = folder.resolve("left-out");
        Outcome done = backtest(out, List.of(wide), "--leave-one-out");
        assertThat(done.code).as(done.err).isZero();
        assertThat(done.err).contains("Leave-one-session-out", "later ones too");
        assertThat(dates(out.resolve("sessions.csv"))).hasSize(12);
        JsonNode windows = new ObjectMapper()
                .readTree(out.resolve("spec.json").toFile())
                .path("resolved")
                .path("windows");
        assertThat(windows).hasSize(12).allMatch(w -> w.path("test_left_out").asBoolean());
    }

    @Test
    void sensitivityPlaysOtherSizesHorizonsAndImpact() throws IOException {
        Path out = folder.resolve("sensitivity");
        Outcome done = backtest(out, List.of(wide), "--walk-forward", "9:3", "--sensitivity");
        assertThat(done.code).as(done.err).isZero();
        List<String[]> rows = Files.readAllLines(out.resolve("sensitivity.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows.stream().map(r -> r[0] + "=" + r[1]).distinct())
                .contains("shares=100", "shares=100000", "horizonMinutes=30", "impactY=1.4")
                .hasSize(11);
        assertThat(rows.stream()
                        .filter(r -> r[2].equals("true"))
                        .map(r -> r[0] + "=" + r[1])
                        .distinct())
                .containsExactly("horizonMinutes=390", "shares=1000", "impactY=0.7");
        assertThat(cost(rows, "impactY", "1.4", "immediate")).isGreaterThan(cost(rows, "impactY", "0.7", "immediate"));
        assertThat(cost(rows, "shares", "1000", "twap")).isEqualTo(cost(rows, "impactY", "0.7", "twap"));
        assertThat(done.out).contains("=1000", "=390", "=0.7");
    }

    @Test
    void sensitivityHalvesAndDoublesTheParametersThatTheChosenCostsUse() throws IOException {
        Path out = folder.resolve("sensitivity-book");
        Outcome done = backtest(
                out,
                List.of(wide),
                "--walk-forward",
                "9:3",
                "--sensitivity",
                "--cost",
                "obizhaeva-wang",
                "--shares",
                "700");
        assertThat(done.code).as(done.err).isZero();
        List<String[]> rows = Files.readAllLines(out.resolve("sensitivity.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows.stream().map(r -> r[0] + "=" + r[1]).distinct())
                .contains("shares=700", "kappaDollars=5.0E-6", "kappaDollars=2.0E-5", "rhoPerMinute=0.1386")
                .hasSize(5 + 4 + 3 + 3);
        assertThat(rows.stream()
                        .filter(r -> r[2].equals("true"))
                        .map(r -> r[0] + "=" + r[1])
                        .distinct())
                .containsExactly("horizonMinutes=390", "shares=700", "kappaDollars=1.0E-5", "rhoPerMinute=0.0693");
        assertThat(cost(rows, "kappaDollars", "2.0E-5", "twap"))
                .isGreaterThan(cost(rows, "kappaDollars", "1.0E-5", "twap"));
        assertThat(cost(rows, "rhoPerMinute", "0.1386", "twap"))
                .isLessThan(cost(rows, "rhoPerMinute", "0.0693", "twap"));
    }

    private static double cost(List<String[]> rows, String parameter, String value, String strategy) {
        return rows.stream()
                .filter(r -> r[0].equals(parameter) && r[1].equals(value) && r[3].equals(strategy))
                .mapToDouble(r -> Double.parseDouble(r[5]))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> results(Path out) throws IOException {
        return Files.readAllLines(out.resolve("sessions.csv")).stream()
                .map(line -> line.substring(line.indexOf(',')))
                .toList();
    }

    @Test
    void aSavedCostModelCostsWhatItsParametersCost() throws IOException {
        Path saved = Files.writeString(
                folder.resolve("dear.json"), "{\"cost_preset\": \"realistic\", \"cost\": {\"impactY\": 1.4}}");
        Path byHand = folder.resolve("cost-by-hand");
        Path byFile = folder.resolve("cost-by-file");
        Path byRun = folder.resolve("cost-by-run");
        backtest(byHand, List.of(wide), "--walk-forward", "9:3", "--set", "impactY=1.4");
        assertThat(backtest(byFile, List.of(wide), "--walk-forward", "9:3", "--cost", saved.toString()).code)
                .isZero();
        String spec = byHand.resolve("spec.json").toString();
        assertThat(backtest(byRun, List.of(wide), "--walk-forward", "9:3", "--cost", spec).code)
                .isZero();
        assertThat(results(byFile)).isEqualTo(results(byHand));
        assertThat(results(byRun)).isEqualTo(results(byHand));
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        Outcome refused =
                backtest(folder.resolve("never"), List.of(wide), "--walk-forward", "9:3", "--cost", empty.toString());
        assertThat(refused.code).isEqualTo(3);
        assertThat(refused.err).contains("no 'cost_preset'");
    }

    @Test
    void datesAndWindowsExcludeEachOther() {
        Path out = folder.resolve("never");
        assertThat(backtest(out, List.of(wide)).err).contains("--test").contains("--walk-forward");
        assertThat(backtest(out, List.of(wide), "--walk-forward", "5:3", "--fit", "2025-01-01").code)
                .isEqualTo(2);
        assertThat(backtest(out, List.of(wide), "--walk-forward", "12:3").err).contains("leave none");
        assertThat(out).doesNotExist();
    }
}
