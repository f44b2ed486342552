package unwind.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * Lines of any number of points, ascending in x. Where pixel columns hold many points each, a bar from the lowest to the
 * highest of a column is drawn: the picture is the same, and a hundred thousand points can be zoomed. Draws no shapes.
 */
final class DenseLineRenderer extends XYLineAndShapeRenderer {
    /** Points of a column from which on bars are drawn; fewer are a line. */
    private static final int DENSE = 4;

    private static final long serialVersionUID = 1;

    DenseLineRenderer() {
        super(true, false);
    }

    /** Without shapes the second pass over all points draws nothing. */
    @Override
    public int getPassCount() {
        return 1;
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
            CrosshairState crosshairState,
            int pass) {
        int first = state.getFirstItemIndex();
        int last = state.getLastItemIndex();
        if (last - first < DENSE * dataArea.getWidth()) {
            super.drawItem(
                    g2,
                    state,
                    dataArea,
                    info,
                    plot,
                    domainAxis,
                    rangeAxis,
                    dataset,
                    series,
                    item,
                    crosshairState,
                    pass);
        } else if (item == first && isSeriesVisible(series)) {
            g2.setPaint(getItemPaint(series, item));
            double width = getItemStroke(series, item) instanceof BasicStroke stroke ? stroke.getLineWidth() : 1;
            Columns columns = new Columns(g2, plot, dataArea, width);
            for (int i = first; i <= last; i++) {
                columns.add(dataset.getXValue(series, i), dataset.getYValue(series, i));
            }
            columns.flush();
        }
    }

    /** Gathers points into pixel columns, and fills of each what the line covers, up from where the line comes from. */
    private static final class Columns {
        private final Graphics2D g2;
        private final XYPlot plot;
        private final Rectangle2D area;
        private final double width;
        private final Rectangle2D.Double bar = new Rectangle2D.Double();
        private long column = Long.MIN_VALUE;
        private double lowest;
        private double highest;
        private double last = Double.NaN;

        Columns(Graphics2D g2, XYPlot plot, Rectangle2D area, double width) {
            this.g2 = g2;
            this.plot = plot;
            this.area = area;
            this.width = width;
        }

        void add(double valueX, double valueY) {
            double pixel = plot.getDomainAxis().valueToJava2D(valueX, area, plot.getDomainAxisEdge());
            if (!Double.isFinite(pixel) || !Double.isFinite(valueY)) {
                return;
            }
            if ((long) pixel != column) {
                flush();
                column = (long) pixel;
                lowest = Double.isNaN(last) ? valueY : Math.min(last, valueY);
                highest = Double.isNaN(last) ? valueY : Math.max(last, valueY);
            }
            lowest = Math.min(lowest, valueY);
            highest = Math.max(highest, valueY);
            last = valueY;
        }

        void flush() {
            if (column != Long.MIN_VALUE) {
                double top = y(highest);
                bar.setRect(column, top - width / 2, 1, y(lowest) - top + width);
                g2.fill(bar);
            }
        }

        private double y(double value) {
            return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
        }
    }
}
