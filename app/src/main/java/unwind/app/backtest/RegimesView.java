package unwind.app.backtest;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The backtest by kind of session. */
final class RegimesView extends VBox {
    private final MatrixTable table = new MatrixTable(
            "backtest-regimes",
            "Difference to TWAP in thirds of the test sessions",
            "Third of the sessions\n(how many)");
    private final Label note = new Label();

    RegimesView(RegimesViewModel model) {
        note.setId("backtest-regimes-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll("screen-message", "matrix-note");
        note.managedProperty().bind(note.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("session-charts");
        getChildren().addAll(note, table);
        model.matrixProperty().subscribe(this::show);
    }

    private void show(Matrix matrix) {
        String words = String.join("\n", matrix.notes());
        note.setText(words);
        note.setVisible(!matrix.rows().isEmpty());
        table.show(matrix, words);
    }
}
