package unwind.app;

import javafx.application.Application;
import javafx.stage.Stage;
import unwind.app.data.OpenPrompt;
import unwind.app.data.SampleData;
import unwind.app.workspace.Folders;
import unwind.run.DefaultExperiments;

/** The JavaFX application: one window, with the last workspace, at first the sample data. */
public final class WorkbenchApp extends Application {
    @Override
    public void start(Stage stage) {
        Workbench workbench = workbench();
        workbench.show(stage);
        workbench.restore();
    }

    /** The window as it is installed: the real engine, the sample data beside the program, the folders of the user. */
    public static Workbench workbench() {
        return new Workbench(new DefaultExperiments(), OpenPrompt.dialog(), SampleData.files(), Folders.standard());
    }
}
