package unwind.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import unwind.agent.StaticScheduleStrategy;
import unwind.market.TradingCalendar;
import unwind.order.ChildOrder;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.problem.Problem;
import unwind.sim.PaceBand;
import unwind.strategy.LargestRemainder;

/** The schedule for a session that has not happened yet: what can be said before the open. */
public final class NextSession {
    private NextSession() {}

    /**
     * The static schedule of an order. On a half day the horizon ends at the early close and the weights are stretched to
     * it.
     *
     * @param weights share of the order in each minute of the horizon, {@code [minutes]}; any scale
     * @param order ticker, shares, start, horizon and limits of a child order (its participation is not known yet)
     * @param band pace band that every minute keeps
     * @param session local trading date
     * @throws unwind.problem.ProblemException (usage) when the exchange is closed on that date or closes before the start
     */
    public static Schedule staticSchedule(
            double[] weights, ParentOrder order, PaceBand band, LocalDate session, TradingCalendar calendar) {
        if (!calendar.isSession(session)) {
            throw Problem.usage(
                    "There is no session on %s: it is %s.".formatted(session, calendar.closedBecause(session)),
                    "The next session is " + calendar.nextSession(session) + ".");
        }
        int minutes = Math.min(order.horizonMinutes(), calendar.closeMinute(session) - order.startMinute());
        if (minutes < 1) {
            throw Problem.usage(
                    "The order starts in minute %d, but the session of %s ends in minute %d."
                            .formatted(order.startMinute(), session, calendar.closeMinute(session)),
                    "Choose an earlier start.");
        }
        int[] shares = sharesByMinute(weights, order.withHorizon(minutes), band);
        Instant start = calendar.regularOpen(session).plusSeconds(60L * order.startMinute());
        List<ChildOrder> children = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            if (shares[minute] > 0) {
                children.add(ChildOrder.market(start.plusSeconds(60L * (minute + 1)), shares[minute]));
            }
        }
        return new Schedule(order.ticker(), session, order.shares(), children);
    }

    /**
     * The static schedule of an order, minute by minute.
     *
     * @param weights share of the order in each minute, {@code [any]}; stretched to the order's horizon
     * @return {@code [horizonMinutes]}, in sum the order's shares
     */
    public static int[] sharesByMinute(double[] weights, ParentOrder order, PaceBand band) {
        double[] stretched = StaticScheduleStrategy.rescaled(weights, order.horizonMinutes());
        return withinLimits(LargestRemainder.apportion(stretched, order.shares(), band), order, band, 0, 0);
    }

    /**
     * A plan as the kernel will play it, but for participation: nobody knows the volume yet.
     *
     * @param planned shares by minute, {@code [horizonMinutes]}
     * @param from first minute that is still to come; earlier ones become 0
     * @param soldBefore shares sold before it
     */
    public static int[] withinLimits(int[] planned, ParentOrder order, PaceBand band, int from, int soldBefore) {
        if (!order.limits().any()) {
            return planned;
        }
        int minutes = planned.length;
        int[] shares = new int[minutes];
        int due = soldBefore;
        int sold = soldBefore;
        for (int k = from; k < minutes; k++) {
            due += planned[k];
            int least = Math.max(0, band.least(k + 1, minutes, order.shares()) - sold);
            int left = order.shares() - sold;
            shares[k] = k == minutes - 1
                    ? left
                    : order.limits().allowed(Math.max(least, due - sold), least, left, Double.POSITIVE_INFINITY);
            sold += shares[k];
        }
        return shares;
    }
}
