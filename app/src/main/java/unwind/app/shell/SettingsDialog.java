package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import unwind.app.form.ParamForm;
import unwind.app.form.ParamFormModel;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Settings;

/** Theme, font size, folders, trainings at once: every change counts at once and is kept. */
final class SettingsDialog {
    private SettingsDialog() {}

    static void show(Window owner, ObjectProperty<Settings> settings, Folders folders) {
        ParamFormModel form = new ParamFormModel(settings.get().values());
        form.valuesProperty().subscribe(values -> settings.set(settings.get().withValues(values)));
        ParamForm fields = new ParamForm("settings", form);
        VBox content = new VBox(fields, heading("Folders"), runsFolder(owner, settings), kept(folders));
        content.getStyleClass().add("settings-content");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Settings");
        dialog.getDialogPane().setId("settings-dialog");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.setResizable(true);
        dialog.show();
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("form-group");
        return heading;
    }

    private static VBox runsFolder(Window owner, ObjectProperty<Settings> settings) {
        TextField field = new TextField(settings.get().runsFolder().toString());
        field.setId("settings-runs-folder");
        field.setEditable(false);
        field.setAccessibleText("Folder of the runs");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button("Choose\u2026");
        choose.setId("settings-choose-runs");
        choose.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle("Folder of the runs");
            File now = settings.get().runsFolder().toFile();
            if (now.isDirectory()) {
                chooser.setInitialDirectory(now);
            }
            File chosen = chooser.showDialog(owner);
            if (chosen != null) {
                Path folder = chosen.toPath();
                field.setText(folder.toString());
                settings.set(settings.get().withRunsFolder(folder));
            }
        });
        Label label = new Label("Runs are kept in");
        label.setLabelFor(field);
        HBox line = new HBox(field, choose);
        line.getStyleClass().add("inline-choice");
        return new VBox(4, label, line);
    }

    private static Label kept(Folders folders) {
        Label kept = new Label("Settings, workspace and own cost presets are kept in " + folders.home() + ".");
        kept.setWrapText(true);
        kept.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        return kept;
    }
}
