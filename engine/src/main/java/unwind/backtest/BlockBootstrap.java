package unwind.backtest;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Studentised (bootstrap-t) 95 % interval of a mean: Efron and Tibshirani 1993, "An Introduction to the Bootstrap", section
 * 12.5, on circular blocks (Politis and Romano 1992) with the standard error from block means (Goetze and Kuensch 1996,
 * Annals of Statistics 24, 1914-1933). Blocks of length 1 give the plain bootstrap-t.
 */
final class BlockBootstrap {
    static final int RESAMPLES = 4999;
    private static final double TAIL = 0.025;
    /** Two-sided 5 % bound of a lag-1 autocorrelation of independent values is this over sqrt(n) (Bartlett 1946). */
    private static final double BARTLETT = 1.96;
    /** Spread below this share of the largest value is rounding: nothing varies. */
    private static final double ROUNDING = 1e-12;
    /** Variances below this share of the mean square are recomputed without cancellation. */
    private static final double CANCELLED = 1e-9;

    record Interval(double low, double high) {}

    private final double[] blockMeans;
    private final int blocks;

    private BlockBootstrap(double[] values, int blockLength) {
        int n = values.length;
        blocks = (n + blockLength - 1) / blockLength;
        blockMeans = new double[n];
        for (int start = 0; start < n; start++) {
            double sum = 0;
            for (int k = 0; k < blockLength; k++) {
                sum += values[(start + k) % n];
            }
            blockMeans[start] = sum / blockLength;
        }
    }

    /** 1 unless the lag-1 autocorrelation is significant at 5 %, else the rounded cube root of n, at least 2. */
    static int blockLength(double[] values) {
        int n = values.length;
        boolean dependent = Math.abs(Series.autocorrelation(values)) > BARTLETT / Math.sqrt(n);
        return dependent ? Math.max(2, (int) Math.round(Math.cbrt(n))) : 1;
    }

    /**
     * @param values at least 1; fewer than three give NaN ends
     * @param seed of the resamples: the same seed gives the same interval
     */
    static Interval interval(double[] values, int blockLength, long seed) {
        if (values.length < 3) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double mean = Series.mean(values);
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (Series.sd(values) <= ROUNDING * largest) {
            return new Interval(mean, mean);
        }
        return new BlockBootstrap(values, blockLength).interval(mean, values.length, blockLength, seed);
    }

    private Interval interval(double mean, int n, int blockLength, long seed) {
        double squares =
                Arrays.stream(blockMeans).map(m -> (m - mean) * (m - mean)).sum();
        double blockVariance = squares / n * blocks / (blocks - 1);
        double standardError = Math.sqrt(blockVariance * blockLength / n);
        double[] t = studentised(mean, seed);
        // With 4,999 resamples the 2.5 % and 97.5 % points are the 125th and the 4,875th of the sorted values.
        int rank = (int) Math.round((RESAMPLES + 1) * TAIL) - 1;
        double low = mean - endpoint(t[RESAMPLES - 1 - rank], 1) * standardError;
        double high = mean - endpoint(t[rank], -1) * standardError;
        return new Interval(low, high);
    }

    /**
     * Where resamples without any spread reach the tail (few sessions, many ties), the bootstrap cannot say how far out the
     * end lies; Student's t with the same number of blocks does.
     */
    private double endpoint(double t, int side) {
        return Double.isInfinite(t) ? side * TDistribution.of(blocks - 1.0).inverseSurvivalProbability(TAIL) : t;
    }

    /** Sorted t values of the resamples, {@code [RESAMPLES]}; infinite where a resample does not vary. */
    private double[] studentised(double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] centred = Arrays.stream(blockMeans).map(m -> m - mean).toArray();
        double[] t = new double[RESAMPLES];
        double[] drawn = new double[blocks];
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            double squares = 0;
            long bits = 0;
            for (int b = 0; b < blocks; b++) {
                bits = b % 2 == 0 ? random.nextLong() : bits >>> Integer.SIZE;
                double value = centred[index(bits)];
                drawn[b] = value;
                sum += value;
                squares += value * value;
            }
            double variance = (squares - sum * sum / blocks) / (blocks - 1.0);
            t[r] = variance > CANCELLED * squares
                    ? sum / blocks / Math.sqrt(variance / blocks)
                    : exactly(drawn, sum / blocks, mean);
        }
        Arrays.sort(t);
        return t;
    }

    /** One of the blocks from 32 random bits: multiply and shift, even to n / 2^32 (Lemire 2019, without the rejection). */
    private int index(long bits) {
        return (int) ((bits & 0xFFFFFFFFL) * blockMeans.length >>> Integer.SIZE);
    }

    /** Where nearly all of the sum of squares cancels: the differences once more, one by one. */
    private double exactly(double[] drawn, double distance, double mean) {
        double squares = 0;
        double largest = 0;
        for (double value : drawn) {
            squares += (value - distance) * (value - distance);
            largest = Math.max(largest, Math.abs(value + mean));
        }
        double error = Math.sqrt(squares / (blocks - 1.0) / blocks);
        return error > ROUNDING * largest ? distance / error : beyond(distance, largest);
    }

    private static double beyond(double distance, double largest) {
        return Math.abs(distance) <= ROUNDING * largest ? 0 : Math.copySign(Double.POSITIVE_INFINITY, distance);
    }
}
