package unwind.strategy;

import java.util.Arrays;
import unwind.cost.SessionLiquidity;
import unwind.order.ParentOrder;
import unwind.sim.Decider;

/** VWAP with the session's own volume, known only afterwards: what many scripts backtest by mistake. */
public final class PerfectVwapStrategy implements ForesightStrategy {
    @Override
    public String id() {
        return "vwap-perfect";
    }

    @Override
    public String label() {
        return "VWAP (perfect foresight)";
    }

    @Override
    public boolean keepsPaceBand() {
        return false;
    }

    @Override
    public Decider beginKnowing(ParentOrder order, Briefing briefing, SessionLiquidity session, int firstRow) {
        double[] volume = Arrays.copyOfRange(session.volumeShares(), firstRow, firstRow + briefing.horizonMinutes());
        return new ScheduleDecider(LargestRemainder.apportion(volume, order.shares()));
    }
}
