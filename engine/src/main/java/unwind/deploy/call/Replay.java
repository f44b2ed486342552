package unwind.deploy.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unwind.market.Column;
import unwind.market.Session;

/**
 * Feeds a recorded session to an endpoint minute by minute: each request holds the rows that are known at that minute, never a
 * later one, and what the answers before it sold. Not thread-safe.
 */
public final class Replay {
    private static final List<Column> COLUMNS =
            List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME);

    private final Session session;
    private final CallForm order;
    private final int lagRows;
    private final int minutes;
    private final ArrayNode rows = CallJson.mapper().createArrayNode();
    private final List<Sold> sold = new ArrayList<>();
    private int minute;
    private int shares;

    /** What the endpoint had sold in a minute; {@code timestamp} is the minute's end. */
    public record Sold(Instant timestamp, int shares) {}

    /**
     * @param order begins with the session's first row
     * @param lagRows rows between what is seen and what is met, by the model's timing: 0 for snapshot, 1 for next-row
     */
    public Replay(Session session, CallForm order, int lagRows) {
        this.session = session;
        this.order = order;
        this.lagRows = lagRows;
        this.minutes = Math.min(order.horizonMinutes(), session.rows());
    }

    /** The request for this minute. */
    public String request() {
        int known = minute - lagRows;
        while (rows.size() <= known) {
            rows.add(row(rows.size()));
        }
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put("ticker", order.ticker())
                .put("shares", order.shares())
                .put("horizon_minutes", order.horizonMinutes())
                .put("start_time", session.rowStart(0).toString());
        json.putObject("market_data").set("rows", rows);
        ObjectNode executed = json.putObject("executed").put("shares", shares);
        ArrayNode fills = executed.putArray("fills");
        sold.forEach(s ->
                fills.addObject().put("timestamp", s.timestamp().toString()).put("shares", s.shares()));
        return json.toString();
    }

    /** Takes the answer to {@link #request}: its first child order is sold if it is for this minute. Then the next minute. */
    public void take(CallAnswer answer) {
        Instant now = session.rowEnd(minute);
        if (!answer.rows().isEmpty() && answer.rows().get(0).timestamp().equals(now)) {
            int next = answer.rows().get(0).shares();
            sold.add(new Sold(now, next));
            shares += next;
        }
        minute++;
    }

    /** Whether nothing is left to ask. */
    public boolean over() {
        return minute >= minutes || shares >= order.shares();
    }

    /** Minutes that were asked for so far. */
    public int minute() {
        return minute;
    }

    /** Minutes of the whole order. */
    public int minutes() {
        return minutes;
    }

    public int soldShares() {
        return shares;
    }

    /** What was sold, in order. */
    public List<Sold> sold() {
        return List.copyOf(sold);
    }

    private ObjectNode row(int t) {
        ObjectNode row = CallJson.mapper().createObjectNode();
        row.put("timestamp", session.rowStart(t).toString());
        double[][] book = new double[4][Session.LEVELS];
        int levels = 0;
        for (int level = 0; level < Session.LEVELS; level++) {
            book[0][level] = session.bid(level)[t];
            book[1][level] = session.bidSize(level)[t];
            book[2][level] = session.ask(level)[t];
            book[3][level] = session.askSize(level)[t];
            if (!Double.isFinite(book[0][level] + book[1][level] + book[2][level] + book[3][level])) {
                break;
            }
            levels++;
        }
        List<String> names = List.of("bid_price", "bid_size", "ask_price", "ask_size");
        for (int part = 0; part < names.size(); part++) {
            ArrayNode values = row.putArray(names.get(part));
            // A book without sizes still has a best quote.
            for (int level = 0; level < Math.max(1, levels); level++) {
                double value = book[part][level];
                values.add(Double.isFinite(value) ? value : 0);
            }
        }
        for (Column column : COLUMNS) {
            if (session.has(column) && Double.isFinite(session.column(column)[t])) {
                row.put(column.name().toLowerCase(Locale.ROOT), session.column(column)[t]);
            }
        }
        return row;
    }
}
