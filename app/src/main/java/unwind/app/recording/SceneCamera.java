package unwind.app.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Takes pictures of a scene's content as it is laid out, in a window or not, with the menus, tooltips and dialogs that belong
 * to its window. FX thread only, but for {@link #giveBack}.
 */
final class SceneCamera {
    private final Scene scene;
    private final boolean pointer;
    private final ConcurrentLinkedQueue<WritableImage> free = new ConcurrentLinkedQueue<>();
    private final EventHandler<MouseEvent> follow =
            event -> mouse = Optional.of(place(event.getSceneX(), event.getSceneY()));
    private Optional<Shot.Place> mouse = Optional.empty();

    SceneCamera(Scene scene, boolean pointer) {
        this.scene = scene;
        this.pointer = pointer;
        if (pointer) {
            scene.addEventFilter(MouseEvent.ANY, follow);
        }
    }

    /** Follows the mouse no longer. */
    void stop() {
        scene.removeEventFilter(MouseEvent.ANY, follow);
    }

    /** Whole pixels, rounded down to even numbers: colours have half the resolution. */
    int width() {
        return even(scene.getRoot().getLayoutBounds().getWidth());
    }

    int height() {
        return even(scene.getRoot().getLayoutBounds().getHeight());
    }

    private static int even(double length) {
        return Math.max(2, (int) length / 2 * 2);
    }

    Shot shoot(long slot) {
        List<Shot.Layer> layers = new ArrayList<>();
        WritableImage own = free.poll();
        int width = width();
        int height = height();
        if (own == null || (int) own.getWidth() != width || (int) own.getHeight() != height) {
            own = new WritableImage(width, height);
        }
        layers.add(new Shot.Layer(picture(scene, own), new Shot.Place(0, 0), false));
        Window window = scene.getWindow();
        if (window != null) {
            for (Window above : Window.getWindows()) {
                if (above.isShowing() && above.getScene() != null && belongs(above, window)) {
                    layers.add(layer(above, window));
                }
            }
        }
        return new Shot(slot, layers, pointer ? mouse : Optional.empty());
    }

    /** The pictures of a shot that has been read are used for the next. Any thread. */
    void giveBack(Shot shot) {
        if (shot.layers().getFirst().image() instanceof WritableImage used) {
            free.offer(used);
        }
    }

    private static WritableImage picture(Scene scene, WritableImage target) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(scene.getFill() == null ? Color.TRANSPARENT : scene.getFill());
        parameters.setViewport(new Rectangle2D(0, 0, target.getWidth(), target.getHeight()));
        return scene.getRoot().snapshot(parameters, target);
    }

    /** A menu with its shadow, or a dialog, where it stands over the window's content. */
    private static Shot.Layer layer(Window above, Window window) {
        Scene scene = above.getScene();
        WritableImage target = new WritableImage(
                Math.max(1, (int) Math.ceil(scene.getWidth())), Math.max(1, (int) Math.ceil(scene.getHeight())));
        double left =
                above.getX() + scene.getX() - window.getX() - window.getScene().getX();
        double top =
                above.getY() + scene.getY() - window.getY() - window.getScene().getY();
        return new Shot.Layer(picture(scene, target), place(left, top), above instanceof Stage);
    }

    private static Shot.Place place(double left, double top) {
        return new Shot.Place((int) Math.round(left), (int) Math.round(top));
    }

    private static boolean belongs(Window above, Window window) {
        Optional<Window> owner = owner(above);
        while (owner.isPresent() && !owner.get().equals(window)) {
            owner = owner(owner.get());
        }
        return owner.isPresent();
    }

    private static Optional<Window> owner(Window window) {
        return switch (window) {
            case PopupWindow popup -> Optional.ofNullable(popup.getOwnerWindow());
            case Stage stage -> Optional.ofNullable(stage.getOwner());
            default -> Optional.empty();
        };
    }
}
