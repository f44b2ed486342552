package unwind.app.table;

import java.util.function.Function;
import javafx.scene.control.TableCell;

/** A table cell that only formats. */
final class TextCell<S, V> extends TableCell<S, V> {
    private final Function<V, String> text;

    TextCell(Function<V, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(V item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : text.apply(item));
    }
}
