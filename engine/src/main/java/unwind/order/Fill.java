package unwind.order;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A filled child order with everything needed to compute its cost again.
 *
 * @param row row of the session that filled it
 * @param timestamp instant of the fill; of a limit fill, which may have happened at any time of the row's minute, the
 *     minute's end, where it is measured
 * @param fillPriceDollars effective price: reference mid less all modelled cost per share, so that shares x (reference mid
 *     - fill price) is the cost and shares x (arrival - fill price) the implementation shortfall before fees
 * @param referenceMidDollars mid that the cost is measured against
 * @param sigmaPerMinute volatility of one minute's log return used by the impact formulas
 * @param volumeShares the minute's volume used by the impact formulas; of a limit fill, that its cap is a share of
 * @param costDollars cost by part, indexed by {@code CostPart.ordinal()}
 */
public record Fill(
        int row,
        Instant timestamp,
        int shares,
        OrderType type,
        OptionalDouble limitPrice,
        double fillPriceDollars,
        double referenceMidDollars,
        double bid1Dollars,
        double sigmaPerMinute,
        double volumeShares,
        double[] costDollars) {

    /** Controllable cost of this fill, dollars. */
    public double totalCostDollars() {
        double sum = 0;
        for (double part : costDollars) {
            sum += part;
        }
        return sum;
    }
}
