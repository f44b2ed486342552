package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unwind.app.form.ParamForm;
import unwind.cost.CostPreset;

/** The Setup screen: forms in two columns, the live check at the right. */
final class SetupView extends BorderPane {
    private static final double SUMMARY_WIDTH = 300;

    SetupView(SetupViewModel model, SetupSummary summary) {
        setId("setup-screen");
        ScrollPane forms = new ScrollPane(columns(model));
        forms.setFitToWidth(true);
        forms.getStyleClass().add("edge-to-edge");
        ScrollPane check = new ScrollPane(new SummaryView(summary));
        check.setFitToWidth(true);
        check.setPrefWidth(SUMMARY_WIDTH);
        check.getStyleClass().addAll("edge-to-edge", "inspector-pane");
        setTop(header(model));
        setCenter(forms);
        setRight(check);
    }

    private static HBox header(SetupViewModel model) {
        Label title = new Label("What to sell, what it costs, and how to learn");
        title.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = new Button("Reset all settings");
        reset.setId("reset-all");
        reset.setOnAction(event -> model.resetAll());
        HBox header = new HBox(title, space, reset);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private static GridPane columns(SetupViewModel model) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-columns");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        VBox left = new VBox(
                section("Order", new ParamForm("order", model.order())),
                section("Split by date", new SplitForm(model.split())),
                section("Seed", new ParamForm("run", model.seed())),
                costs(model));
        VBox right = new VBox(section("SAC agent", new ParamForm("agent", model.agent())));
        left.getStyleClass().add("form-column");
        right.getStyleClass().add("form-column");
        grid.addRow(0, left, right);
        return grid;
    }

    private static Node costs(SetupViewModel model) {
        ComboBox<CostPreset> choice = new ComboBox<>();
        choice.setId("cost-preset");
        choice.getItems().setAll(model.presets());
        choice.setCellFactory(list -> new PresetCell());
        choice.setButtonCell(new PresetCell());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().bindBidirectional(model.presetProperty());
        choice.setAccessibleText("Cost model");
        Label description = new Label();
        description.setWrapText(true);
        description.getStyleClass().add(Styles.TEXT_MUTED);
        model.presetProperty().subscribe(preset -> description.setText(preset.description()));
        VBox form = new VBox();
        model.costFormProperty().subscribe(f -> form.getChildren().setAll(List.of(new ParamForm("cost", f))));
        VBox content = new VBox(8, choice, description, form);
        return section("Cost model", content);
    }

    private static VBox section(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox box = new VBox(heading, content);
        box.getStyleClass().add("form-section");
        return box;
    }

    private static final class PresetCell extends ListCell<CostPreset> {
        @Override
        protected void updateItem(CostPreset preset, boolean empty) {
            super.updateItem(preset, empty);
            setText(empty || preset == null ? "" : preset.label());
        }
    }
}
