package unwind.serving;

import java.util.Optional;
import unwind.agent.LearnedStrategy;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;

/**
 * The decision for now: the strategy's own decider, walked through the minutes so far by the fill kernel, so that it sees
 * and remembers what it would in a backtest.
 *
 * @param minute minute of the horizon that is decided
 * @param shares to sell in it
 * @param ownSold what the model itself would have sold before it
 */
record AdaptivePlan(int minute, int shares, int ownSold) {

    /**
     * @param session today as far as it is known
     * @param order fitted to the session's window, with the limits of a child order that the model was made for
     * @param now minute of the horizon to decide, see {@link #now}
     * @param soldBefore shares sold before each minute, as far as the fills tell; empty where only their sum is known
     * @param sold shares sold before the minute to decide
     */
    static AdaptivePlan decide(
            LearnedStrategy strategy,
            Session session,
            MarketProfile profile,
            ExecutionTiming timing,
            CostModel costs,
            PaceBand band,
            ParentOrder order,
            int now,
            Optional<int[]> soldBefore,
            int sold) {
        SessionLiquidity liquidity = SessionLiquidity.of(session, profile, timing);
        Briefing briefing =
                new Briefing(session.date(), order.startMinute(), order.horizonMinutes(), profile, timing, costs, band);
        Decider decider = strategy.begin(order, briefing);
        ExecutionSimulator kernel = new ExecutionSimulator(costs, band, liquidity);
        kernel.begin(liquidity, order);
        int own = 0;
        for (int k = 0; k < now; k++) {
            int known = own;
            int minute = k;
            own = soldBefore.map(fills -> fills[minute]).orElse(known);
            kernel.jumpTo(k, Math.min(own, order.shares()));
            own += decide(decider, kernel);
        }
        kernel.jumpTo(now, sold);
        return new AdaptivePlan(now, decide(decider, kernel), own);
    }

    /** Minute of the horizon whose closing quote the coming order meets; below 0 before the order starts. */
    static int now(Session session, ExecutionTiming timing, SessionWindow window) {
        return session.closeMinute() - 1 + timing.lagRows() - window.startMinute();
    }

    private static int decide(Decider decider, ExecutionSimulator kernel) {
        return kernel.allowedNow(decider.shares(kernel.view(), kernel.state()));
    }
}
