package unwind.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Fills between the lower and the upper value of one series; shown in the legend as a patch. */
final class BandRenderer extends DeviationRenderer {
    private static final Rectangle2D PATCH = new Rectangle2D.Double(-10, -5, 20, 10);

    private final Color fill;

    /** @param fill translucent */
    BandRenderer(Color fill) {
        super(true, false);
        this.fill = fill;
        setAlpha(fill.getAlpha() / 255f);
        setSeriesFillPaint(0, new Color(fill.getRed(), fill.getGreen(), fill.getBlue()));
        setSeriesPaint(0, new Color(0, true));
        setSeriesStroke(0, new BasicStroke(1));
    }

    @Override
    public LegendItem getLegendItem(int datasetIndex, int series) {
        String name = getPlot().getDataset(datasetIndex).getSeriesKey(series).toString();
        LegendItem item = new LegendItem(name, name, null, null, PATCH, fill);
        item.setDatasetIndex(datasetIndex);
        item.setSeriesIndex(series);
        return item;
    }

    /** A data set of one band; NaN bounds are left out. */
    static YIntervalSeriesCollection data(String name, double[] x, double[] low, double[] high) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(low[i]) && !Double.isNaN(high[i])) {
                series.add(x[i], 0.5 * (low[i] + high[i]), low[i], high[i]);
            }
        }
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }
}
