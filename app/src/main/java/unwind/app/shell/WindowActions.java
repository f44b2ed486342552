package unwind.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The window's own commands. */
final class WindowActions implements ShellActions {
    private final ShellView view;

    WindowActions(ShellView view) {
        this.view = view;
    }

    @Override
    public void quit() {
        view.getScene().getWindow().hide();
    }

    /** Shows the tooltip of the focused control beside it, as F1 does everywhere. */
    @Override
    public void helpOnField() {
        Optional<Control> focused = view.focusedControl();
        String text = focused.map(Control::getTooltip).map(Tooltip::getText).orElse("");
        if (focused.isEmpty() || text.isEmpty()) {
            return;
        }
        Control control = focused.get();
        Bounds bounds = control.localToScreen(control.getBoundsInLocal());
        Tooltip help = new Tooltip(text);
        help.setWrapText(true);
        help.setMaxWidth(420);
        help.setAutoHide(true);
        help.show(control, bounds.getMinX(), bounds.getMaxY() + 4);
    }

    @Override
    public void shortcutSheet() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("Open data", text(Shortcuts.OPEN));
        view.screens().forEach(s -> keys.put(s.title(), text(Shortcuts.screen(s.shortcut()))));
        keys.put("Run", text(Shortcuts.RUN));
        keys.put("Pause or resume", text(Shortcuts.PAUSE));
        keys.put("Stop", text(Shortcuts.STOP));
        keys.put("Light or dark theme", text(Shortcuts.THEME));
        keys.put("Help on the focused field", text(Shortcuts.HELP));
        keys.put("This sheet", text(Shortcuts.SHEET));
        GridPane sheet = new GridPane();
        sheet.getStyleClass().add("shortcut-sheet");
        int row = 0;
        for (Map.Entry<String, String> entry : keys.entrySet()) {
            Label key = new Label(entry.getValue());
            key.getStyleClass().add("mono");
            sheet.addRow(row++, new Label(entry.getKey()), key);
        }
        show("Keyboard shortcuts", "shortcut-sheet", sheet);
    }

    @Override
    public void about() {
        Label what = new Label("Learns how to sell a block of shares cheaply, and shows why its numbers are right.");
        Label version = new Label("Java %s, JavaFX %s"
                .formatted(Runtime.version(), System.getProperty("javafx.runtime.version", "unknown")));
        version.getStyleClass().add("mono");
        show("About Unwind", "about", new VBox(8, what, version));
    }

    private void show(String title, String id, javafx.scene.Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(view.getScene().getWindow());
        dialog.setTitle(title);
        dialog.getDialogPane().setId(id);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.show();
    }

    private static String text(KeyCombination key) {
        return key.getDisplayText();
    }
}
