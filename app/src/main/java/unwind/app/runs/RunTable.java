package unwind.app.runs;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import unwind.app.table.TextColumn;

/** The runs, sortable; several can be chosen. */
final class RunTable extends TableView<RunRow> {
    private static final String NO_RUN =
            "No run is kept yet. Every backtest of a trained agent becomes a run: train in step 3, backtest in step 4.";
    private static final String NONE_LIKE_THAT = "No run is like that. Escape in the filter shows all again.";

    private final RunsViewModel model;
    private boolean filling;

    RunTable(RunsViewModel model) {
        this.model = model;
        setId("run-table");
        setAccessibleText("Runs");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<RunRow, RunRow> marks = TextColumn.of("", "", 52, row -> row, row -> "");
        marks.setCellFactory(c -> new MarkCell());
        marks.setSortable(false);
        marks.setMaxWidth(52);
        getColumns().add(marks);
        getColumns().add(TextColumn.of("Made", "", 132, RunRow::made, t -> t));
        getColumns().add(TextColumn.of("Ticker", "", 66, row -> row.run().ticker(), t -> t));
        getColumns()
                .add(TextColumn.of("Shares", "figure", 70, RunRow::shares, v -> String.format(Locale.ROOT, "%,d", v)));
        getColumns().add(TextColumn.of("Cost model", "", 104, RunRow::costModel, t -> t));
        getColumns()
                .add(TextColumn.of("Steps", "figure", 76, RunRow::steps, v -> String.format(Locale.ROOT, "%,d", v)));
        getColumns()
                .add(TextColumn.of("Seed", "figure", 52, row -> row.run().spec().seed(), Object::toString));
        getColumns()
                .add(TextColumn.of("Sessions", "figure", 74, row -> row.run().sessions(), Object::toString));
        getColumns().add(number("Learned (bps)", 104, RunRow::learnedBps, "%.3f"));
        getColumns().add(number("Share of TWAP", 110, RunRow::ratioToTwap, "%.3f"));
        getColumns().add(number("To baseline (bps)", 124, RunRow::differenceBps, "%+.3f"));
        getColumns().add(TextColumn.of("Against TWAP", "", 150, RunRow::verdict, t -> t));
        Label none = new Label();
        none.textProperty().bind(model.filter().textProperty().map(text -> text.isBlank() ? NO_RUN : NONE_LIKE_THAT));
        none.setWrapText(true);
        none.getStyleClass().add("table-empty");
        setPlaceholder(none);
        model.rows().addListener((ListChangeListener<RunRow>) change -> fill());
        fill();
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunRow>) change -> {
            if (!filling) {
                model.selected()
                        .setAll(getSelectionModel().getSelectedItems().stream()
                                .filter(Objects::nonNull)
                                .toList());
            }
        });
    }

    /** Keeps what was chosen, as far as it is still there. */
    private void fill() {
        var chosen = model.selected().stream().map(RunRow::id).toList();
        filling = true;
        getItems().setAll(model.rows());
        sort();
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (chosen.contains(getItems().get(i).id())) {
                getSelectionModel().select(i);
            }
        }
        filling = false;
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(0);
        } else {
            model.selected().setAll(getSelectionModel().getSelectedItems());
        }
    }

    private static TableColumn<RunRow, Double> number(
            String title, double width, Function<RunRow, OptionalDouble> value, String format) {
        return TextColumn.of(
                title,
                "figure",
                width,
                row -> value.apply(row).orElse(Double.NaN),
                v -> Double.isNaN(v) ? "\u2013" : String.format(Locale.ROOT, format, v));
    }

    /** A pin, a flag for the baseline, or nothing. */
    private static final class MarkCell extends TableCell<RunRow, RunRow> {
        private final FontIcon pin = new FontIcon(MaterialDesignP.PIN);
        private final FontIcon flag = new FontIcon(MaterialDesignF.FLAG);
        private final HBox marks = new HBox(2, pin, flag);
        private final Tooltip tooltip = new Tooltip();

        MarkCell() {
            pin.getStyleClass().add("run-mark");
            flag.getStyleClass().add("run-mark");
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            pin.setVisible(row.pinned());
            flag.setVisible(row.baseline());
            setGraphic(marks);
            tooltip.setText((row.pinned() ? "pinned " : "") + (row.baseline() ? "baseline" : ""));
            setTooltip(row.pinned() || row.baseline() ? tooltip : null);
        }
    }
}
