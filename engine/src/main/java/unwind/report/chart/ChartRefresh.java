package unwind.report.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;

/** Gives a chart on display new data without losing its zoom. */
public final class ChartRefresh {
    private ChartRefresh() {}

    /**
     * Moves the data sets of a fresh chart of the same kind into the shown one and redraws once. Call on the thread that
     * owns {@code shown}; {@code fresh} may come from any thread and must not be used afterwards.
     */
    public static void replaceData(JFreeChart shown, JFreeChart fresh) {
        List<XYPlot> to = plots(shown.getPlot());
        List<XYPlot> from = plots(fresh.getPlot());
        if (to.size() != from.size()) {
            throw new IllegalArgumentException("the charts are of different kinds");
        }
        shown.setNotify(false);
        for (int p = 0; p < to.size(); p++) {
            for (int d = 0; d < from.get(p).getDatasetCount(); d++) {
                to.get(p).setDataset(d, from.get(p).getDataset(d));
            }
        }
        shown.setNotify(true);
    }

    static List<XYPlot> plots(Plot plot) {
        if (plot instanceof CombinedDomainXYPlot combined) {
            List<?> parts = combined.getSubplots();
            return parts.stream().map(XYPlot.class::cast).toList();
        }
        if (plot instanceof XYPlot single) {
            return List.of(single);
        }
        return List.of();
    }
}
