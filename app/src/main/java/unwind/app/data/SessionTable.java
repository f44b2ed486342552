package unwind.app.data;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The sessions, sortable; the selected one is charted. */
final class SessionTable extends TableView<SessionRow> {
    SessionTable(DataViewModel model) {
        super(model.sessions());
        setId("session-table");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("Date", "", 92, SessionRow::date, Object::toString));
        getColumns().add(column("Minutes", "figure", 66, SessionRow::minutes, Object::toString));
        getColumns()
                .add(column(
                        "Half-spread (bps)",
                        "figure",
                        118,
                        SessionRow::meanHalfSpreadBps,
                        v -> String.format(Locale.ROOT, "%.2f", v)));
        getColumns()
                .add(column(
                        "Volume (shares)",
                        "figure",
                        112,
                        row -> row.volumeShares().orElse(-1),
                        v -> v < 0 ? "\u2013" : String.format(Locale.ROOT, "%,.0f", v)));
        getColumns().add(column("Marks", "", 90, row -> String.join(", ", row.marks()), t -> t));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(Optional.of(row));
            }
        });
        model.selectedProperty().subscribe(row -> row.ifPresent(getSelectionModel()::select));
    }

    private static <V extends Comparable<? super V>> TableColumn<SessionRow, V> column(
            String title, String styleClass, double width, Function<SessionRow, V> value, Function<V, String> text) {
        TableColumn<SessionRow, V> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(c -> new TextCell<>(text));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        if (!styleClass.isEmpty()) {
            column.getStyleClass().add(styleClass);
        }
        return column;
    }
}
