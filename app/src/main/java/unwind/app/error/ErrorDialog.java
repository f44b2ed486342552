package unwind.app.error;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What happened, what to do, and details to copy. Never blocks the FX thread. */
public final class ErrorDialog {
    private ErrorDialog() {}

    public static void show(Optional<Window> owner, ErrorReport report) {
        Dialog<ButtonType> dialog = new Dialog<>();
        owner.ifPresent(dialog::initOwner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(report.title());
        dialog.setResizable(true);
        ButtonType copy = new ButtonType("Copy details", ButtonBar.ButtonData.LEFT);
        dialog.getDialogPane().getButtonTypes().setAll(copy, ButtonType.CLOSE);
        dialog.getDialogPane().setId("error-dialog");
        dialog.getDialogPane().getStyleClass().add("error-dialog");
        dialog.getDialogPane().setContent(content(report));
        if (!report.details().isEmpty()) {
            TextArea details = new TextArea(report.details());
            details.setId("error-details");
            details.setAccessibleText("Details of the error");
            details.setEditable(false);
            details.getStyleClass().add("mono");
            dialog.getDialogPane().setExpandableContent(details);
        }
        if (dialog.getDialogPane().lookupButton(copy) instanceof Button button) {
            button.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
                event.consume();
                ClipboardContent text = new ClipboardContent();
                text.putString(report.copyText());
                Clipboard.getSystemClipboard().setContent(text);
                button.setText("Copied");
            });
        }
        dialog.show();
    }

    private static HBox content(ErrorReport report) {
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_OCTAGON_OUTLINE);
        icon.getStyleClass().add("error-icon");
        Label what = new Label(report.whatHappened());
        what.setId("error-what");
        what.getStyleClass().add("heading");
        what.setWrapText(true);
        Label remedy = new Label(report.remedy());
        remedy.setId("error-remedy");
        remedy.setWrapText(true);
        VBox text = new VBox(what, remedy);
        text.getStyleClass().add("error-text");
        text.setPrefWidth(480);
        HBox box = new HBox(icon, text);
        box.getStyleClass().add("error-content");
        return box;
    }
}
