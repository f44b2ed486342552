package unwind.app.chart;

import javafx.scene.text.FontSmoothingType;
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

    void drawNow() {
        drawing = true;
        try {
            draw();
        } finally {
            drawing = false;
        }
    }
}
