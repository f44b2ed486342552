package unwind.app.setup;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.run.CostCurve;
import unwind.run.Prepared;

/** Cost against shares in a minute of the user's choice; follows settings and slider in the background. */
public final class CostCurveModel {
    private static final int POINTS = 60;
    private static final int NOON = 150;

    private final IntegerProperty minute = new SimpleIntegerProperty(NOON);
    private final ReadOnlyObjectWrapper<Optional<CostCurve>> curve = new ReadOnlyObjectWrapper<>(Optional.empty());

    private record Request(Prepared prepared, int minute) {}

    public CostCurveModel(WorkbenchModel model, TaskService tasks, ErrorPresenter errors) {
        LatestResult<Request, CostCurve> results = new LatestResult<>(
                tasks,
                "Draw the cost curve",
                request -> CostCurve.of(request.prepared(), request.minute(), POINTS),
                result -> curve.set(Optional.of(result)),
                failure -> errors.present("Draw the cost curve", failure));
        Runnable ask = () -> model.preparedProperty().get().ifPresent(p -> results.ask(new Request(p, minute.get())));
        model.preparedProperty().subscribe(ask);
        minute.subscribe(ask);
    }

    /** Minutes since the open. */
    IntegerProperty minuteProperty() {
        return minute;
    }

    /** Of the last settings that fitted the data; the last one stays while the next is computed. */
    ReadOnlyObjectProperty<Optional<CostCurve>> curveProperty() {
        return curve.getReadOnlyProperty();
    }
}
