package unwind.app.data;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.shell.Shortcuts;

/** What the Data screen shows before anything is loaded: what to do. */
final class EmptyDataView extends VBox {
    EmptyDataView(Command open, Command sample) {
        setId("data-empty");
        getStyleClass().add("empty-state");
        FontIcon icon = new FontIcon(MaterialDesignD.DATABASE_IMPORT_OUTLINE);
        icon.getStyleClass().add("empty-icon");
        Label heading = new Label("Open minute data to begin");
        heading.getStyleClass().add("heading-large");
        Label what =
                new Label("CSV files, plain or gzip, one row a minute: quotes of up to five levels, or bars with the "
                        + "top of the book. Columns and time zone are recognised; what is wrong with the data is told, never "
                        + "repaired in silence.");
        what.setWrapText(true);
        what.setTextAlignment(TextAlignment.CENTER);
        what.setMaxWidth(520);
        HBox buttons = new HBox(
                CommandButton.of(open, Shortcuts.OPEN.getDisplayText(), Styles.ACCENT),
                CommandButton.of(sample, "synthetic"));
        buttons.getStyleClass().add("empty-buttons");
        Label drop = new Label("or drop files anywhere on this screen");
        drop.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren().addAll(icon, heading, what, buttons, drop);
    }
}
