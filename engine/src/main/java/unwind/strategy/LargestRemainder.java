package unwind.strategy;

import unwind.sim.PaceBand;

/**
 * Turns shares of an order that are not whole into whole ones that sum exactly to the order.
 *
 * <p>Every minute gets its quota rounded down, and the shares left over go where the remainder, carried from minute to
 * minute, has grown to a half. Handing them to the largest single remainders (Hamilton's method) would be as exact, but on
 * 390 nearly equal quotas it piles them up at one end: 1,000 even shares would run 96 ahead of the TWAP line. Carried
 * remainders keep the cumulative schedule within half a share of the ideal line and every minute within one share of its
 * quota.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Whole shares in proportion to weights.
     *
     * @param weights {@code [minutes]}, each finite and at least 0, not all 0; any scale
     * @param shares at least 0
     * @return {@code [minutes]}, each at least 0, summing to {@code shares}
     * @throws IllegalArgumentException for weights that are no proportions
     */
    public static int[] apportion(double[] weights, int shares) {
        return apportion(weights, shares, PaceBand.OFF);
    }

    /** The same, kept within a pace band round the TWAP line at the end of every minute. */
    public static int[] apportion(double[] weights, int shares, PaceBand band) {
        double total = total(weights);
        int minutes = weights.length;
        int[] result = new int[minutes];
        double sum = 0;
        int before = 0;
        for (int t = 0; t < minutes; t++) {
            sum += weights[t];
            int ideal = (int) Math.floor(shares * (sum / total) + 0.5);
            int least = band.least(t + 1, minutes, shares);
            int most = band.most(t + 1, minutes, shares);
            int sold = Math.clamp(ideal, least, most);
            result[t] = sold - before;
            before = sold;
        }
        return result;
    }

    /**
     * The TWAP schedule: after minute k of n, shares x k / n rounded half up, in whole-number arithmetic.
     *
     * @return {@code [minutes]}, neighbours differ by at most one share
     */
    public static int[] even(int shares, int minutes) {
        if (shares < 0 || minutes < 1) {
            throw new IllegalArgumentException("cannot spread " + shares + " shares over " + minutes + " minutes");
        }
        int[] result = new int[minutes];
        int before = 0;
        for (int t = 0; t < minutes; t++) {
            int sold = evenAfter(t + 1, minutes, shares);
            result[t] = sold - before;
            before = sold;
        }
        return result;
    }

    /** Shares that the TWAP schedule has sold after {@code minutes} of {@code horizon}. */
    public static int evenAfter(int minutes, int horizon, int shares) {
        return Math.toIntExact((2L * shares * minutes + horizon) / (2L * horizon));
    }

    private static double total(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("a weight must be at least 0, have " + weight);
            }
            total += weight;
        }
        if (!(total > 0) || !Double.isFinite(total)) {
            throw new IllegalArgumentException("weights must have a finite sum above 0, have " + total);
        }
        return total;
    }
}
