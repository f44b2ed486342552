package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import unwind.app.form.Gradual;
import unwind.app.form.ParamForm;
import unwind.cost.CostPreset;
import unwind.order.SliceLimits;
import unwind.param.ParamSpec;
import unwind.run.CostPreview;

/** The Setup screen: order and costs at the left, split and agent in the middle, what it amounts to at the right. */
final class SetupView extends BorderPane {
    /** What every strategy is held to is part of the order, though it is stored with the strategies' parameters. */
    private static final List<String> LIMITS =
            SliceLimits.PARAMS.specs().stream().map(ParamSpec::key).toList();

    SetupView(
            SetupViewModel model,
            SetupSummary summary,
            ReadOnlyObjectProperty<Optional<CostPreview>> preview,
            Supplier<Region> comparison,
            Supplier<Region> curve) {
        setId("setup-screen");
        GridPane columns = new GridPane();
        columns.getColumnConstraints().setAll(width(31), width(36), width(33));
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        columns.getRowConstraints().setAll(all);
        columns.addRow(
                0,
                column(List.of(() -> order(model), () -> costs(model), () -> data(model))),
                column(List.of(() -> split(model), () -> agent(model), () -> strategies(model))),
                column(List.of(() -> new SummaryView(summary), () -> new CostPreviewView(preview), comparison, curve)));
        columns.getChildren().getLast().getStyleClass().add("inspector-pane");
        setTop(header(model));
        setCenter(columns);
    }

    private static ColumnConstraints width(double percent) {
        ColumnConstraints width = new ColumnConstraints();
        width.setPercentWidth(percent);
        return width;
    }

    /** Scrolls by itself, so that a long one hides nothing of the others. */
    private static ScrollPane column(List<Supplier<? extends Node>> sections) {
        VBox content = new VBox();
        Gradual.fill(content, sections);
        content.getStyleClass().add("form-column");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static HBox header(SetupViewModel model) {
        Label title = new Label("What to sell, what it costs, and how to learn");
        title.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = new Button("Reset all settings");
        reset.setId("reset-all");
        reset.setTooltip(
                new Tooltip("All settings back to their defaults; the data stays, and Ctrl+Z brings them back."));
        reset.setOnAction(event -> model.resetAll());
        HBox header = new HBox(title, space, reset);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private static Node order(SetupViewModel model) {
        Label limits = new Label("Limits of each child order, for every strategy");
        limits.getStyleClass().add("form-group");
        VBox form = new VBox(
                5,
                new OrderHead(model),
                ParamForm.plain("order", model.order()),
                limits,
                ParamForm.only("strategies", model.strategies(), LIMITS));
        return section("Parent order", form);
    }

    private static Node split(SetupViewModel model) {
        Label heading = new Label("Split by date");
        heading.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(heading, space, SplitForm.thirdsButton(model.split()));
        line.getStyleClass().add("inline-choice");
        VBox box = new VBox(
                line,
                new SplitStrip(model.split()),
                new SplitForm(model.split()),
                ParamForm.plain("run", model.seed()));
        box.getStyleClass().add("form-section");
        return box;
    }

    private static Node agent(SetupViewModel model) {
        return section("SAC agent", new ParamForm("agent", model.agent()));
    }

    private static Node strategies(SetupViewModel model) {
        return section("Rule-based strategies", ParamForm.without("strategies", model.strategies(), LIMITS));
    }

    private static Node data(SetupViewModel model) {
        Label status = new Label();
        status.setId("import-status");
        status.setWrapText(true);
        status.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        status.textProperty().bind(model.importStatusProperty());
        status.managedProperty().bind(status.textProperty().isNotEmpty());
        return section("Assumptions about the data", new VBox(4, new ParamForm("import", model.importing()), status));
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
        HBox.setHgrow(choice, Priority.ALWAYS);
        OwnPresetsMenu own = new OwnPresetsMenu(model);
        own.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(choice, own);
        line.getStyleClass().add("inline-choice");
        Label description = new Label();
        description.setWrapText(true);
        description.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        Runnable describe = () -> {
            String name = model.ownPresetName();
            String words = model.presetProperty().get().description();
            description.setText(name.isEmpty() ? words : "Own preset \"%s\". %s".formatted(name, words));
        };
        model.costProperty().subscribe(describe);
        model.ownPresets().presets().subscribe(describe);
        describe.run();
        VBox form = new VBox();
        model.costFormProperty().subscribe(f -> form.getChildren().setAll(List.of(ParamForm.plain("cost", f))));
        return section("Cost model", new VBox(6, line, description, form));
    }

    private static VBox section(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox box = new VBox(heading, content);
        box.getStyleClass().add("form-section");
        return box;
    }

    /** Puts the cursor into a field, scrolled into sight; at a first visit as soon as the fields are there. */
    void focus(String id) {
        if (getScene() != null) {
            Gradual.whenFilled(getScene(), () -> bring(id));
        }
    }

    private void bring(String id) {
        Node field = lookup("#" + id);
        if (field == null) {
            return;
        }
        field.requestFocus();
        for (Node parent = field.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
                double y = scroll.getContent()
                        .sceneToLocal(field.localToScene(field.getBoundsInLocal()))
                        .getMinY();
                double hidden = scroll.getContent().getBoundsInLocal().getHeight()
                        - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((y - 60) / hidden, 0, 1));
                return;
            }
        }
    }

    private static final class PresetCell extends ListCell<CostPreset> {
        @Override
        protected void updateItem(CostPreset preset, boolean empty) {
            super.updateItem(preset, empty);
            setText(empty || preset == null ? "" : preset.label());
        }
    }
}
