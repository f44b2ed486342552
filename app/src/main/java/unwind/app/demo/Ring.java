package unwind.app.demo;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A ring over the window, round the control that is spoken of. Lets the mouse through. */
final class Ring extends Pane {
    private static final double ROOM = 7;
    private static final double EDGE = 2;

    private final Region ring = new Region();
    private final FadeTransition appearing = new FadeTransition(Duration.millis(150), ring);
    private Optional<Bounds> at = Optional.empty();

    Ring() {
        setMouseTransparent(true);
        ring.setId("demo-ring");
        ring.setManaged(false);
        ring.setVisible(false);
        ring.getStyleClass().add("demo-ring");
        appearing.setFromValue(0);
        appearing.setToValue(1);
        getChildren().add(ring);
    }

    /** Goes to a place in the coordinates of this pane; away where there is none. */
    void point(Optional<Bounds> place) {
        if (place.equals(at)) {
            return;
        }
        boolean elsewhere = !at.map(Ring::corner).equals(place.map(Ring::corner));
        at = place;
        ring.setVisible(place.isPresent());
        place.ifPresent(this::move);
        if (elsewhere) {
            appearing.playFromStart();
        }
    }

    private static Point2D corner(Bounds bounds) {
        return new Point2D(bounds.getMinX(), bounds.getMinY());
    }

    private void move(Bounds bounds) {
        double x = Math.max(EDGE, bounds.getMinX() - ROOM);
        double y = Math.max(EDGE, bounds.getMinY() - ROOM);
        double right = Math.min(getWidth() - EDGE, bounds.getMaxX() + ROOM);
        double bottom = Math.min(getHeight() - EDGE, bounds.getMaxY() + ROOM);
        ring.resizeRelocate(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    }
}
