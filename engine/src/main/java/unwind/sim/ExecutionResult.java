package unwind.sim;

import java.time.LocalDate;
import java.util.List;
import unwind.cost.CostPart;
import unwind.order.ChildOrder;
import unwind.order.Fill;
import unwind.order.ParentOrder;
import unwind.order.Schedule;

/**
 * One parent order played through one session.
 *
 * @param order with the horizon as played, shortened where the session ends early
 * @param session local trading date
 * @param firstRow row of the first minute of the horizon
 * @param arrivalPriceDollars mid of the first minute's closing quote, the first price an order in the horizon can meet
 * @param fills in time order, zero-share minutes left out
 * @param feesDollars fees on the parent order, not controllable
 * @param beyondLimitsShares shares that went to market in the last minute although the limits of a child order
 *     ({@code SliceLimits}) would not have let them
 */
public record ExecutionResult(
        ParentOrder order,
        LocalDate session,
        int firstRow,
        double arrivalPriceDollars,
        List<Fill> fills,
        double feesDollars,
        int beyondLimitsShares) {
    public ExecutionResult {
        fills = List.copyOf(fills);
    }

    /** The result of an order whose limits left nothing over. */
    public ExecutionResult(
            ParentOrder order,
            LocalDate session,
            int firstRow,
            double arrivalPriceDollars,
            List<Fill> fills,
            double feesDollars) {
        this(order, session, firstRow, arrivalPriceDollars, fills, feesDollars, 0);
    }

    public double arrivalNotionalDollars() {
        return order.shares() * arrivalPriceDollars;
    }

    public double controllableDollars() {
        return fills.stream().mapToDouble(Fill::totalCostDollars).sum();
    }

    public double dollars(CostPart part) {
        return fills.stream().mapToDouble(f -> f.costDollars()[part.ordinal()]).sum();
    }

    public double totalDollars() {
        return controllableDollars() + feesDollars;
    }

    /** Dollars in basis points of the arrival notional. */
    public double bps(double dollars) {
        return 1e4 * dollars / arrivalNotionalDollars();
    }

    /** Implementation shortfall against arrival (Perold 1988): price drift while working the order, plus all costs and fees. */
    public double shortfallDollars() {
        double drift = fills.stream()
                .mapToDouble(f -> f.shares() * (arrivalPriceDollars - f.referenceMidDollars()))
                .sum();
        return drift + totalDollars();
    }

    public int filledShares() {
        return fills.stream().mapToInt(Fill::shares).sum();
    }

    /** Shares sold in each minute of the horizon, {@code [horizonMinutes]}. */
    public int[] sharesByMinute() {
        int[] shares = new int[order.horizonMinutes()];
        fills.forEach(f -> shares[f.row() - firstRow] += f.shares());
        return shares;
    }

    public Schedule schedule() {
        return new Schedule(
                order.ticker(),
                session,
                filledShares(),
                fills.stream()
                        .map(f -> new ChildOrder(f.timestamp(), f.shares(), f.type(), f.limitPrice()))
                        .toList());
    }
}
