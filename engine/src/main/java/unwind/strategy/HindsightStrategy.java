package unwind.strategy;

import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.sim.Decider;

/**
 * The cheapest schedule within the pace band for a session that is known in advance: the bound that headroom and capture are
 * measured against, never a strategy one could follow.
 */
public final class HindsightStrategy implements ForesightStrategy {
    @Override
    public String id() {
        return "hindsight";
    }

    @Override
    public String label() {
        return "Hindsight optimum (bound)";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    /** Optimised without them; playing it without them too keeps it a bound. */
    @Override
    public boolean keepsSliceLimits() {
        return false;
    }

    /** Whether the bound can be computed under these costs: exactly, or with a proven gap. */
    public static boolean appliesTo(CostModel costs) {
        return ScheduleOptimizer.appliesTo(costs);
    }

    @Override
    public Decider beginKnowing(ParentOrder order, Briefing briefing, SessionLiquidity session, int firstRow) {
        Pricing pricing = new Pricing(briefing.costs(), session);
        return new ScheduleDecider(ScheduleOptimizer.cheapest(
                briefing.costs(),
                (minute, shares) -> pricing.scheduleDollars(firstRow + minute, shares),
                order.shares(),
                briefing.horizonMinutes(),
                briefing.band()));
    }
}
