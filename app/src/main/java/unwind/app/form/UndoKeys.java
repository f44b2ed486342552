package unwind.app.form;

import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Undo and redo by key where a field has the focus that would otherwise take back letters only. */
public final class UndoKeys {
    /** On a text field: what is typed there is a setting, which undo takes back as such. */
    public static final String STYLE_CLASS = "setting-field";

    private UndoKeys() {}

    /** Whether a key goes to a field whose content is a setting. */
    public static boolean inSetting(Event event) {
        return event.getTarget() instanceof TextInputControl field
                && field.getStyleClass().contains(STYLE_CLASS);
    }

    /** Whether a key goes to any other field for text, whose own undo is the right one. */
    public static boolean inOtherText(Event event) {
        return event.getTarget() instanceof TextInputControl && !inSetting(event);
    }

    /** Answers Shortcut+Z, Shortcut+Y and Shift+Shortcut+Z. */
    public static void answer(KeyEvent event, Runnable undo, Runnable redo) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown())) {
            redo.run();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            undo.run();
            event.consume();
        }
    }
}
