package unwind.app.backtest;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.command.CommandButton;
import unwind.app.form.ChoiceText;

/** The backtest with one thing changed at a time. */
final class SensitivityView extends VBox {
    private static final String OWN_NOTE = "Bold: what the backtest itself was played with.";

    private final SensitivityViewModel model;
    private final MatrixTable table =
            new MatrixTable("backtest-sensitivity", "Figures of the backtest with one thing changed", "Value");
    private final Label note = new Label();

    SensitivityView(SensitivityViewModel model) {
        this.model = model;
        note.setId("sensitivity-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("screen-message");
        note.managedProperty().bind(note.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("session-charts");
        getChildren().addAll(bar(), table, note);
        model.matrixProperty().subscribe(this::show);
        model.messageProperty().subscribe(words -> show(model.matrixProperty().get()));
    }

    private HBox bar() {
        ComboBox<SensitivityMatrix.Figure> figure = new ComboBox<>();
        figure.setId("sensitivity-figure");
        figure.getItems().setAll(SensitivityMatrix.Figure.values());
        figure.setConverter(ChoiceText.of(SensitivityMatrix.Figure::label));
        figure.valueProperty().bindBidirectional(model.figureProperty());
        Label label = new Label("Show");
        label.setLabelFor(figure);
        ProgressBar progress = new ProgressBar();
        progress.setId("sensitivity-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Variations played");
        progress.progressProperty().bind(model.progressProperty().map(p -> p.fraction()));
        progress.visibleProperty().bind(model.runningProperty());
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox bar = new HBox(
                label,
                figure,
                progress,
                CommandButton.of(
                        model.run(),
                        "Plays the backtest again with other sizes, horizons and cost parameters",
                        MaterialDesignP.PLAY),
                CommandButton.of(model.cancel(), "Stops after the session that is played", MaterialDesignS.STOP));
        bar.getStyleClass().add("session-tools");
        return bar;
    }

    private void show(Matrix matrix) {
        String words = model.messageProperty().get();
        table.show(matrix, words);
        note.setText(matrix.notes().isEmpty() ? OWN_NOTE : OWN_NOTE + "\n" + String.join("\n", matrix.notes()));
        note.setVisible(!matrix.rows().isEmpty());
    }
}
