package unwind.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/** Lines with the signs of their {@link SeriesStyle}. */
final class MarkedLineRenderer extends XYLineAndShapeRenderer implements MarkedRenderer {
    private static final long serialVersionUID = 1;

    private final transient Markers markers = new Markers();

    @Override
    public Markers markers() {
        return markers;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D dataArea,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        super.drawItem(g2, state, dataArea, info, plot, domainAxis, rangeAxis, dataset, series, item, crosshair, pass);
        if (isItemPass(pass)) {
            markers.draw(g2, plot, dataset, series, item, dataArea);
        }
    }

    @Override
    public LegendItem getLegendItem(int datasetIndex, int series) {
        return markers.legend(super.getLegendItem(datasetIndex, series), getPlot(), series);
    }
}
