package unwind.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.sim.ExecutionResult;
import unwind.sim.LimitFillRule;

/**
 * One strategy over all sessions of a backtest.
 *
 * @param hasForesight a bound, which knows the session's future
 * @param fillRule when its limit orders were taken to fill; trade-through where it posts none
 * @param sessions one result a session, in the order of {@link BacktestResult#sessions()}; where several seeds were trained,
 *     those of the agent that was best on validation, to be shown as one path
 * @param seeds what each seed's agent played; empty where there is nothing to average. Every figure of the strategy is then
 *     the mean over the seeds, session by session
 */
public record StrategyResult(
        String id,
        String label,
        boolean hasForesight,
        boolean keepsPaceBand,
        LimitFillRule fillRule,
        List<ExecutionResult> sessions,
        List<SeedResult> seeds) {
    public StrategyResult {
        sessions = List.copyOf(sessions);
        seeds = List.copyOf(seeds);
    }

    /** A strategy that plays a session in one way only. */
    public StrategyResult(
            String id, String label, boolean hasForesight, boolean keepsPaceBand, List<ExecutionResult> sessions) {
        this(id, label, hasForesight, keepsPaceBand, LimitFillRule.TRADE_THROUGH, sessions, List.of());
    }

    /** Everything that was played: one list of sessions a seed. */
    List<List<ExecutionResult>> plays() {
        return seeds.isEmpty()
                ? List.of(sessions)
                : seeds.stream().map(SeedResult::sessions).toList();
    }

    /** One number a session, {@code [sessions]}: the mean over the seeds. */
    double[] perSession(ToDoubleFunction<ExecutionResult> figure) {
        List<List<ExecutionResult>> plays = plays();
        double[] means = new double[sessions.size()];
        for (List<ExecutionResult> play : plays) {
            for (int i = 0; i < means.length; i++) {
                means[i] += figure.applyAsDouble(play.get(i));
            }
        }
        return Arrays.stream(means).map(sum -> sum / plays.size()).toArray();
    }

    /** Whether a limit order of it filled in any session. */
    public boolean hasLimitFills() {
        return plays().stream()
                .flatMap(List::stream)
                .flatMap(r -> r.fills().stream())
                .anyMatch(f -> f.type() == OrderType.LIMIT);
    }

    /** Controllable cost of each session, bps of the arrival notional, {@code [sessions]}. */
    public double[] controllableBps() {
        return perSession(r -> r.bps(r.controllableDollars()));
    }

    /** Controllable cost of each session, dollars, {@code [sessions]}. */
    public double[] controllableDollars() {
        return perSession(ExecutionResult::controllableDollars);
    }

    /** Implementation shortfall of each session, bps, {@code [sessions]}. */
    public double[] shortfallBps() {
        return perSession(r -> r.bps(r.shortfallDollars()));
    }

    /** Average price a share of each session after modelled cost and before fees, dollars, {@code [sessions]}. */
    public double[] averagePriceDollars() {
        return perSession(r -> r.fills().stream()
                        .mapToDouble(f -> f.shares() * f.fillPriceDollars())
                        .sum()
                / r.filledShares());
    }

    /** Shares sold over shares traded in the minutes of the fills, of each session, {@code [sessions]}. */
    public double[] participation() {
        return perSession(r -> r.filledShares()
                / r.fills().stream().mapToDouble(Fill::volumeShares).sum());
    }

    /** Largest share of a minute's volume in each session, {@code [sessions]}. */
    public double[] peakParticipation() {
        return perSession(r -> r.fills().stream()
                .mapToDouble(f -> f.shares() / f.volumeShares())
                .max()
                .orElse(Double.NaN));
    }
}
