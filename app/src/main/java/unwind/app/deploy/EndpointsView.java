package unwind.app.deploy;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import unwind.app.command.CommandButton;

/** The endpoints of ours with what they cost, and what can be done with the selected one. */
final class EndpointsView extends VBox {
    EndpointsView(EndpointsViewModel model, DeployForm form) {
        getStyleClass().add("endpoints");
        TableView<EndpointRow> table = new TableView<>(model.rows());
        table.setId("endpoint-table");
        table.setAccessibleText("Endpoints made by Unwind");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.getStyleClass().add("muted");
        Runnable say = () -> none.setText(whyNone(model, form));
        model.busyProperty().subscribe(say);
        model.looked().addListener((Observable changed) -> say.run());
        form.targetChanges().forEach(choice -> choice.addListener(changed -> say.run()));
        table.setPlaceholder(none);
        table.getColumns()
                .addAll(List.of(
                        Ui.column("Endpoint", 120, EndpointRow::name),
                        Ui.column("Where", 110, EndpointRow::where),
                        Ui.column("Status", 110, EndpointRow::status),
                        Ui.column("Runs on", 110, r -> r.info().hosting()),
                        Ui.growing("Cost so far", 110, EndpointRow::cost, model.nowProperty()),
                        Ui.growing("Deletes itself", 150, EndpointRow::expires, model.nowProperty())));
        table.setMinHeight(86);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((item, was, is) -> {
            if (is != null) {
                model.selectedProperty().set(Optional.of(is));
            }
        });
        model.selectedProperty()
                .subscribe(row -> Platform.runLater(() -> model.selectedProperty()
                        .get()
                        .filter(r -> model.rows().contains(r))
                        .ifPresent(table.getSelectionModel()::select)));
        // A table that is told of new rows must not be asked to select one before it has taken them in.
        model.rows()
                .addListener((Observable changed) -> Platform.runLater(
                        () -> model.selectedProperty().get().ifPresent(table.getSelectionModel()::select)));
        HBox head = new HBox(
                Ui.title("Endpoints of ours"),
                Ui.space(),
                CommandButton.of(model.refreshCommand(), "Looks for endpoints by their tag", MaterialDesignR.REFRESH),
                CommandButton.of(
                        model.extendCommand(),
                        "Deletes itself so many minutes from now, as set on the left",
                        MaterialDesignC.CLOCK_PLUS_OUTLINE),
                CommandButton.of(model.deleteCommand(), "", MaterialDesignD.DELETE_OUTLINE));
        head.getStyleClass().add("tools");
        getChildren()
                .addAll(
                        head,
                        ask(model),
                        table,
                        Ui.message("endpoint-message", model.messageProperty(), model.failedProperty()));
    }

    private static String whyNone(EndpointsViewModel model, DeployForm form) {
        if (model.busyProperty().get()) {
            return "Looking for endpoints\u2026";
        }
        return model.looked().contains(form.target())
                ? "No endpoint of ours runs at this target."
                : "Not looked at yet: Refresh looks for endpoints of ours at this target.";
    }

    private static HBox ask(EndpointsViewModel model) {
        Label words = new Label();
        words.textProperty()
                .bind(model.selectedProperty()
                        .map(row -> row.map(r -> "Delete %s and all that was made for it? It stops answering at once."
                                        .formatted(r.name()))
                                .orElse("")));
        HBox bar = new HBox(
                8,
                words,
                Ui.space(),
                CommandButton.of(model.keep(), ""),
                CommandButton.of(model.confirmDelete(), "", MaterialDesignD.DELETE_OUTLINE, "danger"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("confirm");
        bar.managedProperty().bind(bar.visibleProperty());
        bar.visibleProperty().bind(model.askingProperty());
        return bar;
    }
}
