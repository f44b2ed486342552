package unwind.backtest;

import java.util.Arrays;

/** Descriptive statistics of one number a session. */
final class Series {
    private Series() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    /** Sample standard deviation (n - 1); NaN for a single value. */
    static double sd(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    /** Mean size of the values of one sign over the mean size of the others'; NaN where there are none of either. */
    static double sideRatio(double[] values, int sign) {
        return -side(values, sign) / side(values, -sign);
    }

    private static double side(double[] values, int sign) {
        return Arrays.stream(values)
                .filter(v -> Math.signum(v) == sign)
                .average()
                .orElse(Double.NaN);
    }

    /** Lag-1 autocorrelation; 0 where nothing varies. */
    static double autocorrelation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean;
            squares += deviation * deviation;
            if (i > 0) {
                products += deviation * (values[i - 1] - mean);
            }
        }
        return squares > 0 ? products / squares : 0;
    }
}
