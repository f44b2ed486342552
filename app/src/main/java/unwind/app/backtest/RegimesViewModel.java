package unwind.app.backtest;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.backtest.BacktestResult;

/** The backtest by kind of session; follows the result by itself. FX thread only, the sorting is done in the background. */
public final class RegimesViewModel {
    private static final Matrix NO_RESULT =
            new Matrix(List.of(), List.of(), List.of("Run a backtest to see it by kind of session."));

    private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>(NO_RESULT);
    private final LatestResult<BacktestResult, Matrix> sorting;

    RegimesViewModel(ReadOnlyObjectProperty<Optional<BacktestResult>> result, TaskService tasks) {
        sorting = new LatestResult<>(
                tasks,
                "Sort the sessions",
                RegimeMatrix::of,
                matrix::set,
                failure -> matrix.set(
                        new Matrix(List.of(), List.of(), List.of("The sessions could not be sorted: " + failure))));
        result.subscribe(now -> now.ifPresentOrElse(sorting::ask, this::clear));
    }

    private void clear() {
        sorting.forget();
        matrix.set(NO_RESULT);
    }

    ReadOnlyObjectProperty<Matrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }
}
