package unwind.strategy;

import java.util.Arrays;
import unwind.cost.CostModel;
import unwind.sim.PaceBand;

/**
 * The cheapest schedule within a pace band when each minute's cost depends on that minute's shares alone.
 *
 * <p>Convex costs: greedy marginal allocation, exact, see {@link GreedyAllocation}. Other costs: dynamic programming over (minute, shares sold) on a lot of {@code
 * ceil(shares / 1000)}.
 */
final class ScheduleOptimizer {
    private static final int MOST_LOTS = 1000;

    private final MinuteCost cost;
    private final int shares;
    private final int minutes;
    private final int[] least;
    private final int[] most;

    ScheduleOptimizer(MinuteCost cost, int shares, int minutes, PaceBand band) {
        this.cost = cost;
        this.shares = shares;
        this.minutes = minutes;
        least = new int[minutes];
        most = new int[minutes];
        for (int k = 0; k < minutes; k++) {
            least[k] = band.least(k + 1, minutes, shares);
            most[k] = band.most(k + 1, minutes, shares);
        }
    }

    /** Whether {@link #cheapest} finds an optimum under these costs. */
    static boolean appliesTo(CostModel costs) {
        return costs.separable() || (costs.convex() && costs.recovery().isPresent());
    }

    /**
     * The cheapest schedule by the method that the costs allow.
     *
     * @param cost of each minute by itself, {@link CostModel#scheduleDollars}
     */
    static int[] cheapest(CostModel costs, MinuteCost cost, int shares, int minutes, PaceBand band) {
        if (!costs.separable()) {
            return new MemoryOptimizer(cost, costs.recovery().orElseThrow(), shares, minutes, band).schedule();
        }
        ScheduleOptimizer optimizer = new ScheduleOptimizer(cost, shares, minutes, band);
        return costs.convex() ? optimizer.greedy() : optimizer.dynamicProgramming();
    }

    /** Shares of each minute, for costs convex in shares. */
    int[] greedy() {
        return new GreedyAllocation(cost, shares, least, most).solve();
    }

    /** Shares of each minute, for any costs; exact up to the lot. */
    int[] dynamicProgramming() {
        return dynamicProgramming(lot(shares));
    }

    /** Shares of one step of the dynamic programme. */
    static int lot(int shares) {
        return Math.ceilDiv(shares, MOST_LOTS);
    }

    /** Dollars that a schedule costs here. */
    double dollars(int[] schedule) {
        double dollars = 0;
        for (int k = 0; k < minutes; k++) {
            dollars += cost.dollars(k, schedule[k]);
        }
        return dollars;
    }

    int[] dynamicProgramming(int lot) {
        int lots = Math.ceilDiv(shares, lot);
        double[] value = new double[lots + 1];
        double[] next = new double[lots + 1];
        int[][] choice = new int[minutes][lots + 1];
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        next[lots] = 0;
        for (int k = minutes - 1; k >= 0; k--) {
            solveMinute(k, lot, lots, next, value, choice[k]);
            double[] swap = next;
            next = value;
            value = swap;
        }
        int[] result = new int[minutes];
        int sold = 0;
        for (int k = 0; k < minutes; k++) {
            int lotsNow = choice[k][sold];
            result[k] = sharesOf(sold + lotsNow, lot) - sharesOf(sold, lot);
            sold += lotsNow;
        }
        return result;
    }

    private void solveMinute(int k, int lot, int lots, double[] next, double[] value, int[] choice) {
        Arrays.fill(value, Double.POSITIVE_INFINITY);
        int from = k == 0 ? 0 : lowestLot(k - 1, lot);
        int to = k == 0 ? 0 : highestLot(k - 1, lot, lots);
        int lowest = lowestLot(k, lot);
        int highest = highestLot(k, lot, lots);
        double[] price = new double[Math.max(0, highest - from) + 1];
        for (int q = 0; q < price.length; q++) {
            price[q] = cost.dollars(k, Math.min(q * lot, shares));
        }
        for (int sold = from; sold <= to; sold++) {
            for (int after = Math.max(sold, lowest); after <= highest; after++) {
                double total = price[after - sold] + next[after];
                if (total < value[sold]) {
                    value[sold] = total;
                    choice[sold] = after - sold;
                }
            }
        }
    }

    private int lowestLot(int k, int lot) {
        return Math.ceilDiv(least[k], lot);
    }

    private int highestLot(int k, int lot, int lots) {
        // A bound between two lots would leave no whole lot inside a narrow band: the lot above the least is always
        // allowed.
        return Math.max(lowestLot(k, lot), most[k] >= shares ? lots : most[k] / lot);
    }

    private int sharesOf(int lots, int lot) {
        return Math.min(shares, lots * lot);
    }
}
