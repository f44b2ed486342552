package unwind.agent;

import java.util.Arrays;
import java.util.List;

/**
 * Costs of the static schedule, TWAP and VWAP on the validation sessions, at a few sizes of the order; between them costs
 * are interpolated. Means over sessions, bps of the arrival notional.
 *
 * @param from first validation date
 * @param to last validation date
 * @param sessions validation sessions of the full horizon
 * @param sizes by ascending shares, at least one
 */
public record ValidationCosts(String from, String to, int sessions, List<Size> sizes) {
    public ValidationCosts {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("validation costs need a size");
        }
    }

    /** Mean cost of a strategy by group, bps; all groups sum to the total. */
    public record Parts(double spread, double slippage, double impact, double fees) {
        public double total() {
            return spread + slippage + impact + fees;
        }

        Parts towards(Parts other, double w) {
            return new Parts(
                    mix(spread, other.spread, w),
                    mix(slippage, other.slippage, w),
                    mix(impact, other.impact, w),
                    mix(fees, other.fees, w));
        }
    }

    /**
     * What an order of a size cost.
     *
     * @param schedule the static schedule
     * @param minuteBps what a share sold by the static schedule in a minute of the horizon cost, bps of the arrival price:
     *     spread, slippage and impact, {@code [3][horizonMinutes]}
     */
    public record Size(int shares, Parts schedule, Parts twap, Parts vwap, double[][] minuteBps) {
        /** Cost of a share sold in a minute, bps, all three groups. */
        public double minuteTotal(int minute) {
            return minuteBps[0][minute] + minuteBps[1][minute] + minuteBps[2][minute];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Size s
                    && shares == s.shares
                    && schedule.equals(s.schedule)
                    && twap.equals(s.twap)
                    && vwap.equals(s.vwap)
                    && Arrays.deepEquals(minuteBps, s.minuteBps);
        }

        @Override
        public int hashCode() {
            return shares;
        }

        private Size towards(Size other, double w, int at) {
            double[][] minutes = new double[minuteBps.length][];
            for (int part = 0; part < minutes.length; part++) {
                minutes[part] = minuteBps[part].clone();
                for (int k = 0; k < minutes[part].length; k++) {
                    minutes[part][k] = mix(minutes[part][k], other.minuteBps[part][k], w);
                }
            }
            return new Size(
                    at,
                    schedule.towards(other.schedule, w),
                    twap.towards(other.twap, w),
                    vwap.towards(other.vwap, w),
                    minutes);
        }
    }

    /** Least number of shares that was played. */
    public int leastShares() {
        return sizes.get(0).shares();
    }

    /** Largest number of shares that was played. */
    public int mostShares() {
        return sizes.get(sizes.size() - 1).shares();
    }

    /** Costs at a size: linear between the two played sizes round it, those of the nearest outside them. */
    public Size at(int shares) {
        for (int i = 0; i < sizes.size(); i++) {
            Size above = sizes.get(i);
            if (shares == above.shares() || (shares < above.shares() && i == 0)) {
                return above;
            }
            if (shares < above.shares()) {
                Size below = sizes.get(i - 1);
                double w = (double) (shares - below.shares()) / (above.shares() - below.shares());
                return below.towards(above, w, shares);
            }
        }
        return sizes.get(sizes.size() - 1);
    }

    private static double mix(double a, double b, double w) {
        return a * (1 - w) + b * w;
    }
}
