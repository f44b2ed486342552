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

/** A {@link Matrix}: one circumstance a row, one strategy a column; a group's name stands in its first row only. */
final class MatrixTable extends TableView<Matrix.Row> {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final String valueTitle;
    private final Label placeholder = new Label();
    private List<String> shown = List.of();

    /** @param valueTitle heading of the second column */
    MatrixTable(String id, String words, String valueTitle) {
        this.valueTitle = valueTitle;
        setId(id);
        setAccessibleText(words);
        getStyleClass().addAll("dense", "result-table", "matrix-table");
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("table-empty");
        setPlaceholder(placeholder);
        setRowFactory(table -> new CircumstanceRow());
    }

    /** @param empty what stands in a table without rows */
    void show(Matrix matrix, String empty) {
        placeholder.setText(empty);
        if (!matrix.strategies().equals(shown) || getColumns().isEmpty()) {
            shown = matrix.strategies();
            getColumns().setAll(List.of(column("", 150, this::group), column(valueTitle, 190, Matrix.Row::value)));
            for (int i = 0; i < shown.size(); i++) {
                int at = i;
                TableColumn<Matrix.Row, String> figure =
                        column(shown.get(i), 96, row -> row.figures().get(at));
                figure.getStyleClass().add("figure-column");
                getColumns().add(figure);
            }
        }
        getItems().setAll(matrix.rows());
    }

    private String group(Matrix.Row row) {
        return isFirst(getItems().indexOf(row)) ? row.group() : "";
    }

    private boolean isFirst(int index) {
        return index <= 0
                || !getItems()
                        .get(index)
                        .group()
                        .equals(getItems().get(index - 1).group());
    }

    private static TableColumn<Matrix.Row, String> column(
            String title, double width, Function<Matrix.Row, String> value) {
        TableColumn<Matrix.Row, String> column = new TableColumn<>();
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.setMaxWidth(width);
        heading.setMinHeight(32);
        heading.setTooltip(new Tooltip(title));
        heading.getStyleClass().addAll("column-heading", "figure-heading");
        column.setGraphic(heading);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.8);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    private final class CircumstanceRow extends TableRow<Matrix.Row> {
        @Override
        protected void updateItem(Matrix.Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(OWN, !empty && row != null && row.own());
            pseudoClassStateChanged(FIRST, !empty && getIndex() > 0 && isFirst(getIndex()));
        }
    }
}
