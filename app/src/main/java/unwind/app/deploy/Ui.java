package unwind.app.deploy;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces that the panels of the screen share. */
final class Ui {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private Ui() {}

    /** A label that wraps, and is not there while it says nothing. */
    static Label message(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("screen-message");
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        return label;
    }

    static Label message(String id, ObservableValue<String> text, ObservableValue<Boolean> failed) {
        Label label = message(id, text);
        failed.subscribe(bad -> label.pseudoClassStateChanged(FAILED, bad));
        return label;
    }

    static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("panel-title");
        return label;
    }

    /** A caption above its editor, tied for screen readers. */
    static VBox field(String caption, Node editor) {
        Label label = new Label(caption);
        label.setLabelFor(editor);
        label.getStyleClass().add("field-caption");
        if (editor instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        VBox box = new VBox(label, editor);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static FontIcon icon(Ikon ikon, String styleClass) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll("mark", styleClass);
        return icon;
    }

    static <S> TableColumn<S, String> column(String title, double width, Function<S, String> text) {
        TableColumn<S, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A column whose text changes as time goes by. */
    static <S> TableColumn<S, String> growing(
            String title, double width, BiFunction<S, Instant, String> text, ObservableValue<Instant> now) {
        TableColumn<S, String> column = column(title, width, row -> "");
        column.setCellValueFactory(cell -> now.map(at -> text.apply(cell.getValue(), at)));
        return column;
    }

    static <S> TableColumn<S, String> figure(String title, double width, Function<S, String> text) {
        TableColumn<S, String> column = column(title, width, text);
        column.getStyleClass().add("figure-column");
        return column;
    }
}
