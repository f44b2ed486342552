package unwind.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

/** Draws the signs of a chart's lines: a few on each line, those of neighbours not above each other. */
final class Markers {
    /** Signs on one line: enough to find it by, few enough to see through. */
    private static final int ON_A_LINE = 7;

    private final Map<Integer, Shape> shapes = new HashMap<>();

    void set(int series, SeriesStyle style) {
        style.marker().shape().ifPresent(shape -> shapes.put(series, shape));
    }

    /** Draws the sign of one point, where this point has one. */
    void draw(Graphics2D g2, XYPlot plot, XYDataset data, int series, int item, Rectangle2D area) {
        Shape shape = shapes.get(series);
        if (shape == null || !has(series, item, data.getItemCount(series))) {
            return;
        }
        double x = plot.getDomainAxis().valueToJava2D(data.getXValue(series, item), area, plot.getDomainAxisEdge());
        double y = plot.getRangeAxis().valueToJava2D(data.getYValue(series, item), area, plot.getRangeAxisEdge());
        if (area.contains(x, y)) {
            g2.setPaint(plot.getBackgroundPaint());
            Shape sign = AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
            g2.fill(sign);
            g2.setPaint(plot.getRenderer().getItemPaint(series, item));
            g2.setStroke(Look.markerStroke());
            g2.draw(sign);
        }
    }

    private boolean has(int series, int item, int items) {
        int every = Math.max(1, items / ON_A_LINE);
        // Lines that run together carry their signs side by side.
        int shift = every * (1 + series % 4) / 5;
        return item % every == shift;
    }

    /** Puts the sign into the legend, too. */
    LegendItem legend(LegendItem item, XYPlot plot, int series) {
        Shape shape = shapes.get(series);
        if (shape != null) {
            item.setShape(shape);
            item.setShapeVisible(true);
            item.setFillPaint(plot.getBackgroundPaint());
            item.setOutlinePaint(item.getLinePaint());
            item.setOutlineStroke(Look.markerStroke());
        }
        return item;
    }
}
