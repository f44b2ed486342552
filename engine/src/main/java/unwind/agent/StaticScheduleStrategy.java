package unwind.agent;

import java.util.Arrays;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.strategy.Briefing;
import unwind.strategy.LargestRemainder;
import unwind.strategy.ScheduleDecider;
import unwind.strategy.Strategy;

/**
 * The learned schedule fixed before the open (mode {@code static}): the mean of the adaptive policy's rollouts over
 * training sessions. What a caller gets who sends no market data.
 *
 * @param weights share of the order in each minute of the trained horizon, {@code [minutes]}, summing to 1
 */
public record StaticScheduleStrategy(String id, String label, double[] weights) implements Strategy {
    public StaticScheduleStrategy {
        weights = weights.clone();
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        return new ScheduleDecider(LargestRemainder.apportion(
                rescaled(weights, briefing.horizonMinutes()), order.shares(), briefing.band()));
    }

    /** The same shape over another number of minutes: the cumulative curve, read at the new grid. */
    public static double[] rescaled(double[] weights, int minutes) {
        if (weights.length == minutes) {
            return weights.clone();
        }
        double[] result = new double[minutes];
        double before = 0;
        for (int k = 0; k < minutes; k++) {
            double upTo = cumulative(weights, (double) weights.length * (k + 1) / minutes);
            result[k] = Math.max(0, upTo - before);
            before = upTo;
        }
        return result;
    }

    private static double cumulative(double[] weights, double position) {
        int whole = Math.min(weights.length, (int) Math.floor(position));
        double sum = Arrays.stream(weights, 0, whole).sum();
        return whole < weights.length ? sum + (position - whole) * weights[whole] : sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaticScheduleStrategy s && id.equals(s.id) && Arrays.equals(weights, s.weights);
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + Arrays.hashCode(weights);
    }
}
