package unwind.serving.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks an endpoint against the contract, rule by rule. Needs nothing but the endpoint and the name of a ticker that its
 * model knows.
 */
public final class ContractSuite {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A Monday with a full session, so that answers do not depend on when the suite runs. */
    private static final Instant OPEN = Instant.parse("2024-07-01T13:30:00Z");

    private static final int FULL = 390;
    private static final int ROWS = 45;
    private static final double ROUNDING = 5e-6;

    private final Endpoint endpoint;
    private final String ticker;
    private final List<ContractCheck> checks = new ArrayList<>();

    /** @param ticker one that the model was trained on */
    public ContractSuite(Endpoint endpoint, String ticker) {
        this.endpoint = endpoint;
        this.ticker = ticker;
    }

    private interface Rule {
        /** Why it does not hold; empty where it does. */
        Optional<String> broken() throws IOException;
    }

    private interface View {
        Optional<String> broken(JsonNode answer);
    }

    /** Runs every check; a failing one does not keep the others from running. */
    public List<ContractCheck> run() {
        checks.clear();
        readiness();
        staticAnswers();
        adaptiveAnswers();
        refusals();
        return List.copyOf(checks);
    }

    private void readiness() {
        check(
                "ping answers 200 when the model is ready",
                () -> endpoint.ping().filter(a -> a.status() != 200).map(a -> "status " + a.status()));
    }

    private void staticAnswers() {
        accepted("three fields alone give a static schedule", three(1000, FULL), a -> text(a, "mode", "static"));
        for (int shares : new int[] {1, 7, 997}) {
            accepted("a schedule of " + shares + " sums exactly", three(shares, FULL), a -> Optional.empty());
        }
        accepted(
                "a horizon of half an hour is kept",
                three(100, 30).put("start_time", OPEN.toString()),
                a -> within(a, 30));
        accepted(
                "a horizon beyond the close is shortened with a warning",
                three(100, 1000).put("start_time", OPEN.plusSeconds(60L * 300).toString()),
                a -> a.path("warnings").isEmpty() ? Optional.of("no warning") : Optional.empty());
        accepted(
                "an unknown field is ignored and named",
                three(100, FULL).put("colour", "blue"),
                a -> warned(a, "colour"));
        accepted(
                "client_order_id is handed back",
                three(100, FULL).put("client_order_id", "c-1"),
                a -> text(a, "client_order_id", "c-1"));
        accepted(
                "a slice is never above max_slice where the order fits under it",
                constrained("max_slice", 10),
                a -> slices(a, 10));
        check("the same request gives the same schedule", () -> {
            byte[] body = bytes(three(500, FULL).put("start_time", OPEN.toString()));
            JsonNode one =
                    JSON.readTree(endpoint.invoke(body, "application/json").body());
            JsonNode two =
                    JSON.readTree(endpoint.invoke(body, "application/json").body());
            return one.path("schedule").equals(two.path("schedule")) ? Optional.empty() : Optional.of("it differs");
        });
    }

    private void adaptiveAnswers() {
        accepted(
                "rows and executed shares give an adaptive decision", withRows(ROWS), a -> text(a, "mode", "adaptive"));
        accepted("the first child order meets the coming closing quote", withRows(ROWS), a -> {
            int lag = a.path("timing").asText().equals("next-row") ? 1 : 0;
            String now = OPEN.plusSeconds(60L * (ROWS + lag)).toString();
            String first = a.path("schedule").path(0).path("timestamp").asText();
            return first.compareTo(now) < 0 ? Optional.of(first + " is before " + now) : Optional.empty();
        });
        ObjectNode stray = withRows(ROWS);
        ArrayNode rows = (ArrayNode) stray.path("market_data").path("rows");
        rows.add(row(OPEN.minusSeconds(3600)));
        accepted("rows outside the session are dropped and counted", stray, a -> warned(a, "1 rows outside"));
    }

    private void refusals() {
        refused(
                "a ticker that the model does not know",
                three(100, FULL).put("ticker", "NO.SUCH"),
                422,
                "unknown_ticker",
                "ticker");
        accepted(
                "allow_transfer answers for it with a warning",
                three(100, FULL).put("ticker", "NO.SUCH").put("allow_transfer", true),
                a -> warned(a, "trained on"));
        ObjectNode missing = three(100, FULL);
        missing.remove("shares");
        refused("a missing field", missing, 400, "missing_field", "shares");
        refused("text where a number belongs", three(100, FULL).put("shares", "many"), 400, "wrong_type", "shares");
        refused("no shares", three(0, FULL), 422, "out_of_range", "shares");
        refused("half a share", three(100, FULL).put("shares", 0.5), 400, "wrong_type", "shares");
        refused("no minutes", three(100, 0), 422, "out_of_range", "horizon_minutes");
        refused("buying", three(100, FULL).put("side", "BUY"), 422, "unsupported_value", "side");
        refused(
                "a start on a Sunday",
                three(100, FULL).put("start_time", "2024-06-30T14:00:00Z"),
                422,
                "market_closed",
                "start_time");
        refused(
                "a time without a zone",
                three(100, FULL).put("start_time", "2024-07-01T14:00:00"),
                400,
                "malformed_timestamp",
                "start_time");
        ObjectNode bad = withRows(3);
        ((ObjectNode) bad.path("market_data").path("rows").path(1)).put("timestamp", "yesterday");
        refused("a row without a time", bad, 400, "malformed_timestamp", "market_data.rows[1].timestamp");
        raw("malformed JSON is refused", "{\"ticker\":", "application/json", 400, "malformed_json");
        raw("an empty body is refused", "", "application/json", 400, "malformed_json");
        raw("deep nesting is refused", "[".repeat(5000), "application/json", 400, "malformed_json");
        raw("another media type is refused", "ticker=A", "text/csv", 415, "unsupported_media_type");
        check("a limit order is refused or has a price", () -> {
            Endpoint.Answer answer = endpoint.invoke(bytes(withRows(3).put("order_type", "LIMIT")), "application/json");
            return answer.status() == 200
                    ? unpriced(JSON.readTree(answer.body()))
                    : error(answer, 422, "no_limit_prices", "order_type");
        });
    }

    private static Optional<String> unpriced(JsonNode answer) {
        for (JsonNode child : answer.path("schedule")) {
            boolean limit = child.path("order_type").asText().equals("LIMIT");
            if (limit != child.path("limit_price").isNumber()) {
                return Optional.of("an order of type %s has the limit_price %s"
                        .formatted(child.path("order_type").asText(), child.path("limit_price")));
            }
        }
        return Optional.empty();
    }

    private void check(String rule, Rule body) {
        long begin = System.nanoTime();
        Optional<String> broken;
        try {
            broken = body.broken();
        } catch (IOException | RuntimeException e) {
            broken = Optional.of(String.valueOf(e));
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        checks.add(new ContractCheck(rule, broken.isEmpty(), broken.orElse(""), millis));
    }

    private void accepted(String rule, ObjectNode request, View view) {
        check(rule, () -> {
            Endpoint.Answer answer = endpoint.invoke(bytes(request), "application/json");
            if (answer.status() != 200) {
                return Optional.of(shown(answer));
            }
            JsonNode json = JSON.readTree(answer.body());
            Optional<String> unsound = sound(json);
            return unsound.isPresent() ? unsound : view.broken(json);
        });
    }

    private void refused(String what, ObjectNode request, int status, String code, String field) {
        check(
                what + " is refused",
                () -> error(endpoint.invoke(bytes(request), "application/json"), status, code, field));
    }

    private void raw(String rule, String body, String type, int status, String code) {
        check(rule, () -> {
            Endpoint.Answer answer = endpoint.invoke(body.getBytes(StandardCharsets.UTF_8), type);
            return error(answer, status, code, "");
        });
    }

    private static Optional<String> error(Endpoint.Answer answer, int status, String code, String field)
            throws IOException {
        JsonNode error = JSON.readTree(answer.body()).path("error");
        boolean same = answer.status() == status
                && error.path("code").asText().equals(code)
                && !error.path("message").asText().isBlank()
                && (field.isEmpty() || error.path("field").asText().equals(field));
        return same ? Optional.empty() : Optional.of(shown(answer));
    }

    private static String shown(Endpoint.Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.status() + " " + text.substring(0, Math.min(200, text.length()));
    }

    /** What holds for every answer: sums, order of time, groups of cost. */
    private static Optional<String> sound(JsonNode a) {
        int sold = a.path("executed_shares").asInt();
        String last = "";
        for (JsonNode child : a.path("schedule")) {
            sold += child.path("shares").asInt();
            String time = child.path("timestamp").asText();
            if (child.path("shares").asInt() < 1 || time.compareTo(last) <= 0) {
                return Optional.of("child order " + child);
            }
            if (child.path("cumulative_shares").asInt() != sold) {
                return Optional.of("cumulative_shares of " + child + " is not " + sold);
            }
            last = time;
        }
        if (sold != a.path("total_shares").asInt()) {
            return Optional.of("sums to " + sold + " of " + a.path("total_shares"));
        }
        JsonNode costs = a.path("expected_cost_bps");
        double parts = costs.path("spread").asDouble()
                + costs.path("slippage").asDouble()
                + costs.path("impact").asDouble()
                + costs.path("fees").asDouble();
        double total = costs.path("total").asDouble(Double.NaN);
        if (!(Math.abs(parts - total) < ROUNDING)) {
            return Optional.of("cost groups sum to " + parts + ", not to " + total);
        }
        for (String name : List.of("TWAP", "VWAP")) {
            double saved = a.path("benchmarks").path(name).path("total").asDouble(Double.NaN) - total;
            if (!(Math.abs(saved - a.path("savings_vs_bps").path(name).asDouble(Double.NaN)) < ROUNDING)) {
                return Optional.of("savings against " + name + " are not its cost less the schedule's");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode answer, String field, String wanted) {
        String is = answer.path(field).asText();
        return is.equals(wanted) ? Optional.empty() : Optional.of(field + " is " + is);
    }

    private static Optional<String> warned(JsonNode answer, String of) {
        return answer.path("warnings").toString().contains(of)
                ? Optional.empty()
                : Optional.of("warnings are " + answer.path("warnings"));
    }

    private static Optional<String> within(JsonNode answer, int minutes) {
        JsonNode schedule = answer.path("schedule");
        String last = schedule.path(schedule.size() - 1).path("timestamp").asText();
        String end = OPEN.plusSeconds(60L * minutes).toString();
        return last.compareTo(end) <= 0 ? Optional.empty() : Optional.of(last + " is after " + end);
    }

    private static Optional<String> slices(JsonNode answer, int most) {
        for (JsonNode child : answer.path("schedule")) {
            if (child.path("shares").asInt() > most) {
                return Optional.of(child.toString());
            }
        }
        return Optional.empty();
    }

    private ObjectNode three(int shares, int minutes) {
        return JSON.createObjectNode()
                .put("ticker", ticker)
                .put("shares", shares)
                .put("horizon_minutes", minutes);
    }

    private ObjectNode constrained(String name, int value) {
        ObjectNode request = three(1000, FULL).put("start_time", OPEN.toString());
        request.putObject("constraints").put(name, value);
        return request;
    }

    private ObjectNode withRows(int count) {
        ObjectNode request = three(1000, FULL).put("start_time", OPEN.toString());
        ArrayNode rows = request.putObject("market_data").putArray("rows");
        for (int minute = 0; minute < count; minute++) {
            rows.add(row(OPEN.plusSeconds(60L * minute)));
        }
        request.putObject("executed").put("shares", 1000 * count / FULL);
        return request;
    }

    private static ObjectNode row(Instant start) {
        ObjectNode row = JSON.createObjectNode().put("timestamp", start.toString());
        row.putArray("bid_price").add(99.99).add(99.98);
        row.putArray("bid_size").add(300).add(500);
        row.putArray("ask_price").add(100.01).add(100.02);
        row.putArray("ask_size").add(200).add(400);
        return row.put("volume", 12_000);
    }

    private static byte[] bytes(ObjectNode request) throws IOException {
        return JSON.writeValueAsBytes(request);
    }
}
