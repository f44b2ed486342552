package unwind.deploy.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import unwind.deploy.Invocation;

/**
 * A schedule that an endpoint answered.
 *
 * @param mode {@code static} or {@code adaptive}
 * @param timing execution timing of the model
 * @param totalShares of the parent order
 * @param costBps expected cost of the schedule, bps of the arrival notional, lower is better
 * @param savingVsTwapBps positive where the schedule is cheaper than TWAP
 * @param costKind {@code measured} or {@code estimated}
 */
public record CallAnswer(
        String mode,
        String timing,
        LocalDate session,
        int totalShares,
        int executedShares,
        List<Row> rows,
        OptionalDouble costBps,
        OptionalDouble savingVsTwapBps,
        OptionalDouble savingVsVwapBps,
        String costKind,
        List<String> warnings) {
    public CallAnswer {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /**
     * A child order.
     *
     * @param timestamp end of its minute; a limit order rests during the minute after it
     * @param cumulativeShares sold by then, those executed before and this order included
     * @param limitPriceDollars empty for a market order
     */
    public record Row(
            Instant timestamp,
            int shares,
            int cumulativeShares,
            double expectedCostBps,
            OptionalDouble limitPriceDollars) {
        /** Whether it sells at the quote it meets. */
        public boolean market() {
            return limitPriceDollars.isEmpty();
        }
    }

    /** The schedule in an answer; empty where it holds none, as an error does. */
    public static Optional<CallAnswer> read(Invocation answer) {
        if (!answer.ok()) {
            return Optional.empty();
        }
        try {
            JsonNode node = CallJson.mapper().readTree(answer.body());
            return node.path("schedule").isArray() ? Optional.of(of(node)) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static CallAnswer of(JsonNode node) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode child : node.path("schedule")) {
            rows.add(new Row(
                    Instant.parse(child.path("timestamp").asText()),
                    child.path("shares").asInt(),
                    child.path("cumulative_shares").asInt(),
                    child.path("expected_cost_bps").asDouble(Double.NaN),
                    number(child.path("limit_price"))));
        }
        List<String> warnings = new ArrayList<>();
        node.path("warnings").forEach(w -> warnings.add(w.isTextual() ? w.asText() : w.toString()));
        return new CallAnswer(
                node.path("mode").asText(),
                node.path("timing").asText(),
                LocalDate.parse(node.path("session_date").asText()),
                node.path("total_shares").asInt(),
                node.path("executed_shares").asInt(),
                rows,
                number(node.path("expected_cost_bps").path("total")),
                number(node.path("savings_vs_bps").path("TWAP")),
                number(node.path("savings_vs_bps").path("VWAP")),
                node.path("cost_basis").path("kind").asText(),
                warnings);
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /** What an endpoint said is wrong: code, message, field; empty where the answer is no error of the service. */
    public static Optional<String> error(Invocation answer) {
        try {
            JsonNode error = CallJson.mapper().readTree(answer.body()).path("error");
            if (!error.isObject()) {
                return Optional.empty();
            }
            String field = error.path("field").asText("");
            return Optional.of(
                    error.path("code").asText() + ": " + error.path("message").asText()
                            + (field.isEmpty() || field.equals("null") ? "" : " (field " + field + ")"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
