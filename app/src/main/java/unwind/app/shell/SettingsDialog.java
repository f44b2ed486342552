package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
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
        ParamForm fields = ParamForm.whole("settings", form);
        Settings now = settings.get();
        VBox runs = folder(
                owner,
                "runs",
                "Runs are kept in",
                now.runsFolder(),
                chosen -> settings.set(settings.get().withRunsFolder(chosen)));
        VBox films = folder(
                owner,
                "films",
                "Recordings of the window are kept in",
                now.filmsFolder(),
                chosen -> settings.set(settings.get().withFilmsFolder(chosen)));
        VBox content = new VBox(fields, heading("Folders"), runs, films, kept(folders));
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

    /** @param id stands in the ids of field and button */
    private static VBox folder(Window owner, String id, String title, Path now, Consumer<Path> set) {
        TextField field = new TextField(now.toString());
        field.setId("settings-%s-folder".formatted(id));
        field.setEditable(false);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button("Choose\u2026");
        choose.setId("settings-choose-" + id);
        choose.setAccessibleText(title + ": choose");
        choose.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            File folder = new File(field.getText());
            if (folder.isDirectory()) {
                chooser.setInitialDirectory(folder);
            }
            File chosen = chooser.showDialog(owner);
            if (chosen != null) {
                field.setText(chosen.toString());
                set.accept(chosen.toPath());
            }
        });
        Label label = new Label(title);
        label.setLabelFor(field);
        HBox line = new HBox(field, choose);
        line.getStyleClass().add("inline-choice");
        return new VBox(4, label, line);
    }

    private static Label kept(Folders folders) {
        Label kept = new Label("Settings, workspace and own cost presets are kept in "
                + folders.words().of(folders.home()) + ".");
        kept.setWrapText(true);
        kept.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        return kept;
    }
}
