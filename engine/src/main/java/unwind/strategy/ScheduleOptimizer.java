package unwind.strategy;

import java.util.Arrays;
import java.util.PriorityQueue;
import unwind.sim.PaceBand;

/**
 * The cheapest schedule within a pace band when each minute's cost depends on that minute's shares alone.
 *
 * <p>Convex costs: greedy marginal allocation, one share at a time to the minute where it costs least. Exact, because
 * schedules whose cumulative sums lie between two bounds are the bases of a laminar system, on which greedy minimises
 * separable convex functions (Federgruen and Groenevelt 1986, "The greedy procedure for resource allocation problems",
 * Operations Research 34(6)). Other costs: dynamic programming over (minute, shares sold) on a lot of {@code
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

    /** A minute's next share: cheapest first, then the minute with fewer shares, so that ties spread out. */
    private record Offer(double dollars, int sharesBefore, int minute) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byCost = Double.compare(dollars, other.dollars);
            if (byCost != 0) {
                return byCost;
            }
            int byShares = Integer.compare(sharesBefore, other.sharesBefore);
            return byShares != 0 ? byShares : Integer.compare(minute, other.minute);
        }
    }

    /** Shares of each minute, for costs convex in shares. */
    int[] greedy() {
        int[] allocated = new int[minutes];
        PriorityQueue<Offer> offers = new PriorityQueue<>(minutes);
        for (int k = 0; k < minutes; k++) {
            offers.add(offer(k, 0));
        }
        int left = shares;
        while (left > 0) {
            Offer best = offers.remove();
            int k = best.minute();
            allocated[k]++;
            if (canBeCompleted(allocated)) {
                left--;
                offers.add(offer(k, allocated[k]));
            } else {
                // Once a minute is full it stays full, so it is never offered again.
                allocated[k]--;
            }
        }
        return allocated;
    }

    private Offer offer(int minute, int sharesBefore) {
        return new Offer(
                cost.dollars(minute, sharesBefore + 1) - cost.dollars(minute, sharesBefore), sharesBefore, minute);
    }

    /** Whether some schedule within the bounds sells at least this much in every minute. */
    private boolean canBeCompleted(int[] allocated) {
        int sold = 0;
        for (int k = 0; k < minutes; k++) {
            sold = Math.max(least[k], sold + allocated[k]);
            if (sold > most[k]) {
                return false;
            }
        }
        return true;
    }

    /** Shares of each minute, for any costs; exact up to the lot. */
    int[] dynamicProgramming() {
        int lot = Math.ceilDiv(shares, MOST_LOTS);
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
