package unwind.app.deploy;

import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.form.UndoKeys;
import unwind.app.runs.RunPicker;
import unwind.deploy.Hosting;
import unwind.run.RunOverview;

/** What to deploy and where; the checks, the cost, and the one button. */
final class DeployFormView extends VBox {
    private final DeployForm form;
    private final DeployViewModel model;

    DeployFormView(DeployModels models) {
        form = models.form();
        model = models.deploy();
        getStyleClass().add("deploy-form");
        VBox choices = new VBox(
                Ui.field("Trained run", runs(models)),
                new VBox(caption("Target"), targets()),
                hosting(),
                awsOnly(new HBox(8, Ui.field("Region", region()), Ui.field("Profile", profile()))),
                awsOnly(CommandButton.of(
                        Command.always("deploy-policy", "Copy policy", () -> Ui.toClipboard(model.policy())),
                        "The least permissions that deploying needs, as an IAM policy",
                        MaterialDesignC.CONTENT_COPY)),
                new HBox(
                        8,
                        Ui.field("Endpoint name", text("deploy-name", form.nameProperty(), 0)),
                        Ui.field("Deletes itself after (min)", text("deploy-minutes", form.minutesProperty(), 6))),
                new ChecksView(model),
                Ui.message("deploy-cost", model.costProperty()));
        choices.getStyleClass().add("deploy-choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren()
                .addAll(
                        scroll,
                        Ui.message("deploy-message", model.messageProperty(), model.failedProperty()),
                        new ConfirmBar(model),
                        buttons());
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-caption");
        return label;
    }

    private HBox buttons() {
        CommandButton deploy = CommandButton.of(model.deploy(), "F5", MaterialDesignC.CLOUD_UPLOAD_OUTLINE, "accent");
        deploy.button().setDefaultButton(false);
        HBox row = new HBox(
                CommandButton.of(model.check(), "Looks at everything that costs nothing; makes nothing"),
                Ui.space(),
                CommandButton.of(model.cancelCommand(), "Shift+F5"),
                deploy);
        row.getStyleClass().add("deploy-buttons");
        return row;
    }

    private ComboBox<RunOverview> runs(DeployModels models) {
        return RunPicker.of("deploy-run-picker", "Trained run to deploy", models.runs(), form.runProperty());
    }

    private HBox targets() {
        return choice(form.awsProperty(), "deploy-local", "Local rehearsal", "deploy-aws", "AWS SageMaker");
    }

    /** Two buttons of which one is pressed. */
    private static HBox choice(Property<Boolean> value, String offId, String off, String onId, String on) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton left = new ToggleButton(off);
        ToggleButton right = new ToggleButton(on);
        left.setId(offId);
        right.setId(onId);
        left.getStyleClass().add("left-pill");
        right.getStyleClass().add("right-pill");
        left.setToggleGroup(group);
        right.setToggleGroup(group);
        value.subscribe(chosen -> group.selectToggle(chosen ? right : left));
        group.selectedToggleProperty().addListener((toggle, was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            } else {
                value.setValue(is == right);
            }
        });
        for (ToggleButton button : new ToggleButton[] {left, right}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
        }
        return new HBox(left, right);
    }

    private Node hosting() {
        ComboBox<String> instance = new ComboBox<>(FXCollections.observableArrayList(Hosting.INSTANCE_TYPES));
        instance.setId("deploy-instance");
        instance.setAccessibleText("Instance type");
        instance.valueProperty().bindBidirectional(form.instanceProperty());
        ComboBox<Integer> memory = new ComboBox<>(FXCollections.observableArrayList(Hosting.SERVERLESS_MEMORY_MB));
        memory.setId("deploy-memory");
        memory.setAccessibleText("Memory of the serverless endpoint in MB");
        memory.valueProperty().bindBidirectional(form.memoryProperty());
        VBox type = Ui.field("Instance type", instance);
        VBox megabytes = Ui.field("Memory (MB)", memory);
        for (VBox each : new VBox[] {type, megabytes}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        type.visibleProperty().bind(form.serverlessProperty().not());
        megabytes.visibleProperty().bind(form.serverlessProperty());
        VBox kind = new VBox(
                caption("Runs on"),
                choice(form.serverlessProperty(), "deploy-real-time", "Instance", "deploy-serverless", "Serverless"));
        kind.getStyleClass().add("field");
        HBox row = new HBox(8, kind, type, megabytes);
        HBox.setHgrow(kind, javafx.scene.layout.Priority.ALWAYS);
        return row;
    }

    private ComboBox<String> region() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(DeployForm.REGIONS));
        box.setId("deploy-region");
        box.setAccessibleText("AWS region");
        box.setEditable(true);
        box.valueProperty().bindBidirectional(form.regionProperty());
        return box;
    }

    private TextField profile() {
        TextField field = text("deploy-profile", form.profileProperty(), 0);
        field.setPromptText("usual chain");
        field.setAccessibleHelp("Profile of the AWS configuration; empty for the usual chain of credentials");
        return field;
    }

    private static TextField text(String id, Property<String> value, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add(UndoKeys.STYLE_CLASS);
        if (columns > 0) {
            field.setPrefColumnCount(columns);
        }
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Node awsOnly(Node node) {
        node.managedProperty().bind(form.awsProperty());
        node.visibleProperty().bind(form.awsProperty());
        return node;
    }
}
