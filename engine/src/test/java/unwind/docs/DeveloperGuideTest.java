package unwind.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/developer.md says and looks whether it works. */
class DeveloperGuideTest {
    @TempDir
    private static Path shared;

    private static Path data = Path.of("");

    @TempDir
    private Path work;

    @BeforeAll
    static void synthesise() throws Exception {
        data = shared.resolve("SYN_minutes.csv");
        var run = Class.forName("unwind.cli.UnwindCommand")
                .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
        run.setAccessible(true);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        String[] args = {"data", "synth", "--sessions", "4", "--seed", "3", "--kind", "wide", "--out", data.toString()};
        assertThat(run.invoke(null, nowhere, nowhere, args)).isEqualTo(0);
    }

    /** Mean cost of TWAP on the test session, bps. */
    private double twapBps(GuideAddition program, String cost, String... more) throws Exception {
        Path out = work.resolve("bt-" + String.join("-", more).replaceAll("\\W", "") + cost);
        List<String> args = new ArrayList<>(List.of(
                "backtest",
                "--data",
                data.toString(),
                "--leave-one-out",
                "--strategies",
                "twap",
                "--cost",
                cost,
                "--out",
                out.toString()));
        args.addAll(List.of(more));
        GuideAddition.Outcome outcome = program.run(args.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        return summary.path("strategies").path(0).path("mean_bps").asDouble();
    }

    @Test
    void aCostModelIsOneClassAndOneLine() throws Exception {
        try (GuideAddition program = GuideAddition.of("A cost model", work)) {
            double none = twapBps(program, "midpoint", "--set", "midpointMatchedPct=0");
            assertThat(none).isPositive();
            assertThat(twapBps(program, "midpoint", "--set", "midpointMatchedPct=50"))
                    .isCloseTo(none / 2, offset(1e-9));
            assertThat(twapBps(program, "midpoint")).isCloseTo(0.7 * none, offset(1e-9));
            GuideAddition.Outcome wrong = program.run(
                    "backtest",
                    "--data",
                    data.toString(),
                    "--leave-one-out",
                    "--cost",
                    "midpoint",
                    "--set",
                    "midpointMatchedPct=101",
                    "--out",
                    work.resolve("wrong").toString());
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err()).contains("Matched at the mid", "100");
        }
    }

    @Test
    void aStrategyIsOneClassAndOneLine() throws Exception {
        try (GuideAddition program = GuideAddition.of("A strategy", work)) {
            Path out = work.resolve("bt");
            GuideAddition.Outcome outcome = program.run(
                    "backtest",
                    "--data",
                    data.toString(),
                    "--leave-one-out",
                    "--strategies",
                    "front-loaded,twap",
                    "--out",
                    out.toString());
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.out()).contains("Front-loaded", "TWAP");
            List<String> fills = Files.readAllLines(out.resolve("schedules.csv")).stream()
                    .filter(line -> line.contains(",front-loaded,"))
                    .toList();
            assertThat(fills).hasSizeGreaterThan(200);
        }
    }

    @Test
    void anAgentIsOneClassAndOneLine() throws Exception {
        try (GuideAddition program = GuideAddition.of("An agent", work)) {
            Path run = work.resolve("run");
            GuideAddition.Outcome trained =
                    program.run("run", "--data", data.toString(), "--agent", "constant", "--out", run.toString());
            assertThat(trained.code()).as(trained.err()).isZero();
            assertThat(trained.out()).contains("Constant action", "Constant action (static)", "Fitted DP");
            GuideAddition.Outcome schedule =
                    program.run("schedule", "--run", run.toString(), "--ticker", "SYNW", "--shares", "1000");
            assertThat(schedule.code()).as(schedule.err()).isZero();
            assertThat(schedule.out()).contains("\"cumulative_shares\" : 1000");
            GuideAddition.Outcome again = program.run(
                    "backtest",
                    "--data",
                    data.toString(),
                    "--test",
                    "2025-01-07..2025-01-07",
                    "--strategies",
                    "twap",
                    "--run",
                    run.toString(),
                    "--out",
                    work.resolve("again").toString());
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("Constant action");
        }
    }

    @Test
    void aChartIsOneClassAndOneLine() throws Exception {
        try (GuideAddition program = GuideAddition.of("A chart", work)) {
            List<?> charts = (List<?>)
                    program.load("unwind.report.chart.Charts").getField("ALL").get(null);
            Object chart = charts.get(0);
            assertThat(chart.getClass().getMethod("id").invoke(chart)).isEqualTo("spread-quantiles");
            Class<?> sessions = program.load("unwind.testing.Sessions");
            var walk = sessions.getMethod("randomWalk", long.class);
            walk.setAccessible(true);
            Class<?> style = program.load("unwind.report.chart.ChartStyle");
            Object picture = program.load("unwind.report.chart.Chart")
                    .getMethod("create", Object.class, style)
                    .invoke(
                            chart,
                            walk.invoke(null, 1),
                            style.getMethod("light").invoke(null));
            Path svg = work.resolve("chart.svg");
            program.load("unwind.report.chart.ChartExport")
                    .getMethod("svg", program.load("org.jfree.chart.JFreeChart"), int.class, int.class, Path.class)
                    .invoke(null, picture, 600, 300, svg);
            assertThat(Files.readString(svg)).contains("Half-spreads by rank", "Minutes at most as wide (%)");
        }
    }
}
