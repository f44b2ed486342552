package unwind.strategy;

import unwind.sim.Decider;
import unwind.sim.ExecutionState;
import unwind.sim.MarketView;

/** Follows shares fixed before the session, minute by minute; catches up where the kernel had to force another amount. */
public final class ScheduleDecider implements Decider {
    private final int[] cumulative;

    /** @param sharesByMinute shares of each minute of the horizon, {@code [horizonMinutes]} */
    public ScheduleDecider(int[] sharesByMinute) {
        cumulative = sharesByMinute.clone();
        for (int k = 1; k < cumulative.length; k++) {
            cumulative[k] += cumulative[k - 1];
        }
    }

    @Override
    public int shares(MarketView view, ExecutionState state) {
        return Math.max(0, cumulative[state.minute()] - state.sold());
    }
}
