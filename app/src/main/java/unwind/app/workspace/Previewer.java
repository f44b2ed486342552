package unwind.app.workspace;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.BackgroundTask;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.problem.ProblemException;
import unwind.run.CostPreview;
import unwind.run.Prepared;

/**
 * Keeps the cost preview in step with the preparation. One is computed at a time; when the settings move on, it is cancelled
 * and the latest settings are taken, so that typing never queues up work.
 */
public final class Previewer {
    private final TaskService tasks;
    private final ErrorPresenter errors;
    private final LatestValue<Prepared> requests;
    private final ReadOnlyObjectWrapper<Optional<CostPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Prepared> wanted = Optional.empty();
    private Optional<BackgroundTask<CostPreview>> running = Optional.empty();

    public Previewer(WorkbenchModel model, TaskService tasks, ErrorPresenter errors) {
        this.tasks = tasks;
        this.errors = errors;
        requests = new LatestValue<>(tasks.pulse(), this::want);
        model.preparedProperty().subscribe(p -> p.ifPresent(requests::offer));
    }

    private void want(Prepared prepared) {
        if (wanted.map(w -> CostPreview.same(w, prepared)).orElse(false)) {
            return;
        }
        wanted = Optional.of(prepared);
        preview.set(Optional.empty());
        running.ifPresentOrElse(BackgroundTask::cancel, () -> start(prepared));
    }

    private void start(Prepared prepared) {
        running = Optional.of(tasks.task("Preview the costs", progress -> CostPreview.of(prepared, progress))
                .quiet()
                .onSuccess(result -> ended(prepared, Optional.of(result)))
                .onCancelled(() -> ended(prepared, Optional.empty()))
                .onFailure(failure -> failed(prepared, failure)));
        running.get().start();
    }

    private void failed(Prepared prepared, Throwable failure) {
        if (!(failure instanceof ProblemException) && !(failure instanceof CancellationException)) {
            errors.present("Preview the costs", failure);
        }
        ended(prepared, Optional.empty());
    }

    private void ended(Prepared prepared, Optional<CostPreview> result) {
        running = Optional.empty();
        wanted.ifPresent(now -> {
            if (CostPreview.same(now, prepared)) {
                preview.set(result);
            } else {
                start(now);
            }
        });
    }

    /** Of the latest preparation; empty while it is computed. */
    public ReadOnlyObjectProperty<Optional<CostPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
