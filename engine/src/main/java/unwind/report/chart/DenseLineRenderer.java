package unwind.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * Lines of any number of points, ascending in x. Where pixel columns hold many points each, only the first, the lowest, the
 * highest and the last of a column are drawn: the picture is the same, and a hundred thousand points can be zoomed. Draws no
 * shapes.
 */
final class DenseLineRenderer extends XYLineAndShapeRenderer {
    /** Points that are drawn of a column; with fewer there is nothing to leave out. */
    private static final int DRAWN_OF_COLUMN = 4;

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
        if (last - first < DRAWN_OF_COLUMN * dataArea.getWidth()) {
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
            Columns columns = new Columns(plot, dataArea);
            for (int i = first; i <= last; i++) {
                columns.add(dataset.getXValue(series, i), dataset.getYValue(series, i));
            }
            g2.setPaint(getItemPaint(series, item));
            g2.setStroke(getItemStroke(series, item));
            g2.draw(columns.path());
        }
    }

    /** Gathers points into pixel columns and the columns into a path. */
    private static final class Columns {
        private final XYPlot plot;
        private final Rectangle2D area;
        private final Path2D path = new Path2D.Double();
        private long column = Long.MIN_VALUE;
        private double x;
        private double firstY;
        private double lastY;
        private double lowest;
        private double highest;
        private boolean lowestFirst;

        Columns(XYPlot plot, Rectangle2D area) {
            this.plot = plot;
            this.area = area;
        }

        void add(double valueX, double valueY) {
            double pixel = plot.getDomainAxis().valueToJava2D(valueX, area, plot.getDomainAxisEdge());
            if (!Double.isFinite(pixel) || !Double.isFinite(valueY)) {
                return;
            }
            if ((long) pixel != column) {
                flush();
                column = (long) pixel;
                x = pixel;
                firstY = valueY;
                lowest = valueY;
                highest = valueY;
            } else if (valueY < lowest) {
                lowest = valueY;
                lowestFirst = false;
            } else if (valueY > highest) {
                highest = valueY;
                lowestFirst = true;
            }
            lastY = valueY;
        }

        private void flush() {
            if (column == Long.MIN_VALUE) {
                return;
            }
            line(firstY);
            line(lowestFirst ? lowest : highest);
            line(lowestFirst ? highest : lowest);
            line(lastY);
        }

        private void line(double valueY) {
            double y = plot.getRangeAxis().valueToJava2D(valueY, area, plot.getRangeAxisEdge());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }

        Path2D path() {
            flush();
            return path;
        }
    }
}
