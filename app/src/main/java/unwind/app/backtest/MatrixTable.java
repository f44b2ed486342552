package unwind.app.backtest;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** A {@link Matrix}: one circumstance a row, one strategy a column; a group's name stands in its first row only. */
final class MatrixTable extends TableView<Matrix.Row> {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private static final double GROUP_PX = 180;
    private static final double VALUE_PX = 176;
    private static final double LEAST_FIGURE_PX = 72;
    private static final double LETTER_PX = 7.4;
    private static final double PADDING_PX = 24;

    private final String valueTitle;
    private final Label placeholder = new Label();
    private List<String> shown = List.of();

    /** @param valueTitle heading of the second column */
    MatrixTable(String id, String words, String valueTitle) {
        this.valueTitle = valueTitle;
        setId(id);
        setAccessibleText(words);
        getStyleClass().addAll("dense", "result-table", "matrix-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
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
            getColumns()
                    .setAll(List.of(
                            column("", GROUP_PX, this::group), column(valueTitle, VALUE_PX, Matrix.Row::value)));
            for (int i = 0; i < shown.size(); i++) {
                getColumns().add(figure(shown.get(i), i));
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

    private static TableColumn<Matrix.Row, String> figure(String title, int at) {
        String lines = twoLines(title);
        int letters = lines.lines().mapToInt(String::length).max().orElse(0);
        double width = Math.max(LEAST_FIGURE_PX, letters * LETTER_PX + PADDING_PX);
        TableColumn<Matrix.Row, String> column =
                column(lines, width, row -> row.figures().get(at));
        column.getStyleClass().add("figure-column");
        column.getGraphic().getStyleClass().add("figure-heading");
        return column;
    }

    /** Broken at the space nearest to its middle. */
    static String twoLines(String title) {
        int middle = title.length() / 2;
        int after = title.indexOf(' ', middle);
        int before = title.lastIndexOf(' ', middle);
        int at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return at < 0 ? title : title.substring(0, at) + "\n" + title.substring(at + 1);
    }

    private static TableColumn<Matrix.Row, String> column(
            String title, double width, Function<Matrix.Row, String> value) {
        TableColumn<Matrix.Row, String> column = new TableColumn<>();
        Label heading = new Label(title);
        heading.getStyleClass().add("column-heading");
        column.setGraphic(heading);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.95);
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
