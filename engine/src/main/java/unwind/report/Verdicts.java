package unwind.report;

import java.util.List;
import java.util.Optional;
import unwind.backtest.PairedComparison;
import unwind.backtest.StrategySummary;
import unwind.backtest.Verdict;

/** Puts comparisons into sentences that claim no more than the test behind them. */
final class Verdicts {
    private Verdicts() {}

    static Optional<PairedComparison> against(StrategySummary summary, String baseline) {
        return against(summary.comparisons(), baseline);
    }

    private static Optional<PairedComparison> against(List<PairedComparison> comparisons, String baseline) {
        return comparisons.stream().filter(c -> c.baseline().equals(baseline)).findFirst();
    }

    /** E.g. "no significant difference to TWAP: \u22120.02 bps a session on average (95 % interval ..., 12 sessions)". */
    static String sentence(PairedComparison c, String baselineLabel, BpsFormat bps) {
        String figures = "%s bps on average%s, %s"
                .formatted(bps.difference(c.meanBps()), intervalText(c, bps), Fmt.count(c.sessions(), "session"));
        return switch (c.verdict()) {
            case WIN ->
                "cheaper than %s%s: %s, %s"
                        .formatted(baselineLabel, caveat(c), figures, Fmt.pSentence(c.permutationP()));
            case LOSS ->
                "dearer than %s%s: %s, %s"
                        .formatted(baselineLabel, caveat(c), figures, Fmt.pSentence(c.permutationP()));
            case NO_SIGNIFICANT_DIFFERENCE ->
                "no significant difference to %s%s: %s, %s"
                        .formatted(baselineLabel, caveat(c), figures, Fmt.pSentence(c.permutationP()));
            case EXPLORATORY -> "%s against %s: %s".formatted(Verdict.EXPLORATORY.words(), baselineLabel, figures);
            case TOO_FEW_SESSIONS ->
                "%s against %s: %s".formatted(Verdict.TOO_FEW_SESSIONS.words(), baselineLabel, figures);
        };
    }

    private static String caveat(PairedComparison c) {
        return c.fillRule().caveat().isEmpty() ? "" : " (" + c.fillRule().caveat() + ")";
    }

    private static String intervalText(PairedComparison c, BpsFormat bps) {
        return Double.isFinite(c.intervalLowBps())
                ? " (95 %% interval %s)".formatted(bps.interval(c.intervalLowBps(), c.intervalHighBps()))
                : "";
    }
}
