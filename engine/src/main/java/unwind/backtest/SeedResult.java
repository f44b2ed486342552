package unwind.backtest;

import java.util.List;
import unwind.sim.ExecutionResult;

/**
 * What the agent of one seed played.
 *
 * @param sessions one result a session, in the order of {@link BacktestResult#sessions()}
 */
public record SeedResult(long seed, List<ExecutionResult> sessions) {
    public SeedResult {
        sessions = List.copyOf(sessions);
    }
}
