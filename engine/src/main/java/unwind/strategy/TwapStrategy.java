package unwind.strategy;

import unwind.order.ParentOrder;
import unwind.sim.Decider;

/**
 * Time-weighted average price: equal shares in every minute, by cumulative rounding so that the remainder is spread over
 * the horizon. The benchmark for orders whose urgency is flat.
 */
public final class TwapStrategy implements Strategy {
    @Override
    public String id() {
        return "twap";
    }

    @Override
    public String label() {
        return "TWAP";
    }

    @Override
    public boolean keepsPaceBand() {
        return false;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        return new ScheduleDecider(LargestRemainder.even(order.shares(), briefing.horizonMinutes()));
    }
}
