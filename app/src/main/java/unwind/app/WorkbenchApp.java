package unwind.app;

import javafx.application.Application;
import javafx.stage.Stage;
import unwind.app.workspace.CostChoice;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;

/** The JavaFX application: one window. */
public final class WorkbenchApp extends Application {
    @Override
    public void start(Stage stage) {
        Workbench workbench = workbench();
        workbench.show(stage);
        workbench.data().loadSample();
    }

    static Workbench workbench() {
        return new Workbench(
                new DefaultExperiments(),
                CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)),
                AgentParams.PARAMS.defaults());
    }
}
