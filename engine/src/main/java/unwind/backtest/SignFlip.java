package unwind.backtest;

import java.util.SplittableRandom;

/**
 * One-sided sign-flip permutation test of a mean of zero (Fisher 1935, "The Design of Experiments", section 21): if the
 * strategy made no difference, each session's difference would be as likely to have the other sign.
 */
final class SignFlip {
    /** Up to here all 2^n sign patterns are counted; above, they are sampled. */
    static final int EXACT_UP_TO = 20;

    static final int SAMPLES = 99_999;
    /** Sums that differ by less than this share of the sum of magnitudes are ties, not rounding. */
    private static final double TIE = 1e-12;

    private final double[] magnitudes;
    private final double threshold;

    private SignFlip(double[] differences) {
        magnitudes = new double[differences.length];
        double sum = 0;
        double all = 0;
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(differences[i]);
            sum += differences[i];
            all += magnitudes[i];
        }
        threshold = Math.abs(sum) - TIE * all;
    }

    /** Share of sign patterns whose mean lies at least as far out, on the side of the mean that was seen. */
    static double p(double[] differences, long seed) {
        SignFlip test = new SignFlip(differences);
        if (differences.length <= EXACT_UP_TO) {
            return (double) test.count(0, 0) / (1L << differences.length);
        }
        return test.sampled(seed);
    }

    private long count(int from, double sum) {
        if (from == magnitudes.length) {
            return sum >= threshold ? 1 : 0;
        }
        return count(from + 1, sum + magnitudes[from]) + count(from + 1, sum - magnitudes[from]);
    }

    /** The pattern that was seen counts as one of the samples, so that p is never 0 and the test stays valid. */
    private double sampled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int hits = 1;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            long bits = 0;
            for (int i = 0; i < magnitudes.length; i++) {
                if (i % 64 == 0) {
                    bits = random.nextLong();
                }
                sum += (bits & 1) == 0 ? magnitudes[i] : -magnitudes[i];
                bits >>>= 1;
            }
            if (sum >= threshold) {
                hits++;
            }
        }
        return hits / (SAMPLES + 1.0);
    }
}
