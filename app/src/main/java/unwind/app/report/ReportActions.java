package unwind.app.report;

import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;

/** What can be done with the report, how far it is, and where it went. */
final class ReportActions extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ReportViewModel model;
    private final ReportPrompt prompt;

    ReportActions(ReportViewModel model, ReportPrompt prompt) {
        this.model = model;
        this.prompt = prompt;
        getStyleClass().add("report-actions");
        getChildren().addAll(progress(), message(), saved(), buttons());
    }

    private VBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("report-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        Label what = new Label();
        what.getStyleClass().add("screen-message");
        VBox box = new VBox(4, bar, what);
        model.progressProperty().subscribe(now -> {
            bar.setProgress(now.map(p -> p.fraction()).orElse(0.0));
            what.setText(now.map(p -> p.message()).orElse(""));
            box.setVisible(now.isPresent());
        });
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Label message() {
        Label label = new Label();
        label.setId("report-message");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("screen-message");
        label.textProperty().bind(model.messageProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        model.failedProperty().subscribe(bad -> label.pseudoClassStateChanged(FAILED, bad));
        return label;
    }

    private HBox saved() {
        // A field that cannot be edited, so that the path can be selected and copied.
        TextField path = new TextField();
        path.setId("report-path");
        path.setEditable(false);
        path.setAccessibleText("Where the report was saved");
        path.getStyleClass().add("plain-text");
        path.textProperty()
                .bind(model.saved()
                        .placeProperty()
                        .map(place -> place.map(Path::toString).orElse("")));
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox row = new HBox(
                path,
                CommandButton.of(
                        model.saved().open(), "with the desktop's own program", MaterialDesignF.FILE_CHART_OUTLINE),
                CommandButton.of(model.saved().openFolder(), "in the file manager", MaterialDesignF.FOLDER_OUTLINE));
        row.getStyleClass().add("report-head");
        row.visibleProperty().bind(path.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox buttons() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(
                CommandButton.of(model.preview(), "F5", MaterialDesignE.EYE_OUTLINE),
                space,
                CommandButton.of(model.cancel(), "Shift+F5"),
                CommandButton.of(
                        new Command("report-save", "Save report\u2026", this::save, model.saveReasonProperty()),
                        "asks where",
                        MaterialDesignC.CONTENT_SAVE_OUTLINE,
                        "accent"));
        row.getStyleClass().add("report-head");
        return row;
    }

    private void save() {
        ReportForm form = model.form();
        ReportKind kind = form.kindProperty().get();
        form.runProperty()
                .get()
                .flatMap(run -> prompt.place(
                        getScene().getWindow(), kind, kind.name(run.folder().id())))
                .ifPresent(model::saveTo);
    }
}
