package unwind.order;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One slice of a parent order.
 *
 * @param timestamp instant at which it meets the market (row start + 60 s for closing quotes)
 * @param shares whole shares, at least 1
 * @param limitPrice dollars; empty for a market order
 */
public record ChildOrder(Instant timestamp, int shares, OrderType type, OptionalDouble limitPrice) {
    public ChildOrder {
        if (shares < 1) {
            throw new IllegalArgumentException("a child order has at least one share, have " + shares);
        }
        if ((type == OrderType.LIMIT) != limitPrice.isPresent()) {
            throw new IllegalArgumentException("a limit price goes with limit orders and with them only");
        }
    }

    public static ChildOrder market(Instant timestamp, int shares) {
        return new ChildOrder(timestamp, shares, OrderType.MARKET, OptionalDouble.empty());
    }
}
