package unwind.strategy;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Greedy marginal allocation of whole shares to minutes with convex costs, under bounds on what is sold by the end of each
 * minute. Selling one share at a time where it costs least is exact on such bounds (Federgruen and Groenevelt 1986, "The
 * greedy procedure for resource allocation problems", Operations Research 34(6)); this class gives the same schedule, ties
 * included, in far fewer steps:
 *
 * <ul>
 *   <li>Bounds: without them first; the bound that is broken by most is met with equality in the optimum, so the minutes up
 *       to it and those after it are two smaller problems (van der Klauw, Gerards and Hurink 2017, "Resource allocation
 *       problems in decentralized energy management", OR Spectrum 39, 749-773).
 *   <li>Shares: in lots of 2^p that are halved; after each pass at most one lot of a minute is in doubt and is taken back
 *       (Hochbaum 1994, "Lower and upper bounds for the allocation problem and other nonlinear optimization problems",
 *       Mathematics of Operations Research 19(2); her proximity holds here, where only the sum is bound).
 * </ul>
 */
final class GreedyAllocation {
    private final MarginalCosts marginals;
    private final int[] least;
    private final int[] most;
    private final int[] allocated;
    private final int shares;

    /**
     * @param least shares sold by the end of each minute at least, {@code [minutes]}, the last one {@code shares}
     * @param most the same at most
     */
    GreedyAllocation(MinuteCost cost, int shares, int[] least, int[] most) {
        this.marginals = new MarginalCosts(cost, least.length);
        this.shares = shares;
        this.least = least;
        this.most = most;
        this.allocated = new int[least.length];
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

    /** Shares of each minute, {@code [minutes]}. */
    int[] solve() {
        solve(0, allocated.length, 0, shares);
        return allocated;
    }

    /** Minutes from (inclusive) to to (exclusive), with {@code before} shares sold up to from and {@code after} up to to. */
    private void solve(int from, int to, int before, int after) {
        allocate(from, to, after - before);
        int worst = -1;
        int worstBy = 0;
        int worstBound = 0;
        int sold = before;
        for (int k = from; k < to - 1; k++) {
            sold += allocated[k];
            int bound = Math.clamp(sold, least[k], most[k]);
            if (Math.abs(sold - bound) > worstBy) {
                worst = k;
                worstBy = Math.abs(sold - bound);
                worstBound = bound;
            }
        }
        if (worst >= 0) {
            solve(from, worst + 1, before, worstBound);
            solve(worst + 1, to, worstBound, after);
        }
    }

    private void allocate(int from, int to, int total) {
        Arrays.fill(allocated, from, to, 0);
        int lot = Math.max(1, Integer.highestOneBit(total / (2 * (to - from))));
        int left = total;
        while (true) {
            int[] floor = Arrays.copyOfRange(allocated, from, to);
            left = sellLots(from, to, left, lot);
            if (lot == 1) {
                return;
            }
            for (int k = from; k < to; k++) {
                int kept = Math.max(floor[k - from], allocated[k] - lot);
                left += allocated[k] - kept;
                allocated[k] = kept;
            }
            lot /= 2;
        }
    }

    /** Sells lots, each where its first share costs least. @return shares left over, fewer than a lot */
    private int sellLots(int from, int to, int total, int lot) {
        PriorityQueue<Offer> offers = new PriorityQueue<>(to - from);
        for (int k = from; k < to; k++) {
            offers.add(offer(k));
        }
        int left = total;
        while (left >= lot) {
            int k = offers.remove().minute();
            allocated[k] += lot;
            left -= lot;
            offers.add(offer(k));
        }
        return left;
    }

    private Offer offer(int minute) {
        int sharesBefore = allocated[minute];
        return new Offer(marginals.dollars(minute, sharesBefore), sharesBefore, minute);
    }

    /** Costs of a minute, each computed once: neighbouring shares and the smaller problems ask for the same ones again. */
    private static final class MarginalCosts {
        private static final int FIRST_SIZE = 16;

        private final MinuteCost cost;
        private final double[][] known;

        MarginalCosts(MinuteCost cost, int minutes) {
            this.cost = cost;
            this.known = new double[minutes][0];
        }

        /** Cost of the share after {@code sharesBefore}. */
        double dollars(int minute, int sharesBefore) {
            return total(minute, sharesBefore + 1) - total(minute, sharesBefore);
        }

        private double total(int minute, int shares) {
            if (shares >= known[minute].length) {
                int old = known[minute].length;
                int size = Math.max(FIRST_SIZE, Integer.highestOneBit(shares) * 2);
                known[minute] = Arrays.copyOf(known[minute], size);
                Arrays.fill(known[minute], old, size, Double.NaN);
            }
            double total = known[minute][shares];
            if (Double.isNaN(total)) {
                total = cost.dollars(minute, shares);
                known[minute][shares] = total;
            }
            return total;
        }
    }
}
