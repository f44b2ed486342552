package unwind.app.chart;

import java.util.OptionalDouble;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys of a {@link ChartPane}. */
final class ChartGestures {
    private static final double WHEEL_STEP = 0.8;
    private static final double KEY_ZOOM = 0.7;
    private static final double KEY_PAN = 0.1;

    private final ChartPane pane;
    private double dragX = Double.NaN;

    private ChartGestures(ChartPane pane) {
        this.pane = pane;
    }

    static void install(ChartPane pane) {
        ChartGestures gestures = new ChartGestures(pane);
        pane.addEventHandler(ScrollEvent.SCROLL, gestures::scroll);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> gestures.dragX = Double.NaN);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, e -> pane.pointAt(gestures.x(e), gestures.y(e)));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> pane.pointAt(-1, -1));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
    }

    private void scroll(ScrollEvent event) {
        OptionalDouble anchor =
                pane.domainValueAt(event.getX() - pane.snappedLeftInset(), event.getY() - pane.snappedTopInset());
        if (anchor.isPresent() && event.getDeltaY() != 0) {
            pane.zoomAt(anchor.getAsDouble(), event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP);
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        dragX = event.getButton() == MouseButton.PRIMARY
                        && pane.domainValueAt(x(event), y(event)).isPresent()
                ? event.getX()
                : Double.NaN;
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(dragX)) {
            return;
        }
        double pixels = event.getX() - dragX;
        dragX = event.getX();
        pane.dataArea().ifPresent(area -> pane.pan(-pixels / area.getWidth()));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case R -> pane.reset();
            case PLUS, ADD, EQUALS -> pane.zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> pane.zoom(1 / KEY_ZOOM);
            case LEFT -> pane.pan(-KEY_PAN);
            case RIGHT -> pane.pan(KEY_PAN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double x(MouseEvent event) {
        return event.getX() - pane.snappedLeftInset();
    }

    private double y(MouseEvent event) {
        return event.getY() - pane.snappedTopInset();
    }
}
