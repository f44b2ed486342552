package unwind.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unwind.cost.SessionLiquidity;
import unwind.problem.Problem;
import unwind.sim.ExecutionResult;

/**
 * Several backtests as one: windows that were fitted anew, or tickers. Each session keeps the result of its own backtest;
 * means, intervals and tests are made again over all of them.
 */
public final class Pooling {
    private final List<BacktestResult> parts;
    private final List<Place> places;

    /** Where a pooled session comes from. */
    private record Place(int part, int session, SessionLiquidity liquidity) {}

    private Pooling(List<BacktestResult> parts) {
        this.parts = parts;
        List<Place> all = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int s = 0; s < parts.get(p).sessions().size(); s++) {
                all.add(new Place(p, s, parts.get(p).sessions().get(s)));
            }
        }
        all.sort(Comparator.comparing(
                        (Place place) -> place.liquidity().session().date())
                .thenComparing(place -> place.liquidity().session().ticker()));
        places = all;
    }

    /**
     * @param parts at least one, of the same order and costs, each session in one of them only
     * @return sessions by date, then ticker; strategies that were played in every part
     * @throws unwind.problem.ProblemException (usage) when they were played under different timings
     */
    public static BacktestResult of(List<BacktestResult> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.stream().map(BacktestResult::timing).distinct().count() > 1) {
            throw Problem.usage(
                    "The data mixes point-in-time quotes and extremes, which are played under different timings.",
                    "Name one timing that holds for all, --timing next-row, or one --ticker.");
        }
        return new Pooling(parts).pooled();
    }

    private BacktestResult pooled() {
        BacktestResult first = parts.get(0);
        Set<String> everywhere = new LinkedHashSet<>(ids(first));
        Set<String> somewhere = new LinkedHashSet<>();
        parts.forEach(p -> {
            everywhere.retainAll(ids(p));
            somewhere.addAll(ids(p));
        });
        Set<String> warnings = new LinkedHashSet<>();
        parts.forEach(p -> warnings.addAll(p.warnings()));
        somewhere.stream()
                .filter(id -> !everywhere.contains(id))
                .forEach(id -> warnings.add(id + " was not played everywhere and is left out of the pooled figures."));
        List<StrategyResult> strategies =
                everywhere.stream().map(this::strategy).toList();
        String tickers = parts.stream().map(p -> p.order().ticker()).distinct().collect(Collectors.joining("+"));
        return new BacktestResult(
                first.order().withTicker(tickers),
                first.timing(),
                first.paceBandPct(),
                first.costs(),
                places.stream().map(Place::liquidity).toList(),
                strategies,
                Summaries.of(
                        strategies,
                        Warnings.extremes(places.stream().map(Place::liquidity).toList())),
                List.copyOf(warnings));
    }

    private static List<String> ids(BacktestResult result) {
        return result.strategies().stream().map(StrategyResult::id).toList();
    }

    private StrategyResult strategy(String id) {
        List<StrategyResult> own =
                parts.stream().map(p -> p.strategy(id).orElseThrow()).toList();
        StrategyResult first = own.get(0);
        List<SeedResult> seeds = new ArrayList<>();
        for (int k = 0; k < first.seeds().size(); k++) {
            int seed = k;
            seeds.add(new SeedResult(
                    first.seeds().get(k).seed(),
                    gathered(own.stream()
                            .map(r -> r.seeds().get(seed).sessions())
                            .toList())));
        }
        return new StrategyResult(
                id,
                first.label(),
                first.hasForesight(),
                first.keepsPaceBand(),
                first.fillRule(),
                gathered(own.stream().map(StrategyResult::sessions).toList()),
                seeds);
    }

    private List<ExecutionResult> gathered(List<List<ExecutionResult>> sessionsByPart) {
        return places.stream()
                .map(place -> sessionsByPart.get(place.part()).get(place.session()))
                .toList();
    }
}
