package unwind.app.form;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/**
 * Tooltips that are made when the pointer or the keyboard first comes to a control. Each is a window of its own with a scene,
 * and a form has one on every field: made beforehand they cost more than the fields do.
 */
final class LateTooltip {
    private static final double WIDTH = 380;

    private final Supplier<String> text;
    private final List<Control> controls;
    private Subscription waiting = Subscription.EMPTY;

    private LateTooltip(Supplier<String> text, List<Control> controls) {
        this.text = text;
        this.controls = controls;
    }

    /** One tooltip for some controls that belong together; its text is asked for once, when it is made. */
    static void on(Supplier<String> text, Control... controls) {
        LateTooltip late = new LateTooltip(text, List.of(controls));
        for (Control control : controls) {
            late.await(control.hoverProperty());
            late.await(control.focusedProperty());
        }
    }

    private void await(ObservableValue<Boolean> wanted) {
        waiting = waiting.and(wanted.subscribe((was, is) -> make()));
    }

    private void make() {
        waiting.unsubscribe();
        Tooltip tooltip = new WrappedTooltip(text.get(), WIDTH);
        controls.forEach(control -> control.setTooltip(tooltip));
    }
}
