package unwind.app.chart;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;

/**
 * A thumb of a range slider as a stop of the Tab key. The slider's own skin answers every key at the slider: it catches Tab
 * between its thumbs and swallows the window's shortcuts, so each key is answered here before it gets there.
 */
final class SliderThumb {
    private static final double STEP = 0.01;
    private static final double PAGE = 0.1;

    private final RangeSlider slider;
    private final Node thumb;
    private final String name;
    private final DoubleSupplier value;
    private final DoubleConsumer move;

    /**
     * @param thumb the skin's node
     * @param name what the thumb stands for
     * @param value where it stands, on the slider's scale
     * @param move puts it elsewhere; the slider keeps the thumbs apart
     */
    SliderThumb(RangeSlider slider, Node thumb, String name, DoubleSupplier value, DoubleConsumer move) {
        this.slider = slider;
        this.thumb = thumb;
        this.name = name;
        this.value = value;
        this.move = move;
        thumb.setFocusTraversable(true);
        thumb.setAccessibleRole(AccessibleRole.THUMB);
        thumb.setAccessibleText(name);
        thumb.setAccessibleHelp(
                "Left and Right move it, Page Up and Page Down further, Home and End as far as it goes.");
        thumb.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        thumb.addEventHandler(KeyEvent.KEY_RELEASED, Event::consume);
    }

    /** Says where the thumb stands, in words. */
    void say(String where) {
        thumb.setAccessibleText(name + ", " + where);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        event.consume();
        if (code == KeyCode.TAB) {
            thumb.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (event.isShortcutDown() || event.isAltDown() || !moved(code)) {
            // Not meant for the slider: the nodes round it and the window's shortcuts get it.
            Event.fireEvent(slider.getParent(), event.copyFor(slider.getParent(), slider.getParent()));
        }
    }

    private boolean moved(KeyCode code) {
        double range = slider.getMax() - slider.getMin();
        switch (code) {
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> to(value.getAsDouble() - STEP * range);
            case RIGHT, KP_RIGHT, UP, KP_UP -> to(value.getAsDouble() + STEP * range);
            case PAGE_DOWN -> to(value.getAsDouble() - PAGE * range);
            case PAGE_UP -> to(value.getAsDouble() + PAGE * range);
            case HOME -> to(slider.getMin());
            case END -> to(slider.getMax());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void to(double there) {
        move.accept(Math.clamp(there, slider.getMin(), slider.getMax()));
    }

    /** How far from the thumb's middle, px. */
    double distance(double sceneX) {
        return Math.abs(sceneX - thumb.localToScene(thumb.getBoundsInLocal()).getCenterX());
    }

    void focus() {
        thumb.requestFocus();
    }
}
