package unwind.strategy;

import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.sim.Decider;

/** A bound: it knows the session's future, breaks the information rule on purpose, and is named so wherever it is shown. */
public interface ForesightStrategy extends Strategy {
    /**
     * Begins a session whose rows are all known.
     *
     * @param firstRow row of the first minute of the horizon
     */
    Decider beginKnowing(ParentOrder order, Briefing briefing, SessionLiquidity session, int firstRow);

    @Override
    default Decider begin(ParentOrder order, Briefing briefing) {
        throw new IllegalStateException(id() + " is a bound and needs the whole session");
    }
}
