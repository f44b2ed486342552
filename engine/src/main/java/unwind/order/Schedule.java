package unwind.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Child orders in time order that sum exactly to the parent order; minutes without shares are left out.
 *
 * @param session local trading date
 */
public record Schedule(String ticker, LocalDate session, int totalShares, List<ChildOrder> children) {
    public Schedule {
        children = List.copyOf(children);
        int sum = 0;
        Instant last = Instant.MIN;
        for (ChildOrder child : children) {
            sum = Math.addExact(sum, child.shares());
            if (!child.timestamp().isAfter(last)) {
                throw new IllegalArgumentException("child orders must be in time order, one a minute");
            }
            last = child.timestamp();
        }
        if (sum != totalShares) {
            throw new IllegalArgumentException("schedule sums to " + sum + ", not to " + totalShares);
        }
    }
}
