package unwind.backtest;

import java.util.List;
import java.util.Optional;
import unwind.cost.CostPart;
import unwind.sim.ExecutionResult;

/** The lines of the comparison table, from what was played. */
final class Summaries {
    /** Rivals that every strategy is compared with, as far as they were played. */
    static final List<String> BASELINES = List.of("twap", "vwap", "static-optimum", "spread-threshold");

    private static final String TWAP = "twap";
    private static final String HINDSIGHT = "hindsight";
    /** Below this share of TWAP's cost there is nothing worth capturing and the quotient is noise. */
    private static final double LEAST_HEADROOM = 0.01;

    private final List<StrategyResult> results;
    private final double twapDollars;
    private final double hindsightDollars;

    private Summaries(List<StrategyResult> results) {
        this.results = results;
        this.twapDollars = find(TWAP).map(Summaries::dollars).orElse(Double.NaN);
        this.hindsightDollars = find(HINDSIGHT).map(Summaries::dollars).orElse(Double.NaN);
    }

    static List<StrategySummary> of(List<StrategyResult> results) {
        Summaries summaries = new Summaries(results);
        return results.stream().map(summaries::summary).toList();
    }

    private StrategySummary summary(StrategyResult result) {
        double[] bps = result.controllableBps();
        double[] shortfall = result.shortfallBps();
        double dollars = dollars(result);
        List<ExecutionResult> sessions = result.sessions();
        return new StrategySummary(
                result.id(),
                result.label(),
                result.hasForesight(),
                sessions.size(),
                Series.mean(bps),
                Series.median(bps),
                twapDollars > 0 ? dollars / twapDollars : Double.NaN,
                partsBps(sessions),
                mean(sessions, r -> r.bps(r.feesDollars())),
                Series.mean(shortfall),
                Series.sd(shortfall),
                capture(dollars),
                mean(sessions, r -> (double) r.filledShares() / r.order().shares()),
                comparisons(result, bps));
    }

    private List<PairedComparison> comparisons(StrategyResult result, double[] bps) {
        return BASELINES.stream()
                .filter(id -> !id.equals(result.id()))
                .map(this::find)
                .flatMap(Optional::stream)
                .map(b -> Significance.compare(b.id(), bps, b.controllableBps(), Significance.SEED))
                .toList();
    }

    private double capture(double dollars) {
        double headroom = twapDollars - hindsightDollars;
        // False for NaN too: without TWAP or the bound there is nothing to capture.
        return twapDollars > 0 && headroom >= LEAST_HEADROOM * twapDollars
                ? (twapDollars - dollars) / headroom
                : Double.NaN;
    }

    private static double[] partsBps(List<ExecutionResult> sessions) {
        double[] parts = new double[CostPart.COUNT];
        for (CostPart part : CostPart.values()) {
            parts[part.ordinal()] = mean(sessions, r -> r.bps(r.dollars(part)));
        }
        return parts;
    }

    private interface PerSession {
        double of(ExecutionResult result);
    }

    private static double mean(List<ExecutionResult> sessions, PerSession value) {
        return Series.mean(sessions.stream().mapToDouble(value::of).toArray());
    }

    private Optional<StrategyResult> find(String id) {
        return results.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static double dollars(StrategyResult result) {
        return result.sessions().stream()
                .mapToDouble(ExecutionResult::controllableDollars)
                .sum();
    }
}
