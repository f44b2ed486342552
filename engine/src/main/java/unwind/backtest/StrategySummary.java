package unwind.backtest;

import java.util.List;

/**
 * A strategy's line in the comparison table.
 *
 * @param meanBps mean controllable cost, bps
 * @param ratioToTwap sum of its cost over the sum of TWAP's, dollars
 * @param partsBps mean bps by {@code CostPart.ordinal()}
 * @param capture sum(TWAP - strategy) / sum(TWAP - hindsight); NaN where headroom is under 1 % of TWAP or unknown
 * @param completion share of the order that was sold
 * @param comparisons against TWAP, VWAP, static-optimum and spread-threshold, as far as they were played
 */
public record StrategySummary(
        String id,
        String label,
        boolean hasForesight,
        int sessions,
        double meanBps,
        double medianBps,
        double ratioToTwap,
        double[] partsBps,
        double feesBps,
        double shortfallMeanBps,
        double shortfallSdBps,
        double capture,
        double completion,
        List<PairedComparison> comparisons) {
    public StrategySummary {
        comparisons = List.copyOf(comparisons);
    }
}
