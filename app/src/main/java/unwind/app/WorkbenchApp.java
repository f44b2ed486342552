package unwind.app;

import javafx.application.Application;
import javafx.stage.Stage;
import unwind.app.data.OpenPrompt;
import unwind.app.data.SampleData;
import unwind.app.runs.RunKeeper;
import unwind.run.DefaultExperiments;

/** The JavaFX application: one window, with the sample data loaded. */
public final class WorkbenchApp extends Application {
    @Override
    public void start(Stage stage) {
        Workbench workbench = workbench();
        workbench.show(stage);
        workbench.data().loadSample();
    }

    static Workbench workbench() {
        return new Workbench(
                new DefaultExperiments(), OpenPrompt.dialog(), SampleData.files(), RunKeeper.defaultRoot());
    }
}
