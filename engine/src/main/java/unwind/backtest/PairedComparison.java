package unwind.backtest;

import unwind.sim.LimitFillRule;

/**
 * A strategy against a baseline, session by session on the same data and costs; differences are strategy minus baseline,
 * so negative is cheaper.
 *
 * @param baseline id of the baseline
 * @param sessions number of pairs
 * @param intervalLowBps lower end of the studentised block-bootstrap 95 % interval of the mean difference; NaN with fewer
 *     than three sessions
 * @param blockLength block length of the bootstrap: 1 unless lag-1 autocorrelation is significant
 * @param permutationP exact (or, above 20 sessions, sampled) sign-flip p, one-sided towards the sign of the mean
 * @param adjustedP the two-sided permutation p (twice the one above, at most 1) after Benjamini and Hochberg over all strategies
 *     compared with this baseline, to hold against 0.05; NaN for bounds and where it was not adjusted
 * @param fillRule when the strategy's limit orders were taken to fill; trade-through where it has none
 * @param winRate share of sessions in which the strategy was cheaper by more than {@link Significance#LEAST_DIFFERENCE_BPS}
 */
public record PairedComparison(
        String baseline,
        int sessions,
        double meanBps,
        double medianBps,
        double intervalLowBps,
        double intervalHighBps,
        int blockLength,
        double permutationP,
        double adjustedP,
        double winRate,
        Verdict verdict,
        LimitFillRule fillRule,
        PairedDetails details) {
    /** A comparison of market orders, or of limit orders under the conservative rule. */
    public PairedComparison(
            String baseline,
            int sessions,
            double meanBps,
            double medianBps,
            double intervalLowBps,
            double intervalHighBps,
            int blockLength,
            double permutationP,
            double adjustedP,
            double winRate,
            Verdict verdict,
            PairedDetails details) {
        this(
                baseline,
                sessions,
                meanBps,
                medianBps,
                intervalLowBps,
                intervalHighBps,
                blockLength,
                permutationP,
                adjustedP,
                winRate,
                verdict,
                LimitFillRule.TRADE_THROUGH,
                details);
    }

    /** The verdict for people: it says so where it rests on a fill assumption that is not the conservative one. */
    public String verdictWords() {
        return fillRule.caveat().isEmpty() || verdict == Verdict.TOO_FEW_SESSIONS || verdict == Verdict.EXPLORATORY
                ? verdict.words()
                : verdict.words() + ", " + fillRule.caveat();
    }

    /** Whether it counts as a win: never under a fill assumption that is kinder than trade-through. */
    public boolean isWin() {
        return verdict == Verdict.WIN && fillRule == LimitFillRule.TRADE_THROUGH;
    }

    /** The same figures, resting on a fill assumption. */
    PairedComparison withFillRule(LimitFillRule rule) {
        return new PairedComparison(
                baseline,
                sessions,
                meanBps,
                medianBps,
                intervalLowBps,
                intervalHighBps,
                blockLength,
                permutationP,
                adjustedP,
                winRate,
                verdict,
                rule,
                details);
    }

    /** The same figures, worth something else. */
    PairedComparison withVerdict(Verdict other) {
        return new PairedComparison(
                baseline,
                sessions,
                meanBps,
                medianBps,
                intervalLowBps,
                intervalHighBps,
                blockLength,
                permutationP,
                adjustedP,
                winRate,
                other,
                fillRule,
                details);
    }

    PairedComparison withAdjustedP(double p) {
        return new PairedComparison(
                baseline,
                sessions,
                meanBps,
                medianBps,
                intervalLowBps,
                intervalHighBps,
                blockLength,
                permutationP,
                p,
                winRate,
                verdict,
                fillRule,
                details);
    }
}
