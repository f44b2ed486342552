package unwind.strategy;

import java.util.Arrays;

/** Whole shares in proportion to weights, by rounding the cumulative line: never more than half a share off it. */
final class CumulativeRounding {
    private CumulativeRounding() {}

    /**
     * @param weights non-negative and finite; all zero counts as equal
     * @return shares of each minute, non-negative, summing exactly to {@code shares}
     */
    static int[] shares(double[] weights, int shares) {
        double total = Arrays.stream(weights).sum();
        int n = weights.length;
        int[] result = new int[n];
        double cumulative = 0;
        long before = 0;
        for (int k = 0; k < n; k++) {
            cumulative += total > 0 ? weights[k] / total : 1.0 / n;
            long upTo = k == n - 1 ? shares : Math.min(shares, Math.round(shares * cumulative));
            result[k] = (int) (upTo - before);
            before = upTo;
        }
        return result;
    }
}
