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
    private static final int GROUP = 8;
    private static final int PATTERNS = 1 << GROUP;
    private static final int GROUPS_PER_DRAW = Long.SIZE / GROUP;
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
        double[][] sums = signedSums();
        int hits = 1;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            long bits = 0;
            for (int group = 0; group < sums.length; group++) {
                if (group % GROUPS_PER_DRAW == 0) {
                    bits = random.nextLong();
                }
                sum += sums[group][(int) (bits & (PATTERNS - 1))];
                bits >>>= GROUP;
            }
            if (sum >= threshold) {
                hits++;
            }
        }
        return hits / (SAMPLES + 1.0);
    }

    /** Sum of each group of eight sessions under each of its 256 sign patterns: a sample then adds n / 8 numbers. */
    private double[][] signedSums() {
        double[][] sums = new double[Math.ceilDiv(magnitudes.length, GROUP)][PATTERNS];
        for (int i = 0; i < magnitudes.length; i++) {
            double[] group = sums[i / GROUP];
            for (int pattern = 0; pattern < PATTERNS; pattern++) {
                boolean negative = (pattern >> (i % GROUP) & 1) == 1;
                group[pattern] += negative ? -magnitudes[i] : magnitudes[i];
            }
        }
        return sums;
    }
}
