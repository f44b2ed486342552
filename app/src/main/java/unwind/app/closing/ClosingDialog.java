package unwind.app.closing;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Asks what is to become of unfinished work, then shows how it stops. Never blocks the FX thread. */
final class ClosingDialog {
    private static final Duration LOOK_AGAIN = Duration.millis(500);

    private final ClosingViewModel model;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Label headline = new Label();
    private final VBox lines = new VBox();
    private final ButtonType stop = new ButtonType("Stop and close", ButtonBar.ButtonData.OK_DONE);
    private final ButtonType keep = new ButtonType("Keep it open", ButtonBar.ButtonData.CANCEL_CLOSE);
    private final ButtonType atOnce = new ButtonType("Close without waiting", ButtonBar.ButtonData.OTHER);
    private final Timeline looking;
    private boolean closing;

    ClosingDialog(ClosingViewModel model, Stage owner) {
        this.model = model;
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle("Close Unwind");
        dialog.setResizable(true);
        headline.getStyleClass().add("heading");
        headline.setId("closing-headline");
        headline.setWrapText(true);
        lines.setId("closing-work");
        lines.getStyleClass().add("closing-work");
        Label note = new Label(model.note());
        note.setId("closing-note");
        note.setWrapText(true);
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
        VBox content = new VBox(headline, lines, note);
        content.getStyleClass().add("closing-content");
        content.setPrefWidth(520);
        dialog.getDialogPane().setId("closing-dialog");
        dialog.getDialogPane().setContent(content);
        dialog.setOnCloseRequest(event -> {
            if (!closing) {
                event.consume();
                model.keepOpen();
            }
        });
        looking = new Timeline(new KeyFrame(LOOK_AGAIN, event -> model.refresh()));
        looking.setCycleCount(Animation.INDEFINITE);
        model.phaseProperty().subscribe(phase -> buttons(phase));
        model.workProperty().subscribe(now -> fill());
    }

    private void buttons(ClosingPhase phase) {
        if (phase == ClosingPhase.ASKING) {
            dialog.getDialogPane().getButtonTypes().setAll(stop, keep);
            on(stop, "closing-stop", model::stop);
            on(keep, "closing-keep", model::keepOpen);
        } else if (phase == ClosingPhase.STOPPING) {
            dialog.getDialogPane().getButtonTypes().setAll(atOnce);
            on(atOnce, "closing-at-once", model::closeAtOnce);
        }
        fill();
    }

    /** The dialog goes when the model says so, not because a button was pressed. */
    private void on(ButtonType type, String id, Runnable action) {
        if (dialog.getDialogPane().lookupButton(type) instanceof Button button) {
            button.setId(id);
            button.addEventFilter(ActionEvent.ACTION, event -> {
                event.consume();
                action.run();
            });
        }
    }

    private void fill() {
        headline.setText(ClosingViewModel.headline(
                model.phaseProperty().get(), model.workProperty().get().size()));
        lines.getChildren()
                .setAll(model.workProperty().get().stream()
                        .map(ClosingDialog::line)
                        .toList());
    }

    private static Node line(OpenWork work) {
        Label title = new Label(work.title() + " \u00b7 " + work.state());
        title.getStyleClass().add("closing-title");
        title.setWrapText(true);
        Label kept = new Label(work.kept());
        kept.getStyleClass().add("muted");
        kept.setWrapText(true);
        kept.setManaged(!work.kept().isEmpty());
        return new VBox(title, kept);
    }

    void show() {
        dialog.show();
        looking.play();
    }

    void close() {
        closing = true;
        looking.stop();
        dialog.setResult(ButtonType.CLOSE);
        dialog.close();
    }
}
