package unwind.app.backtest;

import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.StrategySummary;
import unwind.report.BpsFormat;

/**
 * A line of the comparison table, every figure as shown.
 *
 * @param bound knows the future; for comparison only
 * @param costBps mean controllable cost
 * @param ratio sum of its cost over the sum of TWAP's
 * @param againstTwap mean difference to TWAP, bps
 * @param interval 95 % interval of that difference
 * @param verdict in words
 * @param shortfallSd standard deviation of implementation shortfall, bps
 */
record BacktestRow(
        String id,
        String label,
        boolean bound,
        String costBps,
        String ratio,
        String againstTwap,
        String interval,
        String verdict,
        String againstVwap,
        String shortfallSd,
        String capture) {
    private static final BpsFormat USUAL = new BpsFormat(2);

    static List<BacktestRow> of(BacktestResult result) {
        BpsFormat bps = BpsFormat.of(result);
        return result.summaries().stream().map(s -> of(s, bps)).toList();
    }

    private static BacktestRow of(StrategySummary s, BpsFormat bps) {
        Optional<PairedComparison> twap = against(s, "twap");
        Optional<PairedComparison> vwap = against(s, "vwap");
        return new BacktestRow(
                s.id(),
                s.label(),
                s.hasForesight(),
                bps.cost(s.meanBps()),
                Figures.ratio(s.ratioToTwap()),
                twap.map(c -> bps.difference(c.meanBps())).orElse(Figures.NONE),
                twap.map(c -> bps.interval(c.intervalLowBps(), c.intervalHighBps()))
                        .orElse(Figures.NONE),
                verdict(s, twap),
                vwap.map(c -> bps.difference(c.meanBps())).orElse(Figures.NONE),
                USUAL.cost(s.shortfallSdBps()),
                Figures.percent(s.capture()));
    }

    private static String verdict(StrategySummary s, Optional<PairedComparison> twap) {
        if (s.id().equals("twap")) {
            return "the baseline";
        }
        if (s.hasForesight()) {
            return "a bound: knows the future";
        }
        return twap.map(PairedComparison::verdictWords).orElse(Figures.NONE);
    }

    static Optional<PairedComparison> against(StrategySummary summary, String baseline) {
        return summary.comparisons().stream()
                .filter(c -> c.baseline().equals(baseline))
                .findFirst();
    }
}
