package unwind.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A sign on a line, so that lines are told apart by shape as well as by colour and dash. */
public enum Marker {
    NONE,
    SQUARE,
    CIRCLE,
    TRIANGLE,
    DIAMOND,
    TRIANGLE_DOWN;

    private static final double HALF_PX = 3.5;

    /** The sign round the origin, px. */
    Optional<Shape> shape() {
        double h = HALF_PX;
        return switch (this) {
            case NONE -> Optional.empty();
            case SQUARE -> Optional.of(new Rectangle2D.Double(-h, -h, 2 * h, 2 * h));
            case CIRCLE -> Optional.of(new Ellipse2D.Double(-h, -h, 2 * h, 2 * h));
            case TRIANGLE -> Optional.of(polygon(0, -h * 1.2, h * 1.1, h, -h * 1.1, h));
            case DIAMOND -> Optional.of(polygon(0, -h * 1.3, h * 1.3, 0, 0, h * 1.3, -h * 1.3, 0));
            case TRIANGLE_DOWN -> Optional.of(polygon(0, h * 1.2, h * 1.1, -h, -h * 1.1, -h));
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
