package unwind.deploy.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitRules;
import unwind.sim.OrderTicket;
import unwind.sim.PaceBand;

/**
 * Feeds a recorded session to an endpoint minute by minute: each request holds the rows that are known at that minute, never a
 * later one, and what the answers before it sold. The fill kernel plays the answers: a market order sells at once, a limit
 * order rests during the minute after and fills as the kernel assumes. Not thread-safe.
 */
public final class Replay {
    private static final List<Column> COLUMNS =
            List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME);

    private final Session session;
    private final CallForm order;
    private final int lagRows;
    private final ExecutionSimulator kernel;
    private final OrderTicket ticket = new OrderTicket();
    private final ArrayNode rows = CallJson.mapper().createArrayNode();
    private final List<Sold> sold = new ArrayList<>();
    private Optional<Sold> unseen = Optional.empty();

    /** What was sold in a minute; {@code timestamp} is the minute's end. */
    public record Sold(Instant timestamp, int shares, OrderType type) {}

    /**
     * @param recorded the session, under the model's timing
     * @param order begins with the session's first row
     * @param rules when limit orders count as filled
     */
    public Replay(SessionLiquidity recorded, CallForm order, LimitRules rules) {
        this.session = recorded.session();
        this.order = order;
        this.lagRows = recorded.timing().lagRows();
        // The endpoint has applied its band; the kernel lets through whatever it answers.
        this.kernel = new ExecutionSimulator(CostPresets.defaultModel(), PaceBand.OFF, recorded, rules);
        kernel.begin(
                recorded,
                new ParentOrder(
                        order.ticker(),
                        order.shares(),
                        session.firstMinute(),
                        Math.min(order.horizonMinutes(), session.rows())));
    }

    /** The request for this minute. */
    public String request() {
        int known = minute() - lagRows;
        while (rows.size() <= known) {
            rows.add(row(rows.size()));
        }
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put("ticker", order.ticker())
                .put("shares", order.shares())
                .put("horizon_minutes", order.horizonMinutes())
                .put("start_time", session.rowStart(0).toString());
        json.putObject("market_data").set("rows", rows);
        ObjectNode executed = json.putObject("executed").put("shares", soldShares());
        ArrayNode fills = executed.putArray("fills");
        sold.forEach(s -> fills.addObject()
                .put("timestamp", s.timestamp().toString())
                .put("shares", s.shares())
                .put("order_type", s.type().name()));
        return json.toString();
    }

    /** Takes the answer to {@link #request}: its child orders for this minute are sent. Then the next minute. */
    public void take(CallAnswer answer) {
        int minute = minute();
        Instant now = session.rowEnd(minute);
        unseen.ifPresent(sold::add);
        unseen = Optional.empty();
        ticket.clear();
        for (CallAnswer.Row child : answer.rows()) {
            if (!child.timestamp().equals(now)) {
                break;
            }
            if (child.market()) {
                ticket.market(child.shares());
            } else {
                ticket.limit(child.shares(), child.limitPriceDollars().getAsDouble());
            }
        }
        kernel.step(ticket);
        if (kernel.marketFilled() > 0) {
            sold.add(new Sold(now, kernel.marketFilled(), OrderType.MARKET));
        }
        if (kernel.limitFilled() > 0) {
            Sold limit = new Sold(session.rowEnd(minute + 1), kernel.limitFilled(), OrderType.LIMIT);
            if (lagRows == 0) {
                sold.add(limit);
            } else {
                unseen = Optional.of(limit);
            }
        }
    }

    /** Whether nothing is left to ask. */
    public boolean over() {
        return kernel.done() || soldShares() >= order.shares();
    }

    /** Minutes that were asked for so far. */
    public int minute() {
        return kernel.state().minute();
    }

    /** Minutes of the whole order. */
    public int minutes() {
        return kernel.state().horizon();
    }

    /** Shares sold as far as the coming request can know. */
    public int soldShares() {
        return kernel.state().sold();
    }

    /** What was sold as far as the coming request can know, in order. */
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
