package unwind.app.chart;

import java.awt.geom.Rectangle2D;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.jfree.chart.plot.XYPlot;

/** A vertical line and a readout on a transparent layer above the chart, so that moving it never repaints the chart. */
final class Crosshair extends Pane {
    private static final double GAP = 8;

    private final Line line = new Line();
    private final Label readout = new Label();

    Crosshair() {
        setMouseTransparent(true);
        setManaged(false);
        line.getStyleClass().add("chart-crosshair");
        line.getStrokeDashArray().setAll(3.0, 3.0);
        readout.getStyleClass().add("chart-readout");
        readout.setId("chart-readout");
        readout.setPadding(new Insets(2, 6, 2, 6));
        line.setManaged(false);
        readout.setManaged(false);
        getChildren().addAll(line, readout);
        hide();
    }

    /**
     * Stands at a value of the domain axis; nowhere while that is not in the part that is shown.
     *
     * @param area data area in the pane's pixels
     */
    void show(XYPlot plot, Rectangle2D area, double value) {
        double x = plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
        if (x < area.getMinX() || x > area.getMaxX()) {
            hide();
        } else {
            show(x, area, ChartReadout.at(plot, value));
        }
    }

    private void show(double x, Rectangle2D area, String text) {
        double snapped = Math.floor(x) + 0.5;
        line.setStartX(snapped);
        line.setEndX(snapped);
        line.setStartY(area.getMinY());
        line.setEndY(area.getMaxY());
        readout.setText(text);
        readout.autosize();
        double width = readout.getWidth();
        boolean left = snapped + GAP + width > area.getMaxX();
        readout.relocate(left ? Math.max(0, snapped - GAP - width) : snapped + GAP, area.getMinY() + 2);
        line.setVisible(true);
        readout.setVisible(true);
    }

    void hide() {
        line.setVisible(false);
        readout.setVisible(false);
    }

    boolean isShown() {
        return line.isVisible();
    }

    String text() {
        return readout.getText();
    }
}
