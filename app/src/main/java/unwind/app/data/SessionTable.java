package unwind.app.data;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.table.TextColumn;

/** The sessions, sortable; the selected one is charted. */
final class SessionTable extends TableView<SessionRow> {
    SessionTable(DataViewModel model) {
        super(model.sessions());
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
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(Optional.of(row));
            }
        });
        model.selectedProperty().subscribe(row -> row.ifPresent(getSelectionModel()::select));
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
            setText(marks.isEmpty() ? "complete" : marks);
            tooltip.setText(marks);
            setTooltip(marks.isEmpty() ? null : tooltip);
            setGraphic(icon);
        }
    }
}
