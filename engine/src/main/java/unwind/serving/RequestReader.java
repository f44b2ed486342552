package unwind.serving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import unwind.market.Column;
import unwind.market.Session;
import unwind.market.TodayRows;
import unwind.order.OrderType;
import unwind.run.ExperimentParams;

/** Reads a request from JSON. Only trees of plain values are built: nothing in a request can name a type. */
final class RequestReader {
    /** Version of the JSON contract. */
    static final String SCHEMA_VERSION = "1.0";

    /** A horizon is shortened at the close, so that its bound only keeps numbers sane. */
    static final int LONGEST_HORIZON = 100_000;

    private static final int LONGEST_NAME = 64;
    private static final int DEEPEST = 16;
    private static final int LONGEST_STRING = 4096;
    private static final int NAMES_SHOWN = 8;
    private static final int MOST_SHARES =
            (int) ExperimentParams.ORDER.spec("shares").max();

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NAME)
                            .maxNameLength(LONGEST_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Set<String> unknown = new TreeSet<>();

    private RequestReader() {}

    /** @throws ApiException with the field to blame */
    static ScheduleRequest read(byte[] body) {
        return new RequestReader().request(tree(body));
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw ApiException.malformed("malformed_json", "", "The body is empty: send a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw ApiException.malformed(
                    "malformed_json", "", "The body is no valid JSON: " + place(e) + e.getOriginalMessage());
        } catch (IOException e) {
            throw ApiException.malformed("malformed_json", "", "The body is not UTF-8 text.");
        }
    }

    /** Where it stops being JSON; limits on depth and length tell no place. */
    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }

    private ScheduleRequest request(JsonNode node) {
        Fields fields = Fields.of(node, "");
        String version = fields.optionalText("schema_version", LONGEST_NAME).orElse(SCHEMA_VERSION);
        if (!version.startsWith("1.")) {
            throw ApiException.impossible(
                    "unsupported_schema_version",
                    "schema_version",
                    "This server speaks version %s of the contract, not %s.".formatted(SCHEMA_VERSION, version));
        }
        String ticker = fields.text("ticker", LONGEST_NAME).strip().toUpperCase(Locale.ROOT);
        int shares = fields.integer("shares", 1, MOST_SHARES);
        int horizon = fields.integer("horizon_minutes", 1, LONGEST_HORIZON);
        fields.choice("side", "SELL", List.of("SELL"));
        Optional<OrderType> type = orderType(fields);
        Optional<List<TodayRows.Row>> rows = fields.object("market_data").map(this::rows);
        Optional<ScheduleRequest.Executed> executed = fields.object("executed").map(f -> executed(f, shares));
        ScheduleRequest.Constraints constraints =
                fields.object("constraints").map(this::constraints).orElse(ScheduleRequest.Constraints.NONE);
        var start = fields.optionalInstant("start_time");
        int interval = fields.integer("interval_minutes", 1, 1, Session.FULL_MINUTES);
        boolean transfer = fields.flag("allow_transfer");
        var clientOrderId = fields.optionalText("client_order_id", LONGEST_NAME);
        fields.unknown(unknown);
        return new ScheduleRequest(
                ticker,
                shares,
                horizon,
                start,
                interval,
                type,
                rows,
                executed,
                transfer,
                constraints,
                clientOrderId,
                warnings());
    }

    private static Optional<OrderType> orderType(Fields fields) {
        return fields.optionalChoice(
                        "order_type",
                        Stream.of(OrderType.values()).map(Enum::name).toList())
                .map(OrderType::valueOf);
    }

    private List<String> warnings() {
        if (unknown.isEmpty()) {
            return List.of();
        }
        String shown = String.join(", ", unknown.stream().limit(NAMES_SHOWN).toList());
        int more = unknown.size() - NAMES_SHOWN;
        return List.of("Unknown fields were ignored: %s%s.".formatted(shown, more > 0 ? " and " + more + " more" : ""));
    }

    private List<TodayRows.Row> rows(Fields market) {
        JsonNode array = market.requiredArray("rows");
        market.unknown(unknown);
        List<TodayRows.Row> rows = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            Fields fields = Fields.of(array.get(i), "market_data.rows[" + i + "].");
            Map<Column, Double> columns = new EnumMap<>(Column.class);
            for (Column column : List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME)) {
                columns.put(column, fields.numberOrNan(column.name().toLowerCase(Locale.ROOT)));
            }
            rows.add(new TodayRows.Row(
                    fields.instant("timestamp"),
                    levels(fields, "bid_price"),
                    levels(fields, "bid_size"),
                    levels(fields, "ask_price"),
                    levels(fields, "ask_size"),
                    columns));
            fields.unknown(unknown);
        }
        return rows;
    }

    private static double[] levels(Fields fields, String name) {
        JsonNode array = fields.requiredArray(name);
        if (array.isEmpty() || array.size() > Session.LEVELS) {
            throw ApiException.impossible(
                    "out_of_range",
                    fields.path(name),
                    "%s must have 1 to %d levels.".formatted(fields.path(name), Session.LEVELS));
        }
        double[] values = new double[array.size()];
        for (int level = 0; level < values.length; level++) {
            values[level] = Fields.number(array.get(level), fields.path(name) + "[" + level + "]");
        }
        return values;
    }

    private ScheduleRequest.Executed executed(Fields fields, int shares) {
        List<ScheduleRequest.ExecutedFill> fills = new ArrayList<>();
        JsonNode array = fields.array("fills").orElse(null);
        long sum = 0;
        for (int i = 0; array != null && i < array.size(); i++) {
            Fields fill = Fields.of(array.get(i), "executed.fills[" + i + "].");
            int sold = fill.integer("shares", 1, MOST_SHARES);
            OrderType type = orderType(fill).orElse(OrderType.MARKET);
            fills.add(new ScheduleRequest.ExecutedFill(fill.instant("timestamp"), sold, type));
            fill.numberOrNan("price");
            fill.unknown(unknown);
            sum += sold;
        }
        Optional<Integer> stated = fields.optionalInteger("shares", 0, MOST_SHARES);
        fields.unknown(unknown);
        long sold = stated.map(Integer::longValue).orElse(sum);
        if (!fills.isEmpty() && sold != sum) {
            throw ApiException.impossible(
                    "inconsistent_fills",
                    "executed.fills",
                    "The fills sum to %d shares, executed.shares says %d.".formatted(sum, sold));
        }
        if (sold > shares) {
            throw ApiException.impossible(
                    "out_of_range",
                    "executed.shares",
                    "%d shares are executed, but the order has only %d.".formatted(sold, shares));
        }
        return new ScheduleRequest.Executed((int) sold, fills);
    }

    private ScheduleRequest.Constraints constraints(Fields fields) {
        Optional<Double> rate = fields.optionalPositive("max_participation_rate", 1);
        int least = fields.integer("min_slice", 1, 1, MOST_SHARES);
        int most = fields.integer("max_slice", Integer.MAX_VALUE, 1, MOST_SHARES);
        int lot = fields.integer("lot_size", 1, 1, MOST_SHARES);
        boolean cancel = fields.choice("completion", "FORCE_COMPLETE", List.of("FORCE_COMPLETE", "CANCEL_REMAINDER"))
                .equals("CANCEL_REMAINDER");
        fields.unknown(unknown);
        if (least > most) {
            throw ApiException.impossible(
                    "out_of_range", "constraints.min_slice", "constraints.min_slice is above constraints.max_slice.");
        }
        if (lot > most) {
            throw ApiException.impossible(
                    "out_of_range", "constraints.lot_size", "constraints.lot_size is above constraints.max_slice.");
        }
        return new ScheduleRequest.Constraints(rate, least, most, lot, cancel);
    }
}
