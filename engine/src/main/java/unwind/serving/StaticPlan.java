package unwind.serving;

import unwind.agent.StaticScheduleStrategy;
import unwind.order.ParentOrder;
import unwind.run.NextSession;
import unwind.sim.PaceBand;

/** The static schedule for what is left of an order; for a whole one see {@link unwind.run.NextSession}. */
final class StaticPlan {
    private StaticPlan() {}

    /**
     * What is left, in proportion to the weights left, kept within the band of the whole order.
     *
     * @param sold shares sold before minute {@code from}
     * @return {@code [horizonMinutes]}, child orders within the order's limits; 0 before {@code from}
     */
    static int[] rest(double[] weights, ParentOrder order, PaceBand band, int from, int sold) {
        int shares = order.shares();
        int minutes = order.horizonMinutes();
        double[] w = StaticScheduleStrategy.rescaled(weights, minutes);
        double ahead = 0;
        for (int t = from; t < minutes; t++) {
            ahead += w[t];
        }
        int[] result = new int[minutes];
        double passed = 0;
        int before = sold;
        for (int t = from; t < minutes; t++) {
            passed += w[t];
            double share = ahead > 0 ? passed / ahead : (double) (t + 1 - from) / (minutes - from);
            int ideal = sold + (int) Math.floor((shares - sold) * share + 0.5);
            int wanted = Math.clamp(ideal, band.least(t + 1, minutes, shares), band.most(t + 1, minutes, shares));
            int after = t == minutes - 1 ? shares : Math.max(before, wanted);
            result[t] = after - before;
            before = after;
        }
        return NextSession.withinLimits(result, order, band, from, sold);
    }
}
