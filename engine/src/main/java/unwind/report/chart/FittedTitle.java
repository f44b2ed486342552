package unwind.report.chart;

import java.awt.Font;
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
    /** Smaller is not read any more, px. */
    private static final float LEAST_PX = 9;

    private FittedTitle() {}

    /**
     * The title's font, smaller where it would run out of the chart.
     *
     * @param room from the plot's top to the chart's end, px
     */
    static Font font(Font usual, @Nullable String title, Graphics2D g, double room, RectangleEdge edge) {
        if (title == null || !RectangleEdge.isLeftOrRight(edge)) {
            return usual;
        }
        double share = room / g.getFontMetrics(usual).stringWidth(title);
        return share >= 1 ? usual : usual.deriveFont(Math.max(LEAST_PX, (float) (usual.getSize2D() * share)));
    }

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
