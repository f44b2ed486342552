package unwind.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;

/**
 * All strategies over the same sessions with the same costs.
 *
 * @param order as asked for; each result holds the order as its session could play it
 * @param sessions the test sessions, in date order
 * @param strategies in the order of the table
 * @param summaries one a strategy, same order
 * @param warnings for people: shortened horizons, data that supports no cost claim
 */
public record BacktestResult(
        ParentOrder order,
        ExecutionTiming timing,
        double paceBandPct,
        CostModel costs,
        List<SessionLiquidity> sessions,
        List<StrategyResult> strategies,
        List<StrategySummary> summaries,
        List<String> warnings) {
    public BacktestResult {
        sessions = List.copyOf(sessions);
        strategies = List.copyOf(strategies);
        summaries = List.copyOf(summaries);
        warnings = List.copyOf(warnings);
    }

    public Optional<StrategyResult> strategy(String id) {
        return strategies.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<StrategySummary> summary(String id) {
        return summaries.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The same result with more to say about it. */
    public BacktestResult withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new BacktestResult(order, timing, paceBandPct, costs, sessions, strategies, summaries, all);
    }
}
