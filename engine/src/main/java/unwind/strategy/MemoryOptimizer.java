package unwind.strategy;

import unwind.cost.Recovery;
import unwind.sim.PaceBand;

/**
 * The cheapest schedule within a pace band when earlier child orders still weigh on the book: each minute's own convex cost
 * plus {@code kappa x sum over i < j of a^(j-i) x_i x_j}.
 *
 * <p>Starts from the optimum without the cross terms and moves shares between two minutes, always the move that saves most,
 * in ever smaller lots down to single shares, until none saves anything. The matrix a^|i-j| is positive definite, so the cost
 * is convex and no other valley waits; what whole shares could still hide is bounded by {@link #gapDollars}.
 */
final class MemoryOptimizer {
    private static final double LEAST_SAVING_DOLLARS = 1e-9;
    /** The first lot is the order over this. */
    private static final int FIRST_LOTS = 500;

    private final MinuteCost own;
    private final double kappa;
    private final int shares;
    private final int minutes;
    private final PaceBand band;
    private final int[] least;
    private final int[] most;
    private final int[] x;
    private final int[] cumulative;
    /** Dollars a share that minute k pays for the other minutes: kappa x sum over l other than k of a^|k-l| x_l. */
    private final double[] pressure;
    /** a^distance. */
    private final double[] retained;
    /** What {@code lot} more shares in a minute cost, and what {@code lot} fewer save. */
    private final double[] up;

    private final double[] down;
    private int lot;

    MemoryOptimizer(MinuteCost own, Recovery recovery, int shares, int minutes, PaceBand band) {
        this.own = own;
        this.kappa = recovery.kappaDollars();
        this.shares = shares;
        this.minutes = minutes;
        this.band = band;
        least = new int[minutes];
        most = new int[minutes];
        retained = new double[minutes];
        for (int k = 0; k < minutes; k++) {
            least[k] = band.least(k + 1, minutes, shares);
            most[k] = band.most(k + 1, minutes, shares);
            retained[k] = Math.pow(recovery.retainedPerMinute(), k);
        }
        x = new ScheduleOptimizer(own, shares, minutes, band).greedy();
        cumulative = new int[minutes];
        pressure = new double[minutes];
        up = new double[minutes];
        down = new double[minutes];
        int sold = 0;
        for (int k = 0; k < minutes; k++) {
            sold += x[k];
            cumulative[k] = sold;
            press(k, x[k]);
        }
        for (lot = Math.max(1, shares / FIRST_LOTS); lot >= 1; lot /= 2) {
            exchange();
        }
    }

    /** Shares of each minute. */
    int[] schedule() {
        return x.clone();
    }

    /** Dollars of the schedule, as far as a schedule can change them. */
    double dollars() {
        double total = 0;
        for (int k = 0; k < minutes; k++) {
            total += own.dollars(k, x[k]) + 0.5 * pressure[k] * x[k];
        }
        return total;
    }

    /**
     * How much cheaper another schedule within the band can be at most. Let h_k be a minute's own cost without its part
     * {@code kappa x^2 / 2} of the quadratic form. The form lies above its tangent, so every y costs at least {@code cost(x) +
     * sum of h_k(y_k) - h_k(x_k) + kappa (A x)_k (y_k - x_k)}, and greedy finds the least of that exactly.
     */
    double gapDollars() {
        MinuteCost tangent = (k, n) -> own.dollars(k, n) - 0.5 * kappa * n * n + (pressure[k] + kappa * x[k]) * n;
        int[] y = new ScheduleOptimizer(tangent, shares, minutes, band).greedy();
        double gap = 0;
        for (int k = 0; k < minutes; k++) {
            gap += tangent.dollars(k, x[k]) - tangent.dollars(k, y[k]);
        }
        return gap;
    }

    private void press(int minute, int more) {
        for (int k = 0; k < minutes; k++) {
            if (k != minute) {
                pressure[k] += kappa * retained[Math.abs(k - minute)] * more;
            }
        }
    }

    private void exchange() {
        double[] ownUp = new double[minutes];
        double[] ownDown = new double[minutes];
        for (int k = 0; k < minutes; k++) {
            margins(k, ownUp, ownDown);
        }
        boolean moved = true;
        while (moved) {
            for (int k = 0; k < minutes; k++) {
                up[k] = ownUp[k] + lot * pressure[k];
                down[k] = ownDown[k] + lot * pressure[k];
            }
            moved = moveOnce(ownUp, ownDown);
        }
    }

    private void margins(int k, double[] ownUp, double[] ownDown) {
        double now = own.dollars(k, x[k]);
        ownUp[k] = own.dollars(k, x[k] + lot) - now;
        ownDown[k] = x[k] < lot ? Double.NEGATIVE_INFINITY : now - own.dollars(k, x[k] - lot);
    }

    private boolean moveOnce(double[] ownUp, double[] ownDown) {
        double best = -LEAST_SAVING_DOLLARS;
        int from = -1;
        int to = -1;
        double cross = kappa * lot * lot;
        for (int i = 0; i < minutes; i++) {
            if (x[i] < lot) {
                continue;
            }
            // Later: everything from i on falls behind by the lot. Earlier: everything before i runs ahead by it.
            for (int j = i + 1; j < minutes && cumulative[j - 1] - lot >= least[j - 1]; j++) {
                double change = up[j] - down[i] - cross * retained[j - i];
                if (change < best) {
                    best = change;
                    from = i;
                    to = j;
                }
            }
            for (int j = i - 1; j >= 0 && cumulative[j] + lot <= most[j]; j--) {
                double change = up[j] - down[i] - cross * retained[i - j];
                if (change < best) {
                    best = change;
                    from = i;
                    to = j;
                }
            }
        }
        if (from < 0) {
            return false;
        }
        apply(from, to);
        margins(from, ownUp, ownDown);
        margins(to, ownUp, ownDown);
        return true;
    }

    private void apply(int from, int to) {
        x[from] -= lot;
        x[to] += lot;
        press(from, -lot);
        press(to, lot);
        int step = from < to ? -lot : lot;
        for (int k = Math.min(from, to); k < Math.max(from, to); k++) {
            cumulative[k] += step;
        }
    }
}
