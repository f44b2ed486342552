package unwind.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import unwind.backtest.BacktestResult;
import unwind.backtest.Headroom;
import unwind.backtest.PairedComparison;
import unwind.backtest.Regime;
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
        double riskAversionPerDollar,
        List<Line> strategies,
        List<Session> headroom,
        List<Regime> regimes,
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
            @Nullable Double riskAdjustedBps,
            @Nullable Double capture,
            @Nullable Double completion,
            @Nullable Double participation,
            @Nullable Double peakParticipation,
            List<Test> comparisons,
            List<Seed> seeds) {}

    /** One seed's agent beside the average. */
    record Seed(
            long seed, @Nullable Double meanBps, @Nullable Double ratioToTwap) {}

    /** What one session offered and how much of it each strategy saved; capture is null where there is next to nothing. */
    record Session(
            String session,
            String ticker,
            @Nullable Double twapBps,
            @Nullable Double headroomBps,
            Map<String, @Nullable Double> capture) {}

    record Test(
            String baseline,
            int sessions,
            @Nullable Double meanBps,
            @Nullable Double medianBps,
            @Nullable Double intervalLowBps,
            @Nullable Double intervalHighBps,
            int blockLength,
            @Nullable Double permutationP,
            @Nullable Double adjustedP,
            @Nullable Double winRate,
            String verdict,
            String fillAssumption,
            boolean win,
            @Nullable Double wilcoxonP,
            @Nullable Double gainLossRatio,
            @Nullable Double priceAdvantageBps,
            @Nullable Double priceGainLossRatio,
            @Nullable Double sessionsForPower) {}

    static SummaryJson of(String runId, long seed, double lambdaPerDollar, BacktestResult result, List<String> notes) {
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
                lambdaPerDollar,
                result.summaries().stream().map(s -> line(s, lambdaPerDollar)).toList(),
                Headroom.of(result).stream().map(SummaryJson::session).toList(),
                Regime.of(result),
                result.warnings(),
                List.copyOf(notes));
    }

    private static Line line(StrategySummary s, double lambdaPerDollar) {
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
                Json.finite(s.riskAdjustedBps(lambdaPerDollar)),
                Json.finite(s.capture()),
                Json.finite(s.completion()),
                Json.finite(s.participation()),
                Json.finite(s.peakParticipation()),
                s.comparisons().stream().map(SummaryJson::test).toList(),
                s.seeds().stream()
                        .map(seed ->
                                new Seed(seed.seed(), Json.finite(seed.meanBps()), Json.finite(seed.ratioToTwap())))
                        .toList());
    }

    private static Session session(Headroom h) {
        Map<String, @Nullable Double> capture = new TreeMap<>();
        h.captureByStrategy().forEach((id, share) -> capture.put(id, Json.finite(share)));
        return new Session(
                h.session().toString(), h.ticker(), Json.finite(h.twapBps()), Json.finite(h.headroomBps()), capture);
    }

    private static Map<String, @Nullable Double> parts(double[] partsBps) {
        Map<String, @Nullable Double> parts = new LinkedHashMap<>();
        for (CostPart part : CostPart.values()) {
            parts.put(part.columnName(), Json.finite(partsBps[part.ordinal()]));
        }
        return parts;
    }

    private static Test test(PairedComparison c) {
        return new Test(
                c.baseline(),
                c.sessions(),
                Json.finite(c.meanBps()),
                Json.finite(c.medianBps()),
                Json.finite(c.intervalLowBps()),
                Json.finite(c.intervalHighBps()),
                c.blockLength(),
                Json.finite(c.permutationP()),
                Json.finite(c.adjustedP()),
                Json.finite(c.winRate()),
                c.verdictWords(),
                c.fillRule().id(),
                c.isWin(),
                Json.finite(c.details().wilcoxonP()),
                Json.finite(c.details().gainLossRatio()),
                Json.finite(c.details().price().meanBps()),
                Json.finite(c.details().price().gainLossRatio()),
                Json.finite(c.details().sessionsForPower()));
    }
}
