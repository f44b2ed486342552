package unwind.strategy;

import java.util.Arrays;
import unwind.order.ParentOrder;
import unwind.sim.Decider;

/**
 * Volume-weighted average price by history: shares in proportion to the training sessions' mean volume of each minute. The
 * benchmark of most desks; where the open trades most and quotes widest it is dearer than TWAP.
 */
public final class VwapStrategy implements Strategy {
    @Override
    public String id() {
        return "vwap";
    }

    @Override
    public String label() {
        return "VWAP";
    }

    @Override
    public boolean keepsPaceBand() {
        return false;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        int first = briefing.firstMinuteOfDay();
        double[] curve =
                Arrays.copyOfRange(briefing.profile().volumeShares(), first, first + briefing.horizonMinutes());
        return new ScheduleDecider(LargestRemainder.apportion(curve, order.shares()));
    }
}
