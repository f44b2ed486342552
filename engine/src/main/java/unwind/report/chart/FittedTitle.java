package unwind.report.chart;

import java.awt.Font;
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
        double share = room / width(g, usual, title);
        return share >= 1 ? usual : usual.deriveFont(Math.max(LEAST_PX, (float) (usual.getSize2D() * share)));
    }

    /** The area to centre the title on: moved down as far as the title is longer than the plot is high. */
    static Rectangle2D area(Axis axis, @Nullable String title, Graphics2D g, Rectangle2D plot, RectangleEdge edge) {
        if (title == null || !RectangleEdge.isLeftOrRight(edge)) {
            return plot;
        }
        double over = width(g, axis.getLabelFont(), title) - plot.getHeight();
        return over <= 0
                ? plot
                : new Rectangle2D.Double(plot.getX(), plot.getY() + over / 2, plot.getWidth(), plot.getHeight());
    }

    /** The drawing surface of JavaFX measures in the font that is set, whatever it is asked for. */
    private static double width(Graphics2D g, Font font, String title) {
        Font before = g.getFont();
        g.setFont(font);
        double width = g.getFontMetrics(font).stringWidth(title);
        g.setFont(before);
        return width;
    }
}
