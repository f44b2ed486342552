package unwind.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.PairedDetails;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPart;

/** The shape of {@code summary.json}; null where a number is not known. */
record SummaryJson(
        int schemaVersion,
        String runId,
        long seed,
        String timing,
        String costPreset,
        double paceBandPct,
        String ticker,
        int shares,
        int horizonMinutes,
        int sessions,
        List<String> sessionDates,
        String unit,
        List<Line> strategies,
        List<String> warnings,
        List<String> notes) {
    private static final int SCHEMA_VERSION = 1;

    record Line(
            String strategy,
            String label,
            String mode,
            boolean bound,
            int sessions,
            @Nullable Double meanBps,
            @Nullable Double medianBps,
            @Nullable Double ratioToTwap,
            Map<String, @Nullable Double> partsBps,
            @Nullable Double feesBps,
            @Nullable Double isMeanBps,
            @Nullable Double isSdBps,
            @Nullable Double capture,
            @Nullable Double completion,
            List<Test> comparisons) {}

    record Test(
            String baseline,
            int sessions,
            @Nullable Double meanBps,
            @Nullable Double medianBps,
            @Nullable Double intervalLowBps,
            @Nullable Double intervalHighBps,
            int blockLength,
            @Nullable Double permutationP,
            @Nullable Double winRate,
            String verdict,
            @Nullable Double wilcoxonP,
            @Nullable Double gainLossRatio,
            @Nullable Double sessionsForPower) {}

    static SummaryJson of(String runId, long seed, BacktestResult result, List<String> notes) {
        return new SummaryJson(
                SCHEMA_VERSION,
                runId,
                seed,
                result.timing().id(),
                result.costs().preset(),
                result.paceBandPct(),
                result.order().ticker(),
                result.order().shares(),
                result.order().horizonMinutes(),
                result.sessions().size(),
                result.sessions().stream()
                        .map(s -> s.session().date().toString())
                        .toList(),
                "bps of arrival notional, lower is better, controllable cost without fees",
                result.summaries().stream().map(s -> line(s, result)).toList(),
                result.warnings(),
                List.copyOf(notes));
    }

    private static Line line(StrategySummary s, BacktestResult result) {
        return new Line(
                s.id(),
                s.label(),
                StrategyMode.of(s.id()).id(),
                s.hasForesight(),
                s.sessions(),
                Json.finite(s.meanBps()),
                Json.finite(s.medianBps()),
                Json.finite(s.ratioToTwap()),
                parts(s.partsBps()),
                Json.finite(s.feesBps()),
                Json.finite(s.shortfallMeanBps()),
                Json.finite(s.shortfallSdBps()),
                Json.finite(s.capture()),
                Json.finite(s.completion()),
                s.comparisons().stream()
                        .map(c -> test(c, details(s.id(), c.baseline(), result)))
                        .toList());
    }

    private static Map<String, @Nullable Double> parts(double[] partsBps) {
        Map<String, @Nullable Double> parts = new LinkedHashMap<>();
        for (CostPart part : CostPart.values()) {
            parts.put(part.columnName(), Json.finite(partsBps[part.ordinal()]));
        }
        return parts;
    }

    private static PairedDetails details(String id, String baseline, BacktestResult result) {
        return PairedDetails.of(controllableBps(id, result), controllableBps(baseline, result));
    }

    private static double[] controllableBps(String id, BacktestResult result) {
        return result.strategy(id).orElseThrow().controllableBps();
    }

    private static Test test(PairedComparison c, PairedDetails details) {
        return new Test(
                c.baseline(),
                c.sessions(),
                Json.finite(c.meanBps()),
                Json.finite(c.medianBps()),
                Json.finite(c.intervalLowBps()),
                Json.finite(c.intervalHighBps()),
                c.blockLength(),
                Json.finite(c.permutationP()),
                Json.finite(c.winRate()),
                c.verdict().words(),
                Json.finite(details.wilcoxonP()),
                Json.finite(details.gainLossRatio()),
                Json.finite(details.sessionsForPower()));
    }
}
