package unwind.app.chart;

import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/**
 * A chart canvas that asks for a redraw instead of drawing at once on whatever thread changed the chart, and that leaves
 * the mouse to its pane.
 *
 * <p>It keeps the chart to itself: the canvas it extends would draw it whenever its width or its height changes, and through
 * one bridge to JavaFX for all drawings. That bridge sets a colour or a stroke only where it differs from the last one, but
 * the canvas forgets both between two drawings: the first line of a legend came out thin.
 */
final class CoalescingCanvas extends ChartCanvas {
    private final Runnable redrawRequest;
    private @Nullable JFreeChart shown;
    private ChartRenderingInfo rendering = new ChartRenderingInfo();
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
    public @Nullable JFreeChart getChart() {
        return shown;
    }

    /** Draws nothing yet: ask for a redraw. */
    @Override
    public void setChart(@Nullable JFreeChart chart) {
        if (shown != null) {
            shown.removeChangeListener(this);
        }
        shown = chart;
        if (chart != null) {
            chart.addChangeListener(this);
        }
    }

    /** Where the parts of the last drawing are. */
    @Override
    public ChartRenderingInfo getRenderingInfo() {
        return rendering;
    }

    @Override
    public void chartChanged(ChartChangeEvent event) {
        // An axis that adjusts itself while it is drawn must not ask for the next drawing.
        if (!drawing) {
            redrawRequest.run();
        }
    }

    void drawNow() {
        GraphicsContext context = getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        JFreeChart chart = shown;
        if (chart == null) {
            return;
        }
        drawing = true;
        context.save();
        try {
            rendering = new ChartRenderingInfo();
            chart.draw(
                    new FXGraphics2D(context), new Rectangle2D.Double(0, 0, getWidth(), getHeight()), null, rendering);
        } finally {
            context.restore();
            drawing = false;
        }
    }
}
