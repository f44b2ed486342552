package unwind.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.sim.MarketView;

/**
 * Market variables in a few bins each: the cells of a decision table. Edges are quantiles over training sessions. One more
 * cell, {@link #pooled}, stands for "whatever the market looks like".
 *
 * @param edges {@code [variable][bins - 1]}, ascending; fewer where many values are the same
 * @param blockShares shares whose immediate cost is a variable
 */
public record MarketBins(List<MarketVariable> variables, double[][] edges, int blockShares) {
    /** Nothing is visible yet. */
    public static final int NOTHING = -1;

    public MarketBins {
        variables = List.copyOf(variables);
        if (edges.length != variables.size()) {
            throw new IllegalArgumentException(
                    "%d variables need as many lists of edges, have %d".formatted(variables.size(), edges.length));
        }
    }

    /**
     * Fits the edges on training sessions; variables that need volume are left out where a session has none.
     *
     * @param bins of each variable, at least 1
     */
    public static MarketBins fit(
            List<SessionLiquidity> training, List<MarketVariable> wanted, int bins, int blockShares) {
        boolean volume = training.stream().allMatch(day -> day.session().has(Column.VOLUME));
        List<MarketVariable> variables =
                wanted.stream().filter(v -> volume || !v.needsVolume()).toList();
        double[][] edges = new double[variables.size()][];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = quantiles(values(training, variables.get(i), blockShares), bins);
        }
        return new MarketBins(variables, edges, blockShares);
    }

    private static double[] values(List<SessionLiquidity> training, MarketVariable variable, int blockShares) {
        List<Double> values = new ArrayList<>();
        for (SessionLiquidity day : training) {
            MarketView view = MarketView.over(day.session(), day.profile(), day.timing());
            for (int row = 0; row < day.session().rows(); row++) {
                view.moveToFill(row);
                double value = view.lastRow() < 0 ? Double.NaN : variable.value(view, day.profile(), blockShares);
                if (!Double.isNaN(value)) {
                    values.add(value);
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double[] quantiles(double[] sorted, int bins) {
        double[] edges = new double[sorted.length == 0 ? 0 : bins - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = sorted[(int) ((i + 1L) * (sorted.length - 1) / bins)];
        }
        // A spread pinned at one tick puts many quantiles on one value: one edge is enough.
        return Arrays.stream(edges).distinct().toArray();
    }

    /** Cells that tell markets apart, from 0. */
    public int cells() {
        int cells = 1;
        for (double[] own : edges) {
            cells *= own.length + 1;
        }
        return cells;
    }

    /** The cell of all markets together. */
    public int pooled() {
        return cells();
    }

    /**
     * Cell of what is visible now, {@link #NOTHING}, or {@link #pooled} where a variable is not known.
     *
     * @param profile statistics frozen with the table
     */
    public int cell(MarketView view, MarketProfile profile) {
        if (view.lastRow() < 0) {
            return NOTHING;
        }
        int cell = 0;
        for (int i = 0; i < edges.length; i++) {
            double value = variables.get(i).value(view, profile, blockShares);
            if (Double.isNaN(value)) {
                return pooled();
            }
            cell = cell * (edges[i].length + 1) + bin(value, edges[i]);
        }
        return cell;
    }

    /** Bin of one variable, given the cell. */
    public int bin(int cell, int variable) {
        int rest = cell;
        for (int i = edges.length - 1; i > variable; i--) {
            rest /= edges[i].length + 1;
        }
        return rest % (edges[variable].length + 1);
    }

    private static int bin(double value, double[] edges) {
        int bin = 0;
        // A hair above the edge: equal spreads at slightly other prices must not fall into two bins.
        while (bin < edges.length && value > edges[bin] + 1e-9 * Math.abs(edges[bin])) {
            bin++;
        }
        return bin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarketBins b
                && variables.equals(b.variables)
                && Arrays.deepEquals(edges, b.edges)
                && blockShares == b.blockShares;
    }

    @Override
    public int hashCode() {
        return variables.hashCode() * 31 + Arrays.deepHashCode(edges);
    }
}
