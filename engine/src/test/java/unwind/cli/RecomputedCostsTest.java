package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every cost of a backtest computed again from {@code schedules.csv}, {@code spec.json} and the input file alone: this test
 * reads their text itself and knows nothing of the production code but its command line.
 */
class RecomputedCostsTest {
    private static final double TICK = 0.01;
    private static final int LEVELS = 5;
    private static final List<String> PARTS = List.of(
            "spread",
            "slippage",
            "temporary_impact",
            "permanent_impact",
            "transient_impact",
            "price_improvement",
            "adverse_selection");

    @TempDir
    private static Path folder;

    private static final Map<Instant, Map<String, String>> INPUT = new TreeMap<>();

    @BeforeAll
    static void synthesise() throws IOException {
        run("data", "synth", "--sessions", "4", "--seed", "4", "--kind", "wide", "--out", input().toString());
        for (Map<String, String> row : rows(input())) {
            INPUT.put(Instant.parse(row.get("timestamp").replace(' ', 'T').replace("+00:00", "Z")), row);
        }
    }

    private static Path input() {
        return folder.resolve("input.csv");
    }

    private static void run(String... args) {
        StringWriter err = new StringWriter();
        int code = UnwindCommand.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args);
        assertThat(code).as(err.toString()).isZero();
    }

    private static List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < header.length; c++) {
                row.put(header[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "realistic, temporaryImpact=square-root",
        "realistic, temporaryImpact=linear",
        "metaorder, impactY=0.9",
        "blockhouse, regulatoryFees=false",
        "almgren-chriss, commissionDollarsPerShare=0.001",
        "obizhaeva-wang, regulatoryFees=true"
    })
    void everyCostFollowsFromTheFilesAlone(String preset, String setting) throws IOException {
        Path out = folder.resolve(preset + setting.replace('=', '-'));
        List<String> dates = INPUT.keySet().stream()
                .map(t -> t.toString().substring(0, 10))
                .distinct()
                .toList();
        run(
                "backtest",
                "--data",
                input().toString(),
                "--test",
                dates.get(2) + ".." + dates.get(3),
                "--cost",
                preset,
                "--set",
                setting,
                "--shares",
                "40000",
                "--strategies",
                "twap,immediate,submit-and-leave-touch",
                "--out",
                out.toString());
        JsonNode spec = new ObjectMapper().readTree(out.resolve("spec.json").toFile());
        assertThat(spec.path("cost_preset").asText()).isEqualTo(preset);
        Map<String, Order> orders = new LinkedHashMap<>();
        int limits = 0;
        for (Map<String, String> fill : rows(out.resolve("schedules.csv"))) {
            Order order = orders.computeIfAbsent(fill.get("session") + fill.get("strategy"), k -> new Order(spec));
            Map<String, Double> expected = order.price(fill);
            for (String part : PARTS) {
                assertThat(number(fill, part))
                        .as("%s of %s", part, fill)
                        .isCloseTo(expected.getOrDefault(part, 0.0), within(1e-8));
            }
            limits += fill.get("order_type").equals("limit") ? 1 : 0;
        }
        assertThat(orders).hasSize(6);
        assertThat(orders.values()).allMatch(o -> o.sold == 40_000);
        assertThat(limits).isGreaterThan(20);
        sessionsAddUp(out, spec);
    }

    /** Totals of a session from its fills, and fees from the rates of 2025-01, all in basis points. */
    private static void sessionsAddUp(Path out, JsonNode spec) throws IOException {
        List<Map<String, String>> fills = rows(out.resolve("schedules.csv"));
        for (Map<String, String> session : rows(out.resolve("sessions.csv"))) {
            double cost = 0;
            for (Map<String, String> fill : fills) {
                if (fill.get("session").equals(session.get("session"))
                        && fill.get("strategy").equals(session.get("strategy"))) {
                    cost += PARTS.stream().mapToDouble(p -> number(fill, p)).sum();
                }
            }
            double notional = 40_000 * number(session, "arrival_price");
            double fees =
                    40_000 * spec.path("cost").path("commissionDollarsPerShare").asDouble();
            if (spec.path("cost").path("regulatoryFees").asBoolean()) {
                fees += notional * 27.80e-6 + Math.min(8.30, 40_000 * 0.000166);
            }
            assertThat(number(session, "controllable_bps")).isCloseTo(1e4 * cost / notional, within(1e-8));
            assertThat(number(session, "fees_bps")).isCloseTo(1e4 * fees / notional, within(1e-8));
            assertThat(number(session, "total_dollars")).isCloseTo(cost + fees, within(1e-6));
        }
    }

    private static double number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column));
    }

    private static double mid(Map<String, String> quote) {
        return (number(quote, "bid_price_1") + number(quote, "ask_price_1")) / 2;
    }

    /** One strategy's order in one session, with what impact remembers. */
    private static final class Order {
        private final JsonNode spec;
        private double sold;
        private double dislocation;
        private Instant dislocatedAt = Instant.MIN;

        Order(JsonNode spec) {
            this.spec = spec;
        }

        private double cost(String key) {
            return spec.path("cost").path(key).asDouble(Double.NaN);
        }

        Map<String, Double> price(Map<String, String> fill) {
            Instant end = Instant.parse(fill.get("timestamp"));
            Map<String, String> quote = INPUT.get(end.minusSeconds(60));
            double x = number(fill, "shares");
            double mid = mid(quote);
            assertThat(number(fill, "reference_mid")).isCloseTo(mid, within(1e-9));
            assertThat(number(fill, "bid1")).isEqualTo(number(quote, "bid_price_1"));
            Map<String, Double> parts = new HashMap<>();
            if (fill.get("order_type").equals("limit")) {
                double posted = mid(INPUT.get(end.minusSeconds(120)));
                parts.put("price_improvement", x * (posted - number(fill, "limit_price")));
                parts.put("adverse_selection", x * (mid - posted));
            } else {
                market(fill, quote, x, mid, end, parts);
            }
            if (spec.path("cost_preset").asText().equals("almgren-chriss")) {
                parts.put("permanent_impact", cost("gammaDollars") * x * (x / 2 + sold));
            }
            sold += x;
            double total = parts.values().stream().mapToDouble(d -> d).sum();
            assertThat(number(fill, "fill_price")).isCloseTo(mid - total / x, within(1e-9));
            return parts;
        }

        private void market(
                Map<String, String> fill,
                Map<String, String> quote,
                double x,
                double mid,
                Instant end,
                Map<String, Double> parts) {
            double sigma = number(fill, "sigma_used");
            double rate = x / number(fill, "volume_used");
            String preset = spec.path("cost_preset").asText();
            if (!preset.equals("blockhouse")) {
                parts.put("spread", x * (mid - number(quote, "bid_price_1")));
            }
            if (List.of("realistic", "metaorder", "blockhouse").contains(preset)) {
                parts.put("slippage", walk(quote, x));
            }
            switch (preset) {
                case "realistic" ->
                    parts.put(
                            "temporary_impact",
                            spec.path("cost").path("temporaryImpact").asText().equals("linear")
                                    ? cost("etaLinear") * sigma * mid * x * rate
                                    : cost("impactY") * sigma * mid * x * Math.sqrt(rate));
                case "metaorder" ->
                    parts.put("temporary_impact", cost("impactY") * scale() * sigma * mid * x * Math.sqrt(rate));
                case "blockhouse" -> parts.put("temporary_impact", cost("alphaDollars") * Math.sqrt(x));
                case "almgren-chriss" -> parts.put("temporary_impact", cost("etaLinear") * sigma * mid * x * rate);
                default -> parts.put("transient_impact", transientImpact(x, end));
            }
        }

        /** D is what earlier child orders left, decayed by the minutes since. */
        private double transientImpact(double x, Instant end) {
            double kappa = cost("kappaDollars");
            if (dislocatedAt.isAfter(Instant.MIN)) {
                double minutes = Duration.between(dislocatedAt, end).toMinutes();
                dislocation *= Math.exp(-cost("rhoPerMinute") * minutes);
            }
            double dollars = x * (dislocation + kappa * x / 2);
            dislocation += kappa * x;
            dislocatedAt = end;
            return dollars;
        }

        /** The scale of the whole-order law, as the run's notes name it. */
        private double scale() {
            Matcher named = Pattern.compile("k = ([0-9.E-]+),")
                    .matcher(spec.path("resolved").path("notes").toString());
            assertThat(named.find()).isTrue();
            return Double.parseDouble(named.group(1));
        }

        private static double walk(Map<String, String> quote, double x) {
            double left = x;
            double dollars = 0;
            double displayed = 0;
            double below = 0;
            int levels = 0;
            for (int level = 1; level <= LEVELS && left > 0; level++) {
                double size = number(quote, "bid_size_" + level);
                if (!(size > 0)) {
                    continue;
                }
                below = number(quote, "bid_price_1") - number(quote, "bid_price_" + level);
                double filled = Math.min(left, size);
                dollars += filled * below;
                left -= filled;
                displayed += size;
                levels++;
            }
            while (left > 1e-9) {
                below += TICK;
                double filled = Math.min(left, displayed / levels);
                dollars += filled * below;
                left -= filled;
            }
            return dollars;
        }
    }
}
