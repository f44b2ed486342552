package unwind.feature;

import java.util.Arrays;
import java.util.List;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.sim.MarketView;

/**
 * The half-spread of a row that is not visible yet: the training median of its minute times the exponential of a linear
 * function of how far visible half-spreads stood from the medians of theirs, averaged with three half-lives. Fitted by least
 * squares on training sessions, frozen with the model.
 *
 * @param weights {@code [4]}: constant, then the weight of each average
 */
public record SpreadForecast(float[] weights) {
    /** Weight of a minute against the next: half-lives of 1, 6 and 40 minutes. */
    private static final double[] KEEP = {0.5, StrictMath.pow(0.5, 1.0 / 6), StrictMath.pow(0.5, 1.0 / 40)};

    private static final int TERMS = KEEP.length + 1;
    private static final int REACH = 120;
    private static final double LEAST_SPREAD_BPS = 1e-3;
    /** Weight of the training median in an average, in minutes: what the first minutes of a day lean on. */
    private static final double PRIOR = 1;

    private static final double RIDGE = 5;

    public SpreadForecast {
        if (weights.length != TERMS) {
            throw new IllegalArgumentException("a spread forecast has " + TERMS + " weights");
        }
        weights = weights.clone();
    }

    /** The last visible spread's persistence alone, for models that were not fitted. */
    public static SpreadForecast unfitted() {
        return new SpreadForecast(new float[] {0, 0.2f, 0.4f, 0.2f});
    }

    /** Half-spread expected in the fill row, bps. */
    public double halfSpreadBps(MarketView view, MarketProfile profile) {
        double[] terms = new double[TERMS];
        terms(view, profile, terms);
        double log = 0;
        for (int i = 0; i < TERMS; i++) {
            log += weights[i] * terms[i];
        }
        return usual(profile, view.minuteOfDay()) * Math.exp(Math.clamp(log, -3, 3));
    }

    private static double usual(MarketProfile profile, int minuteOfDay) {
        return Math.max(LEAST_SPREAD_BPS, profile.medianHalfSpreadBps(minuteOfDay));
    }

    private static double deviation(MarketView view, MarketProfile profile, int row) {
        double now = Math.max(LEAST_SPREAD_BPS, view.halfSpreadBps(row));
        return Math.log(now / usual(profile, view.minuteOfDay(row)));
    }

    private static void terms(MarketView view, MarketProfile profile, double[] terms) {
        Arrays.fill(terms, 0);
        int last = view.lastRow();
        double[] weight = {1, 1, 1};
        double[] weights = {0, PRIOR, PRIOR};
        for (int row = last; row >= Math.max(0, last - REACH); row--) {
            double deviation = deviation(view, profile, row);
            for (int i = 0; i < KEEP.length; i++) {
                terms[i + 1] += weight[i] * deviation;
                weights[i] += weight[i];
                weight[i] *= KEEP[i];
            }
        }
        for (int i = 0; i < KEEP.length; i++) {
            terms[i + 1] /= Math.max(1e-9, weights[i]);
        }
        terms[0] = 1;
    }

    /** @param training sessions with their timing */
    static SpreadForecast fit(List<SessionLiquidity> training) {
        double[][] normal = new double[TERMS][TERMS + 1];
        double[] x = new double[TERMS];
        for (SessionLiquidity day : training) {
            MarketProfile profile = day.profile();
            MarketView view = MarketView.over(day.session(), profile, day.timing());
            for (int row = 0; row < day.session().rows(); row++) {
                view.moveToFill(row);
                if (view.lastRow() < 0) {
                    continue;
                }
                terms(view, profile, x);
                double own = Math.max(LEAST_SPREAD_BPS, day.session().halfSpreadBps(row));
                double y = Math.log(own / usual(profile, view.minuteOfDay()));
                for (int i = 0; i < TERMS; i++) {
                    for (int j = 0; j < TERMS; j++) {
                        normal[i][j] += x[i] * x[j];
                    }
                    normal[i][TERMS] += x[i] * y;
                }
            }
        }
        for (int i = 1; i < TERMS; i++) {
            normal[i][i] += RIDGE;
        }
        normal[0][0] += 1e-9;
        return new SpreadForecast(solve(normal));
    }

    /** Gauss elimination; the matrix is positive definite. */
    private static float[] solve(double[][] a) {
        int n = a.length;
        for (int p = 0; p < n; p++) {
            for (int i = p + 1; i < n; i++) {
                double f = a[i][p] / a[p][p];
                for (int j = p; j <= n; j++) {
                    a[i][j] -= f * a[p][j];
                }
            }
        }
        float[] x = new float[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = (float) (sum / a[i][i]);
        }
        return x;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpreadForecast f && Arrays.equals(weights, f.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
