package unwind.feature;

import unwind.order.ParentOrder;
import unwind.sim.PaceBand;

/**
 * The marginal cost of one minute, bps of the mid, at a few sizes from a fraction of the even pace up to what the pace band
 * lets through, and the number of shares that are worth selling at a reservation price. Sizes are in even paces, so that
 * orders of other sizes and lengths look alike.
 */
public final class CostCurve {
    /** Sizes at which the marginal cost is known. */
    public static final int SIZES = 16;

    private static final double SMALLEST = 0.25;
    private static final double LEAST_LARGEST = 4;
    private static final double LARGE = 10;
    /** Marginal costs rise by at least this share from size to size, so that the shares move smoothly with the price. */
    private static final float LEAST_RISE = 1.002f;

    private final double evenShares;
    private final double[] shares = new double[SIZES];

    /** @param order fitted to the session */
    public CostCurve(ParentOrder order, PaceBand band) {
        evenShares = (double) order.shares() / order.horizonMinutes();
        double widest = 2 * Math.min(0.5, band.shareOfOrder()) * order.horizonMinutes();
        double ratio = Math.pow(Math.max(LEAST_LARGEST, widest) / SMALLEST, 1.0 / (SIZES - 1));
        for (int i = 0; i < SIZES; i++) {
            shares[i] = evenShares * SMALLEST * Math.pow(ratio, i);
        }
    }

    /** Shares a minute at the even pace of the whole order. */
    public double evenShares() {
        return evenShares;
    }

    /** Upper end of the i-th step of the curve, shares; the first step begins at 0. */
    double shares(int i) {
        return shares[i];
    }

    /** Makes a curve rise: a cost that is not convex is replaced by the nearest one from above. */
    public static void raise(float[] marginalBps) {
        for (int i = 1; i < SIZES; i++) {
            float least = marginalBps[i - 1] > 0 ? marginalBps[i - 1] * LEAST_RISE : marginalBps[i - 1] + 1e-6f;
            marginalBps[i] = Math.max(marginalBps[i], least);
        }
    }

    /** Marginal cost at the even pace, bps. */
    public double evenBps(float[] marginalBps) {
        return at(evenShares, marginalBps);
    }

    /** Marginal cost at ten times the even pace, bps. */
    double largeBps(float[] marginalBps) {
        return at(LARGE * evenShares, marginalBps);
    }

    /** Marginal cost at a size, bps: linear between the middles of the steps. */
    public double at(double size, float[] marginalBps) {
        int i = 0;
        while (i < SIZES - 1 && middle(i) < size) {
            i++;
        }
        if (i == 0) {
            return marginalBps[0];
        }
        double w = Math.min(1, (size - middle(i - 1)) / (middle(i) - middle(i - 1)));
        return marginalBps[i - 1] + w * (marginalBps[i] - marginalBps[i - 1]);
    }

    /**
     * Shares whose marginal cost is below a reservation price: 0 below the curve, the largest size above it, in between
     * continuous and rising.
     */
    public double sharesBelow(double reservationBps, float[] marginalBps) {
        double first = marginalBps[0];
        if (reservationBps <= first) {
            // Half a step of slack, so that the first shares come in smoothly too.
            double slack = Math.max(1e-9, marginalBps[1] - first);
            return middle(0) * Math.max(0, 1 - (first - reservationBps) / slack);
        }
        for (int i = 1; i < SIZES; i++) {
            if (reservationBps <= marginalBps[i]) {
                double w = (reservationBps - marginalBps[i - 1]) / (marginalBps[i] - marginalBps[i - 1]);
                return middle(i - 1) + w * (middle(i) - middle(i - 1));
            }
        }
        return shares[SIZES - 1];
    }

    private double middle(int i) {
        return i == 0 ? 0.5 * shares[0] : 0.5 * (shares[i - 1] + shares[i]);
    }
}
