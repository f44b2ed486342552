package unwind.app.chart;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Context menu of a {@link ChartPane}, and its keys for export and copy. */
final class ChartMenu {
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private ChartMenu() {}

    static void install(ChartPane pane) {
        ContextMenu menu = new ContextMenu();
        menu.setId(pane.getId() + "-menu");
        for (ExportFormat format : ExportFormat.values()) {
            menu.getItems()
                    .add(item(
                            "chart-export-" + format.extension(),
                            "Export as " + format.name() + "\u2026",
                            () -> pane.export(format)));
        }
        menu.getItems()
                .addAll(
                        item("chart-copy", "Copy image", pane::copyImage),
                        new SeparatorMenuItem(),
                        item("chart-reset", "Show all (R)", pane::reset));
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (pane.recipeProperty().get().isPresent()) {
                menu.show(pane, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (EXPORT.match(event)) {
                pane.export(ExportFormat.PNG);
                event.consume();
            } else if (COPY.match(event)) {
                pane.copyImage();
                event.consume();
            }
        });
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
