package unwind.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * How one series is drawn.
 *
 * @param widthPx line width, px
 * @param dashPx lengths of strokes and gaps, px; empty is solid
 * @param marker sign on the line
 */
public record SeriesStyle(Color color, float widthPx, List<Float> dashPx, Marker marker) {
    public SeriesStyle {
        dashPx = List.copyOf(dashPx);
        if (!(widthPx > 0)) {
            throw new IllegalArgumentException("line width must be positive, have " + widthPx);
        }
    }

    /** A line without signs. */
    public SeriesStyle(Color color, float widthPx, List<Float> dashPx) {
        this(color, widthPx, dashPx, Marker.NONE);
    }

    static SeriesStyle solid(Color color, float widthPx) {
        return new SeriesStyle(color, widthPx, List.of());
    }

    /** The AWT stroke; round joins keep noisy minute lines from spiking. */
    public BasicStroke stroke() {
        if (dashPx.isEmpty()) {
            return new BasicStroke(widthPx, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[dashPx.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = dashPx.get(i);
        }
        return new BasicStroke(widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** The colour with another opacity, 0 to 1. */
    public Color faint(double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }
}
