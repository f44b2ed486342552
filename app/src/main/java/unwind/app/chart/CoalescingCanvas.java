package unwind.app.chart;

import java.awt.Color;
import javafx.scene.text.FontSmoothingType;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.fx.ChartCanvas;

/**
 * A chart canvas that asks for a redraw instead of drawing at once on whatever thread changed the chart, and that leaves
 * the mouse to its pane.
 */
final class CoalescingCanvas extends ChartCanvas {
    private final Runnable redrawRequest;
    private boolean drawing;

    CoalescingCanvas(Runnable redrawRequest) {
        super(null);
        this.redrawRequest = redrawRequest;
        setMouseTransparent(true);
        setTooltipEnabled(false);
        setManaged(false);
        getGraphicsContext2D().setFontSmoothingType(FontSmoothingType.GRAY);
    }

    @Override
    public void chartChanged(ChartChangeEvent event) {
        // An axis that adjusts itself while it is drawn must not ask for the next drawing.
        if (!drawing) {
            redrawRequest.run();
        }
    }

    /**
     * The bridge to JavaFX sets a colour only where it differs from the last one it set, and the canvas forgets its colours
     * between two drawings: a chart whose last stroke had the colour of its background would be drawn on black.
     */
    private void rememberBackground() {
        JFreeChart chart = getChart();
        if (chart != null && chart.getBackgroundPaint() instanceof Color paper) {
            javafx.scene.paint.Color color = javafx.scene.paint.Color.rgb(
                    paper.getRed(), paper.getGreen(), paper.getBlue(), paper.getAlpha() / 255.0);
            getGraphicsContext2D().setFill(color);
            getGraphicsContext2D().setStroke(color);
        }
    }

    void drawNow() {
        drawing = true;
        try {
            rememberBackground();
            draw();
        } finally {
            drawing = false;
        }
    }
}
