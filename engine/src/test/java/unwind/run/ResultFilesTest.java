package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.backtest.BacktestResult;
import unwind.backtest.Backtester;
import unwind.backtest.ComparisonTable;
import unwind.backtest.Market;
import unwind.backtest.StrategySummary;
import unwind.cost.CostModel;
import unwind.cost.CostPresets;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.TwapStrategy;

class ResultFilesTest {
    private static final List<Session> SESSIONS = Market.sessions(3, 60);
    private static final BacktestResult RESULT = Backtester.run(
            Market.liquidity(SESSIONS, ExecutionTiming.SNAPSHOT),
            Market.order(6000, 60),
            ExecutionTiming.SNAPSHOT,
            10,
            costs(),
            List.of(new TwapStrategy(), Market.waiting("sac@other-run", true), new HindsightStrategy()),
            Progress.NONE);

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        ResultFiles.write(folder, "run-1", 42, RESULT, List.of("a note"));
    }

    private static CostModel costs() {
        return CostPresets.model("realistic");
    }

    private List<Map<String, String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(name));
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(header);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < header.length; c++) {
                row.put(header[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void headersAreThoseOfTheContract() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("schedules.csv")).get(0))
                .isEqualTo("run_id,seed,timing,mode,cost_preset,session,strategy,timestamp,shares,order_type,"
                        + "limit_price,fill_price,reference_mid,bid1,sigma_used,volume_used,spread,slippage,"
                        + "temporary_impact,permanent_impact,transient_impact,price_improvement,adverse_selection");
        assertThat(Files.readAllLines(folder.resolve("sessions.csv")).get(0))
                .isEqualTo("run_id,seed,timing,mode,cost_preset,session,ticker,strategy,shares,arrival_price,"
                        + "total_dollars,total_bps,controllable_bps,spread_bps,slippage_bps,impact_bps,fees_bps,"
                        + "is_bps,completion");
    }

    @Test
    void everyFillsCostFollowsFromTheInputAndTheFormulas() throws IOException {
        Map<String, Session> byDate = new HashMap<>();
        SESSIONS.forEach(s -> byDate.put(s.date().toString(), s));
        List<Map<String, String>> rows = rows("schedules.csv");
        assertThat(rows.size()).isGreaterThan(300);
        assertThat(rows.stream().filter(r -> number(r, "slippage") > 0).count()).isGreaterThan(5);
        for (Map<String, String> row : rows) {
            Session session = byDate.get(row.get("session"));
            int t = (int) ((Instant.parse(row.get("timestamp")).getEpochSecond()
                                    - session.rowStart(0).getEpochSecond())
                            / 60)
                    - 1;
            double x = number(row, "shares");
            double bid = session.bid(0)[t];
            double mid = (bid + session.ask(0)[t]) / 2;
            double sigma = number(row, "sigma_used");
            double volume = number(row, "volume_used");

            assertThat(number(row, "bid1")).isEqualTo(bid);
            assertThat(number(row, "reference_mid")).isCloseTo(mid, within(1e-9));
            assertThat(number(row, "spread")).isCloseTo(x * (mid - bid), within(1e-9));
            assertThat(number(row, "slippage")).isCloseTo(walk(session, t, x), within(1e-9));
            assertThat(number(row, "temporary_impact"))
                    .isCloseTo(0.7 * sigma * mid * x * Math.sqrt(x / volume), within(1e-9));
            double total = 0;
            for (String part : List.of(
                    "spread",
                    "slippage",
                    "temporary_impact",
                    "permanent_impact",
                    "transient_impact",
                    "price_improvement",
                    "adverse_selection")) {
                total += number(row, part);
            }
            assertThat(number(row, "fill_price")).isCloseTo(mid - total / x, within(1e-9));
            assertThat(row.get("order_type")).isEqualTo("market");
            assertThat(row.get("limit_price")).isEmpty();
        }
    }

    /** Walks the displayed book; what it cannot fill goes one tick lower per mean level size. */
    private static double walk(Session session, int t, double x) {
        double left = x;
        double dollars = 0;
        double displayed = 0;
        for (int level = 0; level < Session.LEVELS; level++) {
            double filled = Math.min(left, session.bidSize(level)[t]);
            dollars += filled * (session.bid(0)[t] - session.bid(level)[t]);
            displayed += session.bidSize(level)[t];
            left -= filled;
        }
        double below = session.bid(0)[t] - session.bid(Session.LEVELS - 1)[t];
        while (left > 0) {
            double filled = Math.min(left, displayed / Session.LEVELS);
            below += session.tickDollars();
            dollars += filled * below;
            left -= filled;
        }
        return dollars;
    }

    @Test
    void sessionsAddUpFromTheirFills() throws IOException {
        List<Map<String, String>> fills = rows("schedules.csv");
        List<Map<String, String>> rows = rows("sessions.csv");
        assertThat(rows).hasSize(9);
        for (Map<String, String> row : rows) {
            double arrival = number(row, "arrival_price");
            double toBps = 1e4 / (arrival * number(row, "shares"));
            double spread = 0;
            double cost = 0;
            double proceedsMissed = 0;
            double shares = 0;
            for (Map<String, String> fill : fills) {
                if (fill.get("session").equals(row.get("session"))
                        && fill.get("strategy").equals(row.get("strategy"))) {
                    double x = number(fill, "shares");
                    shares += x;
                    spread += number(fill, "spread");
                    cost += x * (number(fill, "reference_mid") - number(fill, "fill_price"));
                    proceedsMissed += x * (arrival - number(fill, "fill_price"));
                }
            }
            double feesBps = number(row, "fees_bps");
            assertThat(shares).isEqualTo(6000);
            assertThat(number(row, "completion")).isEqualTo(1);
            assertThat(number(row, "spread_bps")).isCloseTo(spread * toBps, within(1e-9));
            assertThat(number(row, "controllable_bps")).isCloseTo(cost * toBps, within(1e-9));
            assertThat(number(row, "is_bps")).isCloseTo(proceedsMissed * toBps + feesBps, within(1e-9));
            assertThat(number(row, "total_bps")).isCloseTo(cost * toBps + feesBps, within(1e-9));
            assertThat(number(row, "total_dollars") * toBps).isCloseTo(number(row, "total_bps"), within(1e-9));
            assertThat(number(row, "spread_bps") + number(row, "slippage_bps") + number(row, "impact_bps"))
                    .isCloseTo(number(row, "controllable_bps"), within(1e-9));
        }
    }

    @Test
    void everyRowSaysWhichRunAndRulesMadeIt() throws IOException {
        for (String file : List.of("schedules.csv", "sessions.csv")) {
            assertThat(rows(file)).allSatisfy(row -> {
                assertThat(row)
                        .containsEntry("run_id", "run-1")
                        .containsEntry("seed", "42")
                        .containsEntry("timing", "snapshot")
                        .containsEntry("cost_preset", "realistic");
                assertThat(row.get("mode")).isEqualTo(row.get("strategy").startsWith("sac@") ? "adaptive" : "static");
            });
        }
        assertThat(rows("schedules.csv").get(0)).containsEntry("timestamp", "2013-10-01T13:31:00Z");
    }

    @Test
    void summaryHoldsWhatTheTableShows() {
        JsonNode summary = Json.read(folder.resolve("summary.json"));
        StrategySummary late = RESULT.summary("sac@other-run").orElseThrow();
        JsonNode line = summary.get("strategies").get(1);

        assertThat(summary.get("sessions").asInt()).isEqualTo(3);
        assertThat(summary.get("notes").get(0).asText()).isEqualTo("a note");
        assertThat(line.get("strategy").asText()).isEqualTo("sac@other-run");
        assertThat(line.get("mean_bps").asDouble()).isEqualTo(late.meanBps());
        assertThat(line.get("ratio_to_twap").asDouble()).isEqualTo(late.ratioToTwap());
        assertThat(line.get("is_sd_bps").asDouble()).isEqualTo(late.shortfallSdBps());
        assertThat(line.get("capture").asDouble()).isEqualTo(late.capture());
        assertThat(line.get("parts_bps").get("spread").asDouble()).isEqualTo(late.partsBps()[0]);
        JsonNode test = line.get("comparisons").get(0);
        assertThat(test.get("baseline").asText()).isEqualTo("twap");
        assertThat(test.get("interval_low_bps").asDouble())
                .isEqualTo(late.comparisons().get(0).intervalLowBps());
        assertThat(test.get("verdict").asText()).isEqualTo("too few sessions to decide");
        assertThat(ComparisonTable.text(RESULT)).contains("too few sessions to decide");
    }

    @Test
    void whatIsNotKnownIsNullNotNaN() throws IOException {
        BacktestResult withoutTwap = Backtester.run(
                Market.liquidity(SESSIONS.subList(0, 1), ExecutionTiming.SNAPSHOT),
                Market.order(20, 60),
                ExecutionTiming.SNAPSHOT,
                10,
                costs(),
                List.of(Market.waiting("late", true)),
                Progress.NONE);
        ResultFiles.write(folder, "run-1", 42, withoutTwap, List.of());
        JsonNode line =
                Json.read(folder.resolve("summary.json")).get("strategies").get(0);

        assertThat(line.get("capture").isNull()).isTrue();
        assertThat(line.get("ratio_to_twap").isNull()).isTrue();
        assertThat(line.get("is_sd_bps").isNull()).isTrue();
        assertThat(Files.readString(folder.resolve("summary.json"))).doesNotContain("NaN");
    }

    @Test
    void csvCellsAreQuotedWhereTheyMustAndNumbersReadBackExactly() {
        CsvRows rows = new CsvRows("a,b,c,d,e");
        rows.cell("x, \"y\"")
                .cell(0.1 + 0.2)
                .cell(Double.NaN)
                .cell(OptionalDouble.empty())
                .cell(1e-7)
                .endRow();

        assertThat(rows.text()).isEqualTo("a,b,c,d,e\n\"x, \"\"y\"\"\",0.30000000000000004,,,1.0E-7\n");
    }
}
