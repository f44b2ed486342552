package unwind.serving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import unwind.market.TodayRows;
import unwind.order.OrderType;

/**
 * A checked request for a schedule.
 *
 * @param shares of the parent order, those executed already included
 * @param horizonMinutes from the order's start; may reach beyond the close, where it is shortened
 * @param start empty for now, or for the model's start where rows are given
 * @param orderType empty for what the model gives
 * @param intervalMinutes minutes between child orders
 * @param rows today's rows so far; empty where none were sent
 * @param executed empty where nothing was said about it
 * @param warnings what was ignored
 */
public record ScheduleRequest(
        String ticker,
        int shares,
        int horizonMinutes,
        Optional<Instant> start,
        int intervalMinutes,
        Optional<OrderType> orderType,
        Optional<List<TodayRows.Row>> rows,
        Optional<Executed> executed,
        boolean allowTransfer,
        Constraints constraints,
        Optional<String> clientOrderId,
        List<String> warnings) {
    public ScheduleRequest {
        rows = rows.map(List::copyOf);
        warnings = List.copyOf(warnings);
    }

    /**
     * What was sold already.
     *
     * @param fills in any order, summing to {@code shares}; empty where only the sum is known
     */
    public record Executed(int shares, List<ExecutedFill> fills) {
        public Executed {
            fills = List.copyOf(fills);
        }
    }

    /**
     * Shares sold at an instant.
     *
     * @param type how: a market order meets the quote at the end of its minute, a limit order fills within its minute
     */
    public record ExecutedFill(Instant timestamp, int shares, OrderType type) {}

    /**
     * Rules that every child order keeps.
     *
     * @param maxParticipationRate largest share of the minute's usual volume, (0, 1]; 1 with no limit set is off
     * @param minSlice least shares of a child order; a last one may be smaller
     * @param maxSlice most shares of a child order
     * @param lotSize child orders are multiples of it; a last one carries the odd rest
     * @param cancelRemainder leave unsold what the rules do not let through, instead of selling it in the last minute
     */
    public record Constraints(
            Optional<Double> maxParticipationRate, int minSlice, int maxSlice, int lotSize, boolean cancelRemainder) {
        /** No rules. */
        public static final Constraints NONE = new Constraints(Optional.empty(), 1, Integer.MAX_VALUE, 1, false);
    }
}
