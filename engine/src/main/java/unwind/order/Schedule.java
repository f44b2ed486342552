package unwind.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Child orders in time order that sum exactly to the parent order; minutes without shares are left out. An instant has at
 * most one order of each type, the limit order before the market order.
 *
 * @param session local trading date
 */
public record Schedule(String ticker, LocalDate session, int totalShares, List<ChildOrder> children) {
    public Schedule {
        children = List.copyOf(children);
        int sum = 0;
        Instant last = Instant.MIN;
        OrderType lastType = OrderType.MARKET;
        for (ChildOrder child : children) {
            sum = Math.addExact(sum, child.shares());
            boolean restFirst = lastType == OrderType.LIMIT && child.type() == OrderType.MARKET;
            if (child.timestamp().isBefore(last) || (child.timestamp().equals(last) && !restFirst)) {
                throw new IllegalArgumentException("child orders must be in time order, one of a type a minute");
            }
            last = child.timestamp();
            lastType = child.type();
        }
        if (sum != totalShares) {
            throw new IllegalArgumentException("schedule sums to " + sum + ", not to " + totalShares);
        }
    }
}
