package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The Log page: the last lines, filtered by a word, and a way to copy them. */
final class LogView extends BorderPane {
    private final FilteredList<String> shown;
    private final ListView<String> list;

    LogView(LogBuffer log) {
        shown = new FilteredList<>(log.lines());
        list = new ListView<>(shown);
        list.setId("log-list");
        list.setAccessibleText("Log lines");
        list.getStyleClass().addAll("mono", "log-list", Styles.DENSE);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new Label("No lines of that kind."));
        shown.addListener((ListChangeListener<String>) change -> list.scrollTo(shown.size() - 1));
        TextField filter = new TextField();
        filter.setId("log-filter");
        filter.setPromptText("Filter, e.g. WARN");
        filter.setAccessibleText("Filter the log");
        filter.textProperty().subscribe(this::filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(280);
        Button copy = new Button("Copy lines");
        copy.setId("log-copy");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setOnAction(event -> copy());
        HBox tools = new HBox(filter, copy);
        tools.getStyleClass().add("panel-tools");
        setTop(tools);
        setCenter(list);
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(line -> line.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The selected lines, else all that are shown. */
    private void copy() {
        var selected = list.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", selected.isEmpty() ? shown : selected));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
