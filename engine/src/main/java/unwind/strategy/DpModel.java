package unwind.strategy;

import java.util.Arrays;
import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.sim.MarketView;

/**
 * What the training sessions say about each minute of the horizon, by bin of the {@link DpSignal}: the mean cost of every
 * child order, and how often one bin follows another. Averaged over neighbouring minutes, and over more of them where a bin
 * was rarely seen.
 */
final class DpModel {
    /** Transitions of all minutes count as this many of the neighbouring ones. */
    private static final double PRIOR_TRANSITIONS = 20;

    private final int minutes;
    private final int bins;
    private final int fewest;
    private final int sizes;
    private final DpParams params;
    /** Running sums over minutes, {@code [minute + 1][bin * sizes + size]}, and their counts {@code [minute + 1][bin]}. */
    private final double[][] costSums;

    private final int[][] counts;
    /** Running sums over minutes, {@code [minute + 1][bin * bins + next]}. */
    private final double[][] moveSums;

    private DpModel(DpSignal signal, BandGrid grid, DpParams params) {
        this.minutes = grid.minutes();
        this.bins = signal.bins();
        this.fewest = grid.fewestInAMinute();
        this.sizes = grid.mostInAMinute() - fewest + 1;
        this.params = params;
        costSums = new double[minutes + 1][bins * sizes];
        counts = new int[minutes + 1][bins];
        moveSums = new double[minutes + 1][bins * bins];
    }

    /** One model a signal, all from one walk through the sessions: what a child order costs does not depend on the signal. */
    static List<DpModel> fit(
            List<SessionLiquidity> training,
            CostModel costs,
            List<DpSignal> signals,
            BandGrid grid,
            int firstMinute,
            DpParams params) {
        List<DpModel> models =
                signals.stream().map(s -> new DpModel(s, grid, params)).toList();
        training.forEach(day -> add(day, costs, signals, models, grid, firstMinute));
        models.forEach(DpModel::accumulate);
        return models;
    }

    private void accumulate() {
        for (int k = 1; k <= minutes; k++) {
            accumulate(costSums[k - 1], costSums[k]);
            accumulate(moveSums[k - 1], moveSums[k]);
            for (int bin = 0; bin < bins; bin++) {
                counts[k][bin] += counts[k - 1][bin];
            }
        }
    }

    private static void accumulate(double[] before, double[] now) {
        for (int i = 0; i < now.length; i++) {
            now[i] += before[i];
        }
    }

    private static void add(
            SessionLiquidity day,
            CostModel costs,
            List<DpSignal> signals,
            List<DpModel> models,
            BandGrid grid,
            int firstMinute) {
        Session session = day.session();
        Pricing pricing = new Pricing(costs, day);
        MarketView view = DpSignal.view(day);
        int[] before = new int[models.size()];
        Arrays.fill(before, DpSignal.NOTHING);
        double[] prices = new double[models.get(0).sizes];
        for (int k = 0; k < grid.minutes(); k++) {
            int row = firstMinute + k - session.firstMinute();
            if (row < 0 || row >= session.rows()) {
                continue;
            }
            view.moveToFill(row);
            if (view.lastRow() < 0) {
                continue;
            }
            double mid = session.mid()[row];
            for (int i = 0; i < prices.length; i++) {
                prices[i] = pricing.scheduleDollars(row, grid.shares(models.get(0).fewest + i)) / mid;
            }
            for (int m = 0; m < before.length; m++) {
                int bin = signals.get(m).bin(view);
                models.get(m).add(k, bin, prices, before[m]);
                before[m] = bin;
            }
        }
    }

    private void add(int minute, int bin, double[] prices, int before) {
        counts[minute + 1][bin]++;
        double[] sums = costSums[minute + 1];
        for (int i = 0; i < sizes; i++) {
            sums[bin * sizes + i] += prices[i];
        }
        if (before != DpSignal.NOTHING) {
            moveSums[minute][before * bins + bin]++;
        }
    }

    int bins() {
        return bins;
    }

    /** Fewest lots with a cost. */
    int fewest() {
        return fewest;
    }

    /**
     * Mean costs of a minute in units of the mid, for {@code fewest() + i} lots.
     *
     * @param out {@code [bin][sizes]}; a bin that was never seen gets the mean of all bins
     */
    void costs(int minute, double[][] out) {
        for (int bin = 0; bin < bins; bin++) {
            int reach = params.poolMinutes();
            while (samples(minute, reach, bin) < params.leastSamples() && reach < minutes) {
                reach = 2 * reach + 1;
            }
            Arrays.fill(out[bin], 0);
            int n = samples(minute, reach, bin);
            if (n > 0) {
                addMean(minute, reach, bin, n, out[bin]);
            } else {
                meanOverBins(minute, out[bin]);
            }
        }
    }

    private void meanOverBins(int minute, double[] out) {
        int n = 0;
        for (int bin = 0; bin < bins; bin++) {
            n += samples(minute, minutes, bin);
        }
        for (int bin = 0; bin < bins && n > 0; bin++) {
            addMean(minute, minutes, bin, n, out);
        }
    }

    private void addMean(int minute, int reach, int bin, int n, double[] out) {
        double[] to = costSums[to(minute, reach)];
        double[] from = costSums[from(minute, reach)];
        for (int i = 0; i < sizes; i++) {
            out[i] += (to[bin * sizes + i] - from[bin * sizes + i]) / n;
        }
    }

    private int samples(int minute, int reach, int bin) {
        return counts[to(minute, reach)][bin] - counts[from(minute, reach)][bin];
    }

    private int from(int minute, int reach) {
        return Math.max(0, minute - reach);
    }

    private int to(int minute, int reach) {
        return Math.min(minutes, minute + reach + 1);
    }

    double[][] newCosts() {
        return new double[bins][sizes];
    }

    /**
     * Probabilities of the next minute's bin after a minute.
     *
     * @param out {@code [bin][next]}, rows summing to 1
     */
    void transitions(int minute, double[][] out) {
        double[] all = moveSums[minutes];
        double[] to = moveSums[to(minute, params.poolMinutes())];
        double[] from = moveSums[from(minute, params.poolMinutes())];
        double total = Arrays.stream(all).sum();
        for (int bin = 0; bin < bins; bin++) {
            double near = 0;
            double ever = 0;
            for (int next = 0; next < bins; next++) {
                near += to[bin * bins + next] - from[bin * bins + next];
                ever += all[bin * bins + next];
            }
            for (int next = 0; next < bins; next++) {
                double marginal = total == 0 ? 1.0 / bins : column(all, next) / total;
                double usual = (all[bin * bins + next] + marginal) / (ever + 1);
                double here = to[bin * bins + next] - from[bin * bins + next];
                out[bin][next] = (here + PRIOR_TRANSITIONS * usual) / (near + PRIOR_TRANSITIONS);
            }
        }
    }

    private double column(double[] moves, int next) {
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            sum += moves[bin * bins + next];
        }
        return sum;
    }
}
