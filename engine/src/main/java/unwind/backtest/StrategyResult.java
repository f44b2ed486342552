package unwind.backtest;

import java.util.List;
import unwind.sim.ExecutionResult;

/**
 * One strategy over all sessions of a backtest.
 *
 * @param hasForesight a bound, which knows the session's future
 * @param sessions one result a session, in the order of {@link BacktestResult#sessions()}
 */
public record StrategyResult(
        String id, String label, boolean hasForesight, boolean keepsPaceBand, List<ExecutionResult> sessions) {
    public StrategyResult {
        sessions = List.copyOf(sessions);
    }

    /** Controllable cost of each session, bps of the arrival notional, {@code [sessions]}. */
    public double[] controllableBps() {
        return sessions.stream()
                .mapToDouble(r -> r.bps(r.controllableDollars()))
                .toArray();
    }

    /** Implementation shortfall of each session, bps, {@code [sessions]}. */
    public double[] shortfallBps() {
        return sessions.stream().mapToDouble(r -> r.bps(r.shortfallDollars())).toArray();
    }
}
