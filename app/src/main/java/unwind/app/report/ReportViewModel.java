package unwind.app.report;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.command.Command;
import unwind.app.runs.RunKeeper;
import unwind.app.workspace.Advice;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.run.RunFolder;

/** The report of the last run: where it is, whether it is current, and what must be done before there is one. */
public final class ReportViewModel {
    private final WorkbenchModel model;
    private final RunKeeper keeper;
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReportViewModel(WorkbenchModel model, RunKeeper keeper) {
        this.model = model;
        this.keeper = keeper;
        List.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST)
                .forEach(step -> model.stateProperty(step).subscribe(this::refresh));
        keeper.keptProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        boolean kept = keeper.keptProperty().get().isPresent();
        advice.set(kept ? Optional.empty() : Advice.before(Step.REPORT, model));
        StepState backtest = model.state(Step.BACKTEST);
        model.mark(Step.REPORT, kept ? backtest : StepState.EMPTY);
    }

    /** What to do first; empty once there is a report. */
    public ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The run that the report tells of. */
    public ReadOnlyObjectProperty<Optional<RunFolder>> runProperty() {
        return keeper.keptProperty();
    }

    /** Where the run is, or what went wrong. */
    public String message() {
        return keeper.messageProperty().get();
    }

    Command openReport() {
        return keeper.openReport().withId("report-open");
    }

    Command openFolder() {
        return keeper.openFolder().withId("report-open-folder");
    }
}
