package unwind.app.data;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
    EmptyDataView(Command open, Command sample, RecentFiles recent, Consumer<List<Path>> opener) {
        setId("data-empty");
        getStyleClass().add("empty-state");
        FontIcon icon = new FontIcon(MaterialDesignD.DATABASE_IMPORT_OUTLINE);
        icon.getStyleClass().add("empty-icon");
        Label heading = new Label("Open minute data to begin");
        heading.getStyleClass().add("heading-large");
        Label what =
                new Label("CSV files, plain or gzip, one row a minute: quotes of up to five levels, or bars with the"
                        + " top of the book. Columns and time zone are recognised; what is wrong with the data is told,"
                        + " never repaired in silence.");
        what.setWrapText(true);
        what.setTextAlignment(TextAlignment.CENTER);
        what.setMaxWidth(520);
        HBox buttons = new HBox(
                CommandButton.of(open, Shortcuts.OPEN.getDisplayText(), Styles.ACCENT),
                CommandButton.of(sample, "synthetic"));
        buttons.getStyleClass().add("empty-buttons");
        Label drop = new Label("or drop files anywhere on this screen");
        drop.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren().addAll(icon, heading, what, buttons, drop, recentList(recent, opener));
    }

    private static VBox recentList(RecentFiles recent, Consumer<List<Path>> opener) {
        VBox list = new VBox();
        list.setId("recent-list");
        list.getStyleClass().add("recent-list");
        Runnable show = () -> {
            list.getChildren().clear();
            if (!recent.entries().isEmpty()) {
                Label heading = new Label("Opened lately");
                heading.getStyleClass().add("form-group");
                list.getChildren().add(heading);
            }
            for (RecentFiles.Entry entry : recent.entries()) {
                Hyperlink link = new Hyperlink(entry.label());
                link.setTooltip(new Tooltip(entry.folder()));
                link.setOnAction(event -> opener.accept(entry.files()));
                list.getChildren().add(link);
            }
        };
        recent.entries().subscribe(show);
        show.run();
        return list;
    }
}
