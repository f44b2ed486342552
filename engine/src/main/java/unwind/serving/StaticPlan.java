package unwind.serving;

import unwind.agent.StaticScheduleStrategy;
import unwind.sim.PaceBand;
import unwind.strategy.LargestRemainder;

/** The static schedule, for a whole order and for what is left of one. */
final class StaticPlan {
    private StaticPlan() {}

    /** The whole order: the schedule of {@code unwind schedule} and of the backtest's {@code sac-static}. */
    static int[] whole(double[] weights, int shares, int minutes, PaceBand band) {
        return LargestRemainder.apportion(StaticScheduleStrategy.rescaled(weights, minutes), shares, band);
    }

    /**
     * What is left, in proportion to the weights left, kept within the band of the whole order.
     *
     * @param sold shares sold before minute {@code from}
     * @return {@code [minutes]}; 0 before {@code from}
     */
    static int[] rest(double[] weights, int shares, int minutes, PaceBand band, int from, int sold) {
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
        return result;
    }
}
