package unwind.serving;

import java.util.Optional;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.OrderTicket;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.Strategy;

/**
 * The decision for now: the strategy's own decider, walked through the minutes so far by the fill kernel, so that it sees
 * and remembers what it would in a backtest.
 *
 * @param minute minute of the horizon that is decided
 * @param shares to sell in it at market
 * @param limit what is offered at a price at the same instant
 * @param ownSold what the model itself would have sold at market before it
 */
record AdaptivePlan(int minute, int shares, Optional<RestingLimit> limit, int ownSold) {

    /**
     * @param session today as far as it is known
     * @param order fitted to the session's window, with the limits of a child order that the model was made for
     * @param now minute of the horizon to decide, see {@link #now}
     * @param soldBefore shares sold before each minute, as far as the fills tell; empty where only their sum is known
     * @param sold shares sold before the minute to decide
     */
    static AdaptivePlan decide(
            Strategy strategy,
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
        OrderTicket ticket = new OrderTicket();
        int own = 0;
        for (int k = 0; k < now; k++) {
            int known = own;
            int minute = k;
            own = soldBefore.map(fills -> fills[minute]).orElse(known);
            kernel.jumpTo(k, Math.min(own, order.shares()));
            kernel.preview(decider, ticket);
            own += ticket.marketShares();
        }
        kernel.jumpTo(now, sold);
        kernel.preview(decider, ticket);
        return new AdaptivePlan(now, ticket.marketShares(), limit(ticket), own);
    }

    /** Minute of the horizon whose closing quote the coming order meets; below 0 before the order starts. */
    static int now(Session session, ExecutionTiming timing, SessionWindow window) {
        return session.closeMinute() - 1 + timing.lagRows() - window.startMinute();
    }

    private static Optional<RestingLimit> limit(OrderTicket ticket) {
        return ticket.limitShares() > 0
                ? Optional.of(new RestingLimit(ticket.limitShares(), ticket.limitPriceDollars()))
                : Optional.empty();
    }
}
