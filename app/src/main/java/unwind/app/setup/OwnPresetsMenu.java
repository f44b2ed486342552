package unwind.app.setup;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;

/** Takes, saves and deletes own cost presets. */
final class OwnPresetsMenu extends MenuButton {
    private final SetupViewModel model;

    OwnPresetsMenu(SetupViewModel model) {
        super("Own presets");
        this.model = model;
        setId("own-presets");
        model.ownPresets().presets().addListener((ListChangeListener<OwnPresets.Own>) change -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        for (OwnPresets.Own own : model.ownPresets().presets()) {
            getItems().add(item(own.name(), () -> model.take(own)));
        }
        if (getItems().isEmpty()) {
            MenuItem none = item("None saved yet", () -> {});
            none.setDisable(true);
            getItems().add(none);
        }
        MenuItem save = item("Save these costs as\u2026", this::askName);
        save.setId("save-preset");
        Menu delete = new Menu("Delete");
        delete.setId("delete-preset");
        model.ownPresets()
                .presets()
                .forEach(own -> delete.getItems()
                        .add(item("Delete \"" + own.name() + "\"", () -> model.deletePreset(own.name()))));
        delete.setDisable(delete.getItems().isEmpty());
        getItems().addAll(new SeparatorMenuItem(), save, delete);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void askName() {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle("Save cost preset");
        dialog.setHeaderText(null);
        dialog.setContentText("Name of the preset");
        dialog.getEditor().setId("preset-name");
        dialog.setOnHidden(event -> {
            String name = dialog.getResult();
            if (name != null && !name.isBlank()) {
                model.savePreset(name);
            }
        });
        dialog.show();
    }
}
