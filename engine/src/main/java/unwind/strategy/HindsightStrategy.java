package unwind.strategy;

import java.util.Locale;
import java.util.Optional;
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

    /**
     * What the lot of the dynamic programme leaves open, in words: empty where the bound is exact to the share.
     *
     * @param order fitted to the session
     */
    public static Optional<String> lotNote(
            ParentOrder order, Briefing briefing, SessionLiquidity session, int firstRow) {
        int lot = ScheduleOptimizer.lot(order.shares());
        if (briefing.costs().convex() || lot == 1) {
            return Optional.empty();
        }
        Pricing pricing = new Pricing(briefing.costs(), session);
        ScheduleOptimizer optimizer = new ScheduleOptimizer(
                (minute, shares) -> pricing.scheduleDollars(firstRow + minute, shares),
                order.shares(),
                briefing.horizonMinutes(),
                briefing.band());
        double gap = optimizer.dollars(optimizer.dynamicProgramming(2 * lot))
                - optimizer.dollars(optimizer.dynamicProgramming(lot));
        double notional = order.shares() * session.session().mid()[firstRow];
        return Optional.of(String.format(
                Locale.ROOT,
                "Costs of %s are not convex: optima are found in lots of %d shares. With lots twice as large the hindsight bound"
                        + " of %s is %.4f bps higher.",
                briefing.costs().preset(),
                lot,
                briefing.date(),
                1e4 * gap / notional));
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
