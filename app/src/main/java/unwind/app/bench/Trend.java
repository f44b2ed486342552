package unwind.app.bench;

import java.util.Arrays;

/**
 * Whether a series grows: the Theil-Sen slope (Sen 1968), the median of the slopes of all pairs, which single peaks do not
 * move, and the one-sided p-value of the Mann-Kendall test (Kendall 1975) in its normal approximation without ties.
 *
 * @param slope units of y for each unit of x
 * @param p chance of so many rising pairs in a series that does not grow
 */
record Trend(double slope, double p) {
    private static final double SIGNIFICANT = 0.01;

    /** Needs at least ten points for the approximation. */
    static Trend of(double[] x, double[] y) {
        int n = x.length;
        if (n < 10 || y.length != n) {
            throw new IllegalArgumentException(
                    "a trend needs ten points or more, have %d and %d".formatted(n, y.length));
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        long score = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = (y[j] - y[i]) / (x[j] - x[i]);
                score += (long) Math.signum(y[j] - y[i]);
            }
        }
        Arrays.sort(slopes);
        double median = k % 2 == 1 ? slopes[k / 2] : (slopes[k / 2 - 1] + slopes[k / 2]) / 2;
        double deviation = Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
        double z = (score - Math.signum((double) score)) / deviation;
        return new Trend(median, upperTail(z));
    }

    /** Grows by more than a tolerance, and not by chance. */
    boolean growsBy(double tolerance) {
        return slope > tolerance && p < SIGNIFICANT;
    }

    /** Of the standard normal distribution; Abramowitz and Stegun 26.2.17, error under 7.5e-8. */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        double tail = density
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? tail : 1 - tail;
    }
}
