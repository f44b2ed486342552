package unwind.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unwind.cost.SessionLiquidity;
import unwind.sim.MarketView;

/**
 * What a fitted dynamic programme knows of the market: the bin of the visible half-spread and of the visible size at the
 * best bid, read through the view that hides the future. Bin edges are quantiles over the training sessions.
 */
final class DpSignal {
    /** Nothing was visible yet. */
    static final int NOTHING = -1;

    private final int spreadMinutes;
    private final double[] spreadEdges;
    private final double[] depthEdges;

    private DpSignal(int spreadMinutes, double[] spreadEdges, double[] depthEdges) {
        this.spreadMinutes = spreadMinutes;
        this.spreadEdges = spreadEdges;
        this.depthEdges = depthEdges;
    }

    static DpSignal fit(List<SessionLiquidity> training, DpParams params) {
        List<Double> spreads = new ArrayList<>();
        List<Double> depths = new ArrayList<>();
        for (SessionLiquidity day : training) {
            MarketView view = view(day);
            for (int row = 0; row < day.session().rows(); row++) {
                view.moveToFill(row);
                if (view.lastRow() >= 0) {
                    spreads.add(spread(view, params.spreadMinutes()));
                    depths.add(depth(view));
                }
            }
        }
        return new DpSignal(
                params.spreadMinutes(), edges(spreads, params.spreadBins()), edges(depths, params.depthBins()));
    }

    static MarketView view(SessionLiquidity day) {
        return MarketView.over(day.session(), day.profile(), day.timing());
    }

    int bins() {
        return (spreadEdges.length + 1) * (depthEdges.length + 1);
    }

    /** Bin of what is visible now, from 0, or {@link #NOTHING}. */
    int bin(MarketView view) {
        if (view.lastRow() < 0) {
            return NOTHING;
        }
        return bin(spread(view, spreadMinutes), spreadEdges) * (depthEdges.length + 1) + bin(depth(view), depthEdges);
    }

    private static double spread(MarketView view, int minutes) {
        int last = view.lastRow();
        int first = Math.max(0, last - minutes + 1);
        double sum = 0;
        for (int row = first; row <= last; row++) {
            sum += view.halfSpreadBps(row);
        }
        return sum / (last - first + 1);
    }

    private static double depth(MarketView view) {
        double size = view.bidSize(0, view.lastRow());
        return Double.isFinite(size) ? size : 0;
    }

    private static double[] edges(List<Double> values, int bins) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] edges = new double[sorted.length == 0 ? 0 : bins - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = sorted[(int) ((i + 1L) * (sorted.length - 1) / bins)];
        }
        // A spread pinned at one tick puts many quantiles on one value: one edge is enough.
        return Arrays.stream(edges).distinct().toArray();
    }

    private static int bin(double value, double[] edges) {
        int bin = 0;
        // A relative hair above the edge: a mean of equal spreads must not fall beside a single one.
        while (bin < edges.length && value > edges[bin] * (1 + 1e-9)) {
            bin++;
        }
        return bin;
    }
}
