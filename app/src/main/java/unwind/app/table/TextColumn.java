package unwind.app.table;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/** Columns that show a row's value as text and sort by the value. */
public final class TextColumn {
    private static final double NARROWEST = 48;

    private TextColumn() {}

    /**
     * Makes a column.
     *
     * @param styleClass {@code figure} aligns numbers; empty for text
     * @param width preferred, pixels
     * @param value what is sorted by; null is shown as nothing
     * @param text what is shown
     */
    public static <S, V> TableColumn<S, V> of(
            String title, String styleClass, double width, Function<S, V> value, Function<V, String> text) {
        TableColumn<S, V> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(c -> new TextCell<>(text));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, NARROWEST));
        if (!styleClass.isEmpty()) {
            column.getStyleClass().add(styleClass);
        }
        return column;
    }
}
