package unwind.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the title of an upright axis off what stands above the plot. JFreeChart centres it on the plot whatever its length; in
 * a low chart it would run through heading and legend, while the corner below the plot is free.
 */
final class FittedTitle {
    private FittedTitle() {}

    /** The area to centre the title on: moved down as far as the title is longer than the plot is high. */
    static Rectangle2D area(Axis axis, @Nullable String title, Graphics2D g, Rectangle2D plot, RectangleEdge edge) {
        if (title == null || !RectangleEdge.isLeftOrRight(edge)) {
            return plot;
        }
        FontMetrics metrics = g.getFontMetrics(axis.getLabelFont());
        double over = metrics.stringWidth(title) - plot.getHeight();
        return over <= 0
                ? plot
                : new Rectangle2D.Double(plot.getX(), plot.getY() + over / 2, plot.getWidth(), plot.getHeight());
    }
}
