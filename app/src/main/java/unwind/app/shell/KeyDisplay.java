package unwind.app.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The shortcut that was just pressed, in large letters, for those who watch a demonstration. */
final class KeyDisplay extends StackPane {
    private final Label keys = new Label();
    private final PauseTransition timer = new PauseTransition(Duration.seconds(2));

    KeyDisplay() {
        setMouseTransparent(true);
        keys.setId("key-display");
        keys.getStyleClass().add("key-display");
        keys.setVisible(false);
        getChildren().add(keys);
        setAlignment(keys, Pos.BOTTOM_CENTER);
        timer.setOnFinished(event -> keys.setVisible(false));
    }

    void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean shortcut = event.isShortcutDown() || event.isAltDown() || code.isFunctionKey();
        if (!shortcut || code.isModifierKey()) {
            return;
        }
        keys.setText(words(event));
        keys.setVisible(true);
        timer.playFromStart();
    }

    private static String words(KeyEvent event) {
        StringBuilder text = new StringBuilder();
        if (event.isShortcutDown()) {
            text.append(Shortcuts.commandKeyName()).append(" + ");
        }
        if (event.isAltDown()) {
            text.append("Alt + ");
        }
        if (event.isShiftDown()) {
            text.append("Shift + ");
        }
        return text.append(event.getCode().getName()).toString();
    }
}
