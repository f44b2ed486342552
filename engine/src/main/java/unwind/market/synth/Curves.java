package unwind.market.synth;

import unwind.market.Session;

/** Intraday shapes given by half hour, drawn out to minutes. */
final class Curves {
    static final int HALF_HOURS = 13;
    private static final int WIDTH = Session.FULL_MINUTES / HALF_HOURS;

    private Curves() {}

    /**
     * A curve over 390 minutes with mean 1, linear between the middles of the half hours and rescaled so that every half
     * hour keeps its mean.
     *
     * @param byHalfHour thirteen values, any scale
     * @param atOpen value of the first minute on the same scale
     */
    static double[] byMinute(double[] byHalfHour, double atOpen) {
        double[] curve = new double[Session.FULL_MINUTES];
        for (int m = 0; m < curve.length; m++) {
            curve[m] = interpolate(byHalfHour, atOpen, m);
        }
        double total = 0;
        for (double value : byHalfHour) {
            total += value;
        }
        for (int k = 0; k < HALF_HOURS; k++) {
            double sum = 0;
            for (int m = k * WIDTH; m < (k + 1) * WIDTH; m++) {
                sum += curve[m];
            }
            double factor = byHalfHour[k] * HALF_HOURS / total * WIDTH / sum;
            for (int m = k * WIDTH; m < (k + 1) * WIDTH; m++) {
                curve[m] *= factor;
            }
        }
        return curve;
    }

    private static double interpolate(double[] byHalfHour, double atOpen, int minute) {
        double position = (minute + 0.5) / WIDTH - 0.5;
        if (position < 0) {
            return byHalfHour[0] + (atOpen - byHalfHour[0]) * -2 * position;
        }
        int below = (int) position;
        if (below >= HALF_HOURS - 1) {
            return byHalfHour[HALF_HOURS - 1];
        }
        double w = position - below;
        return byHalfHour[below] * (1 - w) + byHalfHour[below + 1] * w;
    }
}
