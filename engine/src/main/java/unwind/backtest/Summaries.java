package unwind.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import unwind.cost.CostPart;
import unwind.sim.ExecutionResult;
import unwind.sim.LimitFillRule;

/** The lines of the comparison table, from what was played. */
final class Summaries {
    /** Rivals that every strategy is compared with, as far as they were played. */
    static final List<String> BASELINES = List.of("twap", "vwap", "static-optimum", "spread-threshold");

    private final List<StrategyResult> results;
    private final Map<String, Paired> pairedById = new HashMap<>();
    private final double twapDollars;
    private final double hindsightDollars;
    private final boolean extremes;

    /** What is compared, computed once a strategy: one cost a date, one average price a session. */
    private record Paired(double[] bpsByDate, double[] priceDollars) {
        static Paired of(StrategyResult result) {
            return new Paired(byDate(result, result.controllableBps()), result.averagePriceDollars());
        }
    }

    private Summaries(List<StrategyResult> results, boolean extremes) {
        this.results = results;
        this.extremes = extremes;
        results.forEach(r -> pairedById.put(r.id(), Paired.of(r)));
        this.twapDollars = find(Headroom.TWAP).map(Summaries::dollars).orElse(Double.NaN);
        this.hindsightDollars = find(Headroom.BOUND).map(Summaries::dollars).orElse(Double.NaN);
    }

    static List<StrategySummary> of(List<StrategyResult> results) {
        return of(results, false);
    }

    /** @param extremes whether rows hold extreme quotes, on which limit orders win nothing */
    static List<StrategySummary> of(List<StrategyResult> results, boolean extremes) {
        Summaries summaries = new Summaries(results, extremes);
        return adjusted(results.stream().map(summaries::summary).toList());
    }

    private StrategySummary summary(StrategyResult result) {
        double[] bps = result.controllableBps();
        double dollars = dollars(result);
        return new StrategySummary(
                result.id(),
                result.label(),
                result.hasForesight(),
                result.sessions().size(),
                Series.mean(bps),
                Series.median(bps),
                ratio(dollars),
                partsBps(result),
                Series.mean(result.perSession(r -> r.bps(r.feesDollars()))),
                Series.mean(result.shortfallBps()),
                shortfallSdBps(result),
                Series.mean(result.perSession(ExecutionResult::arrivalNotionalDollars)),
                capture(result, dollars),
                Series.mean(result.perSession(
                        r -> (double) r.filledShares() / r.order().shares())),
                Series.mean(result.participation()),
                Arrays.stream(result.peakParticipation()).max().orElse(Double.NaN),
                comparisons(result),
                seeds(result));
    }

    /** The bound sells at market: what a limit order saves beyond it is not a part of that headroom. */
    private double capture(StrategyResult result, double dollars) {
        return result.hasLimitFills() ? Double.NaN : Headroom.capture(twapDollars, hindsightDollars, dollars);
    }

    private double ratio(double dollars) {
        return twapDollars > 0 ? dollars / twapDollars : Double.NaN;
    }

    private static double shortfallSdBps(StrategyResult result) {
        double variance = 0;
        for (List<ExecutionResult> play : result.plays()) {
            double sd = Series.sd(
                    play.stream().mapToDouble(r -> r.bps(r.shortfallDollars())).toArray());
            variance += sd * sd / result.plays().size();
        }
        return Math.sqrt(variance);
    }

    private List<PairedComparison> comparisons(StrategyResult result) {
        return BASELINES.stream()
                .filter(id -> !id.equals(result.id()) && pairedById.containsKey(id))
                .map(id -> compare(result, id))
                .map(c -> result.hasLimitFills() ? ofLimits(c, result.fillRule()) : c)
                .toList();
    }

    private PairedComparison ofLimits(PairedComparison c, LimitFillRule rule) {
        PairedComparison named = c.withFillRule(rule);
        return extremes && c.verdict() != Verdict.TOO_FEW_SESSIONS ? named.withVerdict(Verdict.EXPLORATORY) : named;
    }

    private PairedComparison compare(StrategyResult result, String baselineId) {
        Paired own = paired(result.id());
        Paired baseline = paired(baselineId);
        double[] advantage = PriceAdvantage.bps(own.priceDollars(), baseline.priceDollars());
        return Significance.compare(
                baselineId,
                own.bpsByDate(),
                baseline.bpsByDate(),
                PriceAdvantage.of(byDate(result, advantage)),
                Significance.SEED);
    }

    private Paired paired(String id) {
        return Objects.requireNonNull(pairedById.get(id));
    }

    /**
     * One number a date: tickers share the day's market, so that pairing each on its own would count one surprise several
     * times.
     */
    private static double[] byDate(StrategyResult result, double[] perSession) {
        List<Double> means = new ArrayList<>();
        int i = 0;
        while (i < perSession.length) {
            LocalDate date = result.sessions().get(i).session();
            double sum = 0;
            int from = i;
            while (i < perSession.length && result.sessions().get(i).session().equals(date)) {
                sum += perSession[i];
                i++;
            }
            means.add(sum / (i - from));
        }
        return means.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<SeedSummary> seeds(StrategyResult result) {
        return result.seeds().stream()
                .map(s -> new SeedSummary(
                        s.seed(),
                        s.sessions().stream()
                                .mapToDouble(r -> r.bps(r.controllableDollars()))
                                .average()
                                .orElse(Double.NaN),
                        ratio(s.sessions().stream()
                                .mapToDouble(ExecutionResult::controllableDollars)
                                .sum())))
                .toList();
    }

    private static double[] partsBps(StrategyResult result) {
        double[] parts = new double[CostPart.COUNT];
        for (CostPart part : CostPart.values()) {
            parts[part.ordinal()] = Series.mean(result.perSession(r -> r.bps(r.dollars(part))));
        }
        return parts;
    }

    private Optional<StrategyResult> find(String id) {
        return results.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static double dollars(StrategyResult result) {
        return Arrays.stream(result.controllableDollars()).sum();
    }

    /** Adjusts p for the number of strategies that were compared with the same baseline; bounds are not among them. */
    private static List<StrategySummary> adjusted(List<StrategySummary> summaries) {
        List<StrategySummary> result = new ArrayList<>(summaries);
        for (String baseline : BASELINES) {
            List<StrategySummary> rivals = result.stream()
                    .filter(s -> !s.hasForesight() && s.against(baseline).isPresent())
                    .toList();
            double[] p = BenjaminiHochberg.adjust(rivals.stream()
                    .mapToDouble(s ->
                            Math.min(1, 2 * s.against(baseline).orElseThrow().permutationP()))
                    .toArray());
            for (int i = 0; i < p.length; i++) {
                double adjustedP = p[i];
                StrategySummary rival = rivals.get(i);
                result.set(
                        result.indexOf(rival),
                        rival.withComparisons(rival.comparisons().stream()
                                .map(c -> c.baseline().equals(baseline) ? c.withAdjustedP(adjustedP) : c)
                                .toList()));
            }
        }
        return result;
    }
}
