package unwind.strategy;

import unwind.sim.Decider;
import unwind.sim.ExecutionState;
import unwind.sim.MarketView;

/** The cheapest child order in every minute, for every number of lots sold and every bin of the signal. */
final class DpPolicy implements Decider {
    private final DpSignal signal;
    private final BandGrid grid;
    /** Lots to sell, {@code [minute][bin][lots sold - lowest]}. */
    private final int[][][] choice;

    private DpPolicy(DpSignal signal, BandGrid grid, int[][][] choice) {
        this.signal = signal;
        this.grid = grid;
        this.choice = choice;
    }

    /**
     * Backward induction: value(minute, sold, bin) = least over child orders of cost + expected value of the next minute.
     */
    static DpPolicy solve(DpModel model, DpSignal signal, BandGrid grid) {
        int minutes = grid.minutes();
        int bins = model.bins();
        int[][][] choice = new int[minutes][bins][];
        double[][] costs = model.newCosts();
        double[][] transitions = new double[bins][bins];
        double[][] next = new double[bins][1];
        for (int k = minutes - 1; k >= 0; k--) {
            model.costs(k, costs);
            model.transitions(k, transitions);
            double[][] value = new double[bins][];
            for (int bin = 0; bin < bins; bin++) {
                double[] expected = expected(transitions[bin], next);
                choice[k][bin] = new int[grid.highest(k) - grid.lowest(k) + 1];
                value[bin] = minute(grid, k, costs[bin], model.fewest(), expected, choice[k][bin]);
            }
            next = value;
        }
        return new DpPolicy(signal, grid, choice);
    }

    private static double[] expected(double[] probabilities, double[][] next) {
        double[] expected = new double[next[0].length];
        for (int bin = 0; bin < next.length; bin++) {
            double p = probabilities[bin];
            double[] values = next[bin];
            for (int s = 0; s < expected.length; s++) {
                expected[s] += p * values[s];
            }
        }
        return expected;
    }

    private static double[] minute(BandGrid grid, int k, double[] costs, int fewest, double[] expected, int[] choice) {
        double[] value = new double[choice.length];
        int lowestAfter = grid.lowest(k + 1);
        int highestAfter = grid.highest(k + 1);
        for (int i = 0; i < value.length; i++) {
            int sold = grid.lowest(k) + i;
            int first = Math.max(sold, lowestAfter);
            int candidates = highestAfter - first + 1;
            int price = first - sold - fewest;
            int future = first - lowestAfter;
            double least = Double.POSITIVE_INFINITY;
            int cheapest = 0;
            // Locals only: this is the innermost loop of a fit, run a hundred million times.
            for (int j = 0; j < candidates; j++) {
                double total = costs[price + j] + expected[future + j];
                if (total < least) {
                    least = total;
                    cheapest = j;
                }
            }
            value[i] = least;
            choice[i] = least < Double.POSITIVE_INFINITY ? first + cheapest - sold : 0;
        }
        return value;
    }

    @Override
    public int shares(MarketView view, ExecutionState state) {
        int bin = signal.bin(view);
        if (bin == DpSignal.NOTHING) {
            return (int) Math.round((double) state.sharesLeft() / state.minutesLeft());
        }
        int minute = state.minute();
        int lots = grid.nearest(state.sold(), minute);
        int target = lots + choice[minute][bin][lots - grid.lowest(minute)];
        return Math.max(0, grid.shares(target) - state.sold());
    }
}
