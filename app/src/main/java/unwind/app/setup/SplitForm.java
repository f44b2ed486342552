package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unwind.app.setup.SplitModel.Part;

/** Train, validate and test by date. */
final class SplitForm extends VBox {
    private static final double NAME_WIDTH = 86;
    private static final double DATE_WIDTH = 116;

    private final SplitModel model;

    SplitForm(SplitModel model) {
        this.model = model;
        getStyleClass().addAll("param-form", "split-form");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (Part part : Part.values()) {
            addRow(grid, part);
        }
        Label problem = new Label();
        problem.setId("split-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(grid, problem);
    }

    /** Back to the default split. */
    static Button thirdsButton(SplitModel model) {
        Button thirds = new Button("Split by thirds");
        thirds.setId("split-by-thirds");
        thirds.getStyleClass().add(Styles.SMALL);
        thirds.setOnAction(event -> model.byThirds());
        return thirds;
    }

    private void addRow(GridPane grid, Part part) {
        String id = "split-" + part.name().toLowerCase(Locale.ROOT);
        Label name = new Label();
        name.setMinWidth(NAME_WIDTH);
        Runnable show = () -> name.setText(
                model.dates().isEmpty() ? part.label() : "%s (%d)".formatted(part.label(), model.sessions(part)));
        model.from(part).subscribe(show);
        model.to(part).subscribe(show);
        show.run();
        Label to = new Label("to");
        to.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(
                part.ordinal(),
                name,
                dates(id + "-from", part.label() + " from", model.from(part)),
                to,
                dates(id + "-to", part.label() + " to", model.to(part)));
    }

    private ComboBox<LocalDate> dates(String id, String name, ObjectProperty<@Nullable LocalDate> value) {
        ComboBox<LocalDate> box = new ComboBox<>(model.dates());
        box.setId(id);
        box.setAccessibleText(name);
        box.setPrefWidth(DATE_WIDTH);
        box.setMinWidth(DATE_WIDTH);
        box.valueProperty().bindBidirectional(value);
        box.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(model.dates()));
        return box;
    }
}
