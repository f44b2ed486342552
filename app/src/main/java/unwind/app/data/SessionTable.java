package unwind.app.data;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.table.TextColumn;

/** The sessions, sortable and filtered; the selected one is charted, and stays so while a filter hides it. */
final class SessionTable extends TableView<SessionRow> {
    private final DataViewModel model;
    private final FilteredList<SessionRow> shown;
    private boolean filtering;

    SessionTable(DataViewModel model) {
        this.model = model;
        shown = new FilteredList<>(model.sessions());
        SortedList<SessionRow> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setId("session-table");
        setAccessibleText("Sessions");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(TextColumn.of("Date", "", 98, SessionRow::date, Object::toString));
        getColumns().add(TextColumn.of("Minutes", "figure", 70, SessionRow::minutes, Object::toString));
        getColumns()
                .add(TextColumn.of(
                        "Half-spread (bps)",
                        "figure",
                        132,
                        SessionRow::meanHalfSpreadBps,
                        v -> String.format(Locale.ROOT, "%.2f", v)));
        getColumns()
                .add(TextColumn.of(
                        "Volume (k)",
                        "figure",
                        88,
                        row -> row.volumeShares().orElse(-1),
                        v -> v < 0 ? "\u2013" : String.format(Locale.ROOT, "%,.0f", v / 1000)));
        getColumns()
                .add(TextColumn.of(
                        "Depth (shares)",
                        "figure",
                        114,
                        SessionRow::meanDepthShares,
                        v -> String.format(Locale.ROOT, "%,.0f", v)));
        // Figures that are cut off are worse than a scroll bar.
        getColumns().forEach(column -> column.setMinWidth(column.getPrefWidth()));
        TableColumn<SessionRow, String> marks =
                TextColumn.of("Quality", "", 110, row -> String.join(", ", row.marks()), t -> t);
        marks.setCellFactory(c -> new QualityCell());
        marks.setMinWidth(56);
        getColumns().add(marks);
        Label none = new Label("No session is like that. Escape in the filter shows all again.");
        none.getStyleClass().add("table-empty");
        setPlaceholder(none);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !filtering) {
                model.selectedProperty().set(Optional.of(row));
            }
        });
        model.selectedProperty().subscribe(row -> row.ifPresent(getSelectionModel()::select));
        model.filter().rowsProperty().subscribe(this::filter);
    }

    /** Rows that go would hand their selection on to a neighbour. */
    private void filter(Predicate<SessionRow> rows) {
        filtering = true;
        shown.setPredicate(rows);
        getSelectionModel().clearSelection();
        filtering = false;
        model.selectedProperty().get().filter(shown::contains).ifPresent(getSelectionModel()::select);
    }

    /** How many are shown; empty while all are. */
    ObservableValue<String> countText() {
        return Bindings.createStringBinding(
                () -> shown.size() == model.sessions().size()
                        ? ""
                        : "%d of %d".formatted(shown.size(), model.sessions().size()),
                shown,
                model.sessions());
    }

    /** A sign and words: complete, or what is out of the ordinary. */
    private static final class QualityCell extends TableCell<SessionRow, String> {
        private final FontIcon icon = new FontIcon();
        private final Tooltip tooltip = new Tooltip();

        @Override
        protected void updateItem(String marks, boolean empty) {
            super.updateItem(marks, empty);
            if (empty || marks == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            icon.setIconCode(marks.isEmpty() ? MaterialDesignC.CHECK : MaterialDesignA.ALERT_OUTLINE);
            icon.getStyleClass().setAll("ikonli-font-icon", "quality-icon", marks.isEmpty() ? "good" : "doubtful");
            setText(marks.isEmpty() ? SessionRow.COMPLETE : marks);
            tooltip.setText(marks);
            setTooltip(marks.isEmpty() ? null : tooltip);
            setGraphic(icon);
        }
    }
}
