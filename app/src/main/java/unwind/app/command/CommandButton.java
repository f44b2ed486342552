package unwind.app.command;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The button of a command. A disabled JavaFX button shows no tooltip, so the tooltip with the reason hangs on a pane
 * round it.
 */
public final class CommandButton extends StackPane {
    private final Button button = new Button();
    private final Tooltip tooltip = new Tooltip();
    private final Command command;
    private final String hint;

    private CommandButton(Command command, String hint, Optional<Ikon> icon, String... styleClasses) {
        this.command = command;
        this.hint = hint;
        button.setId(command.id());
        button.setText(command.label());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(styleClasses);
        icon.ifPresent(i -> button.setGraphic(new FontIcon(i)));
        button.setOnAction(event -> command.fire());
        button.accessibleHelpProperty().bind(tooltip.textProperty());
        button.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(button);
        getStyleClass().add("command-button");
        Tooltip.install(this, tooltip);
        command.disabledReason().subscribe(this::show);
    }

    /** @param hint e.g. the shortcut, shown while the command can be done; may be empty */
    public static CommandButton of(Command command, String hint, Ikon icon, String... styleClasses) {
        return new CommandButton(command, hint, Optional.of(icon), styleClasses);
    }

    public static CommandButton of(Command command, String hint, String... styleClasses) {
        return new CommandButton(command, hint, Optional.empty(), styleClasses);
    }

    /** Only the icon is drawn; the label stays for tooltip and screen reader. */
    public CommandButton iconOnly() {
        button.setText("");
        button.setAccessibleText(command.label());
        return this;
    }

    public Button button() {
        return button;
    }

    public void setGraphic(Node node) {
        button.setGraphic(node);
    }

    private void show(String reason) {
        button.setDisable(!reason.isEmpty());
        String detail = reason.isEmpty() ? hint : reason;
        tooltip.setText(detail.isEmpty() ? command.label() : command.label() + " \u00b7 " + detail);
    }
}
