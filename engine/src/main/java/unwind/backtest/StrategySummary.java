package unwind.backtest;

import java.util.List;
import java.util.Optional;

/**
 * A strategy's line in the comparison table. Where several seeds were trained, every figure is the mean over them, session
 * by session, and {@code seeds} holds each one's own.
 *
 * @param meanBps mean controllable cost, bps
 * @param ratioToTwap sum of its cost over the sum of TWAP's, dollars
 * @param partsBps mean bps by {@code CostPart.ordinal()}
 * @param shortfallSdBps standard deviation of implementation shortfall from session to session, bps; over several seeds the
 *     root of their mean variance, since averaging agents would hide the risk that one of them takes
 * @param notionalDollars mean arrival notional of a session
 * @param capture sum(TWAP - strategy) / sum(TWAP - hindsight); NaN where headroom is under 1 % of TWAP or unknown
 * @param completion share of the order that was sold
 * @param participation mean over sessions of shares sold over shares traded in the same minutes
 * @param peakParticipation largest share of any minute's volume
 * @param comparisons against TWAP, VWAP, static-optimum and spread-threshold, as far as they were played
 * @param seeds empty where there is nothing to average
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
        double notionalDollars,
        double capture,
        double completion,
        double participation,
        double peakParticipation,
        List<PairedComparison> comparisons,
        List<SeedSummary> seeds) {
    /** Risk aversion where nobody chose, 1 / dollar: the example of Almgren and Chriss 2001. */
    public static final double DEFAULT_RISK_AVERSION_PER_DOLLAR = 1e-6;

    public StrategySummary {
        comparisons = List.copyOf(comparisons);
        seeds = List.copyOf(seeds);
    }

    /** The comparison with a baseline, if that was played. */
    public Optional<PairedComparison> against(String baseline) {
        return comparisons.stream().filter(c -> c.baseline().equals(baseline)).findFirst();
    }

    /**
     * Cost with a price on risk, E[cost] + lambda Var[IS] (Almgren and Chriss 2001, "Optimal execution of portfolio
     * transactions", their unconstrained problem), in bps of the arrival notional.
     *
     * @param lambdaPerDollar risk aversion, 1 / dollar
     */
    public double riskAdjustedBps(double lambdaPerDollar) {
        double dollarsPerBp = notionalDollars / 1e4;
        return meanBps + lambdaPerDollar * dollarsPerBp * shortfallSdBps * shortfallSdBps;
    }

    StrategySummary withComparisons(List<PairedComparison> other) {
        return new StrategySummary(
                id,
                label,
                hasForesight,
                sessions,
                meanBps,
                medianBps,
                ratioToTwap,
                partsBps,
                feesBps,
                shortfallMeanBps,
                shortfallSdBps,
                notionalDollars,
                capture,
                completion,
                participation,
                peakParticipation,
                other,
                seeds);
    }
}
