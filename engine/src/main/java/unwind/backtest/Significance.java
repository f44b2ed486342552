package unwind.backtest;

import java.util.Arrays;

/** What a difference between two strategies on the same sessions is worth (DESIGN "Statistics an expert accepts"). */
public final class Significance {
    /** Seed of resamples and sampled permutations where the caller has no reason for another: results repeat. */
    public static final long SEED = 4999L;
    /** Differences of at most this, bps, never count: they are not economically meaningful. */
    public static final double LEAST_DIFFERENCE_BPS = 0.01;
    /** Fewer sessions decide nothing. */
    public static final int LEAST_SESSIONS = 10;
    /** One-sided level of the permutation test. */
    public static final double LEVEL = 0.025;

    private Significance() {}

    /**
     * Compares a strategy with a baseline, session by session.
     *
     * @param baseline id of the baseline
     * @param strategyBps controllable cost of each session, {@code [sessions]}
     * @param baselineBps the baseline's, same sessions in the same order
     * @param seed of resamples and sampled permutations
     * @throws IllegalArgumentException for no sessions, unequal numbers of them, or costs that are not finite
     */
    public static PairedComparison compare(String baseline, double[] strategyBps, double[] baselineBps, long seed) {
        return compare(baseline, strategyBps, baselineBps, PriceAdvantage.UNKNOWN, seed);
    }

    static PairedComparison compare(
            String baseline, double[] strategyBps, double[] baselineBps, PriceAdvantage price, long seed) {
        double[] differences = differences(strategyBps, baselineBps);
        double mean = Series.mean(differences);
        int blockLength = BlockBootstrap.blockLength(differences);
        BlockBootstrap.Interval interval = BlockBootstrap.interval(differences, blockLength, seed);
        double p = SignFlip.p(differences, seed);
        return new PairedComparison(
                baseline,
                differences.length,
                mean,
                Series.median(differences),
                interval.low(),
                interval.high(),
                blockLength,
                p,
                Double.NaN,
                winRate(differences),
                verdict(differences.length, mean, interval, p),
                PairedDetails.of(differences, price));
    }

    private static double[] differences(double[] strategyBps, double[] baselineBps) {
        if (strategyBps.length == 0 || strategyBps.length != baselineBps.length) {
            throw new IllegalArgumentException(
                    "cannot pair %d sessions with %d".formatted(strategyBps.length, baselineBps.length));
        }
        double[] differences = new double[strategyBps.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = strategyBps[i] - baselineBps[i];
            if (!Double.isFinite(differences[i])) {
                throw new IllegalArgumentException(
                        "costs of session %d: %s and %s".formatted(i, strategyBps[i], baselineBps[i]));
            }
        }
        return differences;
    }

    private static double winRate(double[] differences) {
        return (double) Arrays.stream(differences)
                        .filter(d -> d < -LEAST_DIFFERENCE_BPS)
                        .count()
                / differences.length;
    }

    private static Verdict verdict(int sessions, double mean, BlockBootstrap.Interval interval, double p) {
        if (sessions < LEAST_SESSIONS) {
            return Verdict.TOO_FEW_SESSIONS;
        }
        if (p <= LEVEL && interval.high() < 0 && mean < -LEAST_DIFFERENCE_BPS) {
            return Verdict.WIN;
        }
        if (p <= LEVEL && interval.low() > 0 && mean > LEAST_DIFFERENCE_BPS) {
            return Verdict.LOSS;
        }
        return Verdict.NO_SIGNIFICANT_DIFFERENCE;
    }
}
