package unwind.app.training;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A figure with its name above and what it is to be read against below. */
final class FigureTile extends VBox {
    FigureTile(String id, String name, ObservableValue<String> figure, ObservableValue<String> detail) {
        Label heading = new Label(name);
        heading.getStyleClass().add("figure-name");
        Label value = new Label();
        value.setId(id);
        value.textProperty().bind(figure);
        value.getStyleClass().add("figure-value");
        Label below = new Label();
        below.textProperty().bind(detail);
        below.getStyleClass().add("figure-detail");
        heading.setLabelFor(value);
        getStyleClass().add("figure-tile");
        getChildren().addAll(heading, value, below);
    }
}
