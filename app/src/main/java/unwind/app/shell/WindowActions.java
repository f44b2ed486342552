package unwind.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ExportFormat;
import unwind.app.command.CommandGroup;
import unwind.app.recording.Recorder;

/** The window's own commands. */
final class WindowActions implements ShellActions {
    private static final String NO_CHART = "There is no chart on this screen yet.";

    private final ShellView view;

    WindowActions(ShellView view) {
        this.view = view;
    }

    @Override
    public void quit() {
        Window window = view.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** Shows the tooltip of the focused control beside it, as F1 does everywhere. */
    @Override
    public void helpOnField() {
        Optional<Control> focused = view.focusedControl();
        String text = focused.map(Control::getTooltip).map(Tooltip::getText).orElse("");
        if (focused.isEmpty() || text.isEmpty()) {
            view.context().notices().tell("Put the cursor into a field, then press F1 for its help.");
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
    public void palette() {
        view.openPalette();
    }

    @Override
    public void shortcutSheet() {
        ShellCommands commands = view.commands();
        List<CommandGroup> groups = new ArrayList<>(
                List.of(commands.view(), commands.run(), commands.file(), commands.edit(), commands.help()));
        show("Keyboard shortcuts", "shortcut-sheet", ShortcutSheet.of(groups));
    }

    @Override
    public void settings() {
        SettingsDialog.show(
                view.getScene().getWindow(),
                view.context().settings().settingsProperty(),
                view.context().folders());
    }

    @Override
    public void exportChart() {
        view.chart()
                .ifPresentOrElse(
                        chart -> chart.export(ExportFormat.PNG),
                        () -> view.context().notices().tell(NO_CHART));
    }

    @Override
    public void copyChart() {
        Optional<ChartPane> chart = view.chart();
        chart.ifPresent(ChartPane::copyImage);
        view.context().notices().tell(chart.isPresent() ? "The chart is on the clipboard." : NO_CHART);
    }

    @Override
    public void record() {
        view.context().recording().toggle((file, options) -> Recorder.start(view.getScene(), file, options));
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
}
