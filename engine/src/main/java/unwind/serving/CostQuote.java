package unwind.serving;

import java.util.List;
import unwind.agent.ValidationCosts;
import unwind.strategy.LargestRemainder;

/** Quotes what a schedule is expected to cost from the model's costs on validation sessions. */
final class CostQuote {
    private final ValidationCosts.Size size;
    private final int trainedStart;

    /** @param trainedStart minute of the day at which the trained horizon starts */
    CostQuote(ValidationCosts costs, int shares, int trainedStart) {
        this.size = costs.at(shares);
        this.trainedStart = trainedStart;
    }

    /** Schedule, TWAP and VWAP. */
    record Quote(ValidationCosts.Parts schedule, ValidationCosts.Parts twap, ValidationCosts.Parts vwap) {}

    /** As played on the validation sessions. */
    Quote measured() {
        return new Quote(size.schedule(), size.twap(), size.vwap());
    }

    /**
     * Any schedule, priced with the static schedule's mean cost in each minute.
     *
     * @param slices shares by minute of the window, {@code [minutes]}; the part from {@code from} on is priced
     * @param usualVolume the market's usual volume in the same minutes, for VWAP
     */
    Quote estimated(int[] slices, SessionWindow window, int from, double[] usualVolume) {
        int shares = 0;
        for (int t = from; t < slices.length; t++) {
            shares += slices[t];
        }
        double[] even = new double[slices.length - from];
        double[] curve = new double[even.length];
        boolean flat = true;
        for (int t = 0; t < even.length; t++) {
            even[t] = 1;
            curve[t] = Math.max(0, usualVolume[from + t]);
            flat &= !(curve[t] > 0);
        }
        return new Quote(
                price(slices, window, from),
                price(ahead(even, shares, from), window, from),
                price(ahead(flat ? even : curve, shares, from), window, from));
    }

    private static int[] ahead(double[] weights, int shares, int from) {
        int[] slices = new int[from + weights.length];
        System.arraycopy(LargestRemainder.apportion(weights, shares), 0, slices, from, weights.length);
        return slices;
    }

    private ValidationCosts.Parts price(int[] slices, SessionWindow window, int from) {
        double[] sums = new double[size.minuteBps().length];
        long shares = 0;
        for (int t = from; t < slices.length; t++) {
            shares += slices[t];
            for (int part = 0; part < sums.length; part++) {
                sums[part] += slices[t] * size.minuteBps()[part][place(window, t)];
            }
        }
        double n = Math.max(1, shares);
        return new ValidationCosts.Parts(
                sums[0] / n,
                sums[1] / n,
                sums[2] / n,
                shares == 0 ? 0 : size.schedule().fees());
    }

    /** Cost of a child order in a minute of the window, bps of its notional. */
    double child(SessionWindow window, int minute) {
        return size.minuteTotal(place(window, minute));
    }

    private int place(SessionWindow window, int minute) {
        int last = size.minuteBps()[0].length - 1;
        return Math.clamp(window.startMinute() + (long) minute - trainedStart, 0, last);
    }

    static ScheduleResponse.Costs rounded(ValidationCosts.Parts parts) {
        return new ScheduleResponse.Costs(
                round(parts.total()),
                round(parts.spread()),
                round(parts.slippage()),
                round(parts.impact()),
                round(parts.fees()));
    }

    static ScheduleResponse.Savings savings(Quote quote) {
        return new ScheduleResponse.Savings(
                round(quote.twap().total() - quote.schedule().total()),
                round(quote.vwap().total() - quote.schedule().total()));
    }

    /** A millionth of a basis point is below any meaning; more digits would feign it. */
    static double round(double bps) {
        return Math.rint(bps * 1e6) / 1e6;
    }

    static List<String> warnings(ValidationCosts costs, int shares) {
        if (shares >= costs.leastShares() && shares <= costs.mostShares()) {
            return List.of();
        }
        return List.of("Costs were measured for %d to %d shares: those quoted for %d are the nearest, not its own."
                .formatted(costs.leastShares(), costs.mostShares(), shares));
    }
}
