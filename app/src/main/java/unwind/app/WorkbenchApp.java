package unwind.app;

import javafx.application.Application;
import javafx.stage.Stage;
import unwind.agent.sac.SacParams;
import unwind.app.workspace.CostChoice;
import unwind.cost.CostPresets;
import unwind.env.EnvParams;

/** The JavaFX application: one window. */
public final class WorkbenchApp extends Application {
    @Override
    public void start(Stage stage) {
        Workbench workbench = new Workbench(
                new UnavailableExperiments(),
                CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)),
                SacParams.PARAMS.plus(EnvParams.PARAMS).defaults());
        workbench.show(stage);
    }
}
