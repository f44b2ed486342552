package unwind.app.deploy;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.workspace.Advice;
import unwind.app.workspace.Step;
import unwind.app.workspace.WorkbenchModel;
import unwind.run.RunFolder;

/** What can be deployed, and what must be done before. */
public final class DeployViewModel {
    private final WorkbenchModel model;
    private final ReadOnlyObjectProperty<Optional<RunFolder>> run;
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param run the last run on disk: what an endpoint would be made of */
    public DeployViewModel(WorkbenchModel model, ReadOnlyObjectProperty<Optional<RunFolder>> run) {
        this.model = model;
        this.run = run;
        List.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST)
                .forEach(step -> model.stateProperty(step).subscribe(this::refresh));
        run.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        advice.set(run.get().isPresent() ? Optional.empty() : Advice.before(Step.DEPLOY, model));
    }

    /** What to do first; empty once there is a run to deploy. */
    public ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The run that would be deployed. */
    public ReadOnlyObjectProperty<Optional<RunFolder>> runProperty() {
        return run;
    }
}
