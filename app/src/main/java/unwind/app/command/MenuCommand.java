package unwind.app.command;

import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** A command with its place in a menu. */
public record MenuCommand(Command command, Optional<KeyCombination> accelerator) {
    public static MenuCommand of(Command command) {
        return new MenuCommand(command, Optional.empty());
    }

    public static MenuCommand of(Command command, KeyCombination accelerator) {
        return new MenuCommand(command, Optional.of(accelerator));
    }

    /** The keys in words; empty where there are none. */
    public String keys() {
        return accelerator.map(KeyCombination::getDisplayText).orElse("");
    }

    /** Disabled while the command is; menu items have no tooltips, so the reason stands behind the label. */
    public MenuItem item() {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.fire());
        accelerator.ifPresent(item::setAccelerator);
        command.disabledReason().subscribe(reason -> {
            item.setDisable(!reason.isEmpty());
            item.setText(reason.isEmpty() ? command.label() : command.label() + " \u2014 " + reason);
        });
        return item;
    }
}
