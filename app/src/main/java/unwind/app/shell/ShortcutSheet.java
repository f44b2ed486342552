package unwind.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unwind.app.command.CommandGroup;
import unwind.app.command.MenuCommand;

/** Every key on one page. */
final class ShortcutSheet {
    private record Line(String what, String keys) {}

    private ShortcutSheet() {}

    /** @param groups of commands; those without keys are left out */
    static Node of(List<CommandGroup> groups) {
        VBox left = new VBox();
        VBox right = new VBox();
        int rows = 0;
        for (CommandGroup group : groups) {
            List<Line> lines = new ArrayList<>();
            for (MenuCommand command : group.commands()) {
                if (!command.keys().isEmpty()) {
                    lines.add(new Line(command.command().label(), command.keys()));
                }
            }
            if (!lines.isEmpty()) {
                (rows < 16 ? left : right).getChildren().add(block(group.title(), lines));
                rows += lines.size() + 1;
            }
        }
        right.getChildren().addAll(block("Charts", charts()), block("Everywhere", everywhere()));
        HBox sheet = new HBox(left, right);
        sheet.getStyleClass().add("shortcut-sheet");
        return sheet;
    }

    private static List<Line> charts() {
        return List.of(
                new Line("Zoom", "Wheel, + and -"),
                new Line("Move along", "Drag, Left and Right"),
                new Line("Show all", "R"),
                new Line("Export the focused chart", Shortcuts.EXPORT_CHART.getDisplayText()),
                new Line("Copy the focused chart", Shortcuts.COPY.getDisplayText()));
    }

    private static List<Line> everywhere() {
        return List.of(
                new Line("Next and previous control", "Tab, Shift+Tab"),
                new Line("Menu bar", "F10"),
                new Line("Next and previous step in the rail", "Down, Up"),
                new Line("Send a live call", "Ctrl+Enter"),
                new Line("Close a dialog, abort a call or a replay", "Esc"));
    }

    private static Node block(String title, List<Line> lines) {
        Label heading = new Label(title);
        heading.getStyleClass().add("form-group");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        int row = 0;
        for (Line line : lines) {
            Label keys = new Label(line.keys());
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(line.what());
            what.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, what, keys);
            GridPane.setHalignment(keys, HPos.RIGHT);
            GridPane.setHgrow(keys, javafx.scene.layout.Priority.ALWAYS);
        }
        return new VBox(heading, grid);
    }
}
