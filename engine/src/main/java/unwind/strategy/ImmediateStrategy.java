package unwind.strategy;

import unwind.order.ParentOrder;
import unwind.sim.Decider;

/** Sells everything in the first minute: no timing risk, all the impact. The upper end of what haste costs. */
public final class ImmediateStrategy implements Strategy {
    @Override
    public String id() {
        return "immediate";
    }

    @Override
    public String label() {
        return "Immediate";
    }

    @Override
    public boolean keepsPaceBand() {
        return false;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        return (view, state) -> state.sharesLeft();
    }
}
