package unwind.app.backtest;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The comparison table: one strategy a row, figures right-aligned, bounds set apart. */
final class ResultTable extends TableView<BacktestRow> {
    private static final PseudoClass BOUND = PseudoClass.getPseudoClass("bound");

    ResultTable() {
        setId("backtest-table");
        setAccessibleText("Cost of each strategy over the test sessions");
        getStyleClass().addAll("dense", "result-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .addAll(List.of(
                        text("Strategy", 186, BacktestRow::label, "What was played; bounds know the future."),
                        figure(
                                "Cost\nbps",
                                60,
                                BacktestRow::costBps,
                                "Mean controllable cost, basis points of the arrival notional; lower is better."),
                        figure("Ratio to\nTWAP", 76, BacktestRow::ratio, "Sum of its cost over the sum of TWAP's."),
                        figure(
                                "vs TWAP\nbps",
                                84,
                                BacktestRow::againstTwap,
                                "Mean of the differences on the same sessions; negative is cheaper."),
                        figure(
                                "95 % interval\nbps",
                                124,
                                BacktestRow::interval,
                                "Studentised block-bootstrap interval of the mean difference to TWAP."),
                        text(
                                "Verdict\nagainst TWAP",
                                182,
                                BacktestRow::verdict,
                                "Cheaper or dearer only when the permutation test and the interval agree and the "
                                        + "difference is over 0.01 bps."),
                        figure(
                                "vs VWAP\nbps",
                                84,
                                BacktestRow::againstVwap,
                                "Mean of the differences to VWAP; negative is cheaper."),
                        figure(
                                "IS sd\nbps",
                                64,
                                BacktestRow::shortfallSd,
                                "Standard deviation over sessions of the implementation shortfall: the risk taken."),
                        figure(
                                "Capture\n%",
                                68,
                                BacktestRow::capture,
                                "Share of the way from TWAP to the hindsight optimum; none where that way is under 1 % of "
                                        + "TWAP.")));
        setRowFactory(table -> new BoundRow());
    }

    private static TableColumn<BacktestRow, String> figure(
            String title, double width, Function<BacktestRow, String> value, String help) {
        TableColumn<BacktestRow, String> column = text(title, width, value, help);
        column.getStyleClass().add("figure-column");
        column.getGraphic().getStyleClass().add("figure-heading");
        return column;
    }

    private static TableColumn<BacktestRow, String> text(
            String title, double width, Function<BacktestRow, String> value, String help) {
        TableColumn<BacktestRow, String> column = new TableColumn<>();
        Label heading = new Label(title);
        heading.getStyleClass().add("column-heading");
        heading.setTooltip(new Tooltip(help));
        column.setGraphic(heading);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.95);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    private static final class BoundRow extends TableRow<BacktestRow> {
        @Override
        protected void updateItem(BacktestRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(BOUND, !empty && row != null && row.bound());
        }
    }
}
