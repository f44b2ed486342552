package unwind.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import unwind.app.command.Command;
import unwind.app.data.OpenPrompt;
import unwind.app.data.SampleData;
import unwind.app.deploy.EngineBackend;
import unwind.app.theme.Theme;
import unwind.app.workspace.Folders;
import unwind.run.DefaultExperiments;
import unwind.run.Experiments;

/**
 * The JavaFX application: one window, with the last workspace, at first the sample data. Its only argument is the folder of
 * a run that the window opens at.
 */
public final class WorkbenchApp extends Application {
    @Override
    public void start(Stage stage) {
        open(stage, getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    /** Opens the window as it is installed; its data is read while the window is drawn for the first time. */
    public static Workbench open(Stage stage, Optional<Path> run) {
        Workbench workbench = workbench();
        run.ifPresentOrElse(workbench::restoreAt, workbench::restore);
        workbench.show(stage);
        return workbench;
    }

    /** The real engine, the sample data beside the program, the folders of the user. */
    static Workbench workbench() {
        Folders folders = Folders.standard();
        Experiments engine = new DefaultExperiments();
        List<Path> sample = SampleData.files();
        Theme theme = new Theme();
        theme.install();
        Command demo = new DemoLauncher(engine, sample, theme).command();
        return new Workbench(
                engine,
                OpenPrompt.dialog(),
                sample,
                folders,
                new Workbench.Surroundings(theme, new EngineBackend(folders.rehearsal()), demo));
    }
}
