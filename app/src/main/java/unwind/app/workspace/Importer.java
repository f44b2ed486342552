package unwind.app.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.BackgroundTask;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.param.ParamValues;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;

/**
 * Reads the files again when an import assumption changes. The data on screen keeps the assumptions it was read with until
 * the new data is there, so that results never mix the two. A later change cancels an earlier one.
 */
public final class Importer {
    private static final String TITLE = "Read the data again";

    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final ErrorPresenter errors;
    private final LatestValue<ParamValues> requests;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ParamValues> wanted;
    private Optional<BackgroundTask<MarketData>> running = Optional.empty();

    /** What is read, and with what; a result counts while both are still wanted. */
    private record Request(List<String> files, ParamValues values) {}

    public Importer(WorkbenchModel model, Experiments experiments, TaskService tasks, ErrorPresenter errors) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        this.errors = errors;
        wanted = new ReadOnlyObjectWrapper<>(model.importingProperty().get().values());
        requests = new LatestValue<>(tasks.pulse(), this::want);
        model.importingProperty().subscribe(options -> wanted.set(options.values()));
        model.dataProperty().subscribe(data -> refresh());
    }

    /** Reads the files with these values of {@link ImportOptions#PARAMS}, soon. */
    public void assume(ParamValues values) {
        requests.offer(values);
    }

    /** Reads the files with these values, now. */
    public void want(ParamValues values) {
        wanted.set(values);
        refresh();
    }

    private void refresh() {
        running.ifPresentOrElse(BackgroundTask::cancel, this::startIfNeeded);
    }

    private void startIfNeeded() {
        if (wanted.get().equals(model.importingProperty().get().values())) {
            status.set("");
        } else if (model.dataProperty().get().isEmpty()) {
            model.importingProperty().set(options(wanted.get()));
        } else {
            start(new Request(model.filesProperty().get(), wanted.get()));
        }
    }

    private ImportOptions options(ParamValues values) {
        return new ImportOptions(model.importingProperty().get().mapping(), values);
    }

    private void start(Request request) {
        ExperimentSpec spec = model.specFor(request.files()).withImporting(options(request.values()));
        status.set("Reading the files again\u2026");
        running = Optional.of(tasks.task(TITLE, progress -> experiments.load(spec, progress))
                .quiet()
                .onSuccess(data -> succeeded(request, spec.importing(), data))
                .onCancelled(this::again)
                .onFailure(failure -> failed(request, failure)));
        running.get().start();
    }

    private void succeeded(Request request, ImportOptions options, MarketData data) {
        running = Optional.empty();
        if (current(request)) {
            status.set("");
            model.reloaded(options, data);
        } else {
            startIfNeeded();
        }
    }

    private void failed(Request request, Throwable failure) {
        running = Optional.empty();
        if (!current(request)) {
            startIfNeeded();
        } else if (failure instanceof ProblemException expected) {
            status.set(expected.problem().message() + " The data stays as it was read.");
        } else {
            status.set("The files could not be read again; see Problems.");
            errors.present(TITLE, failure);
        }
    }

    private void again() {
        running = Optional.empty();
        startIfNeeded();
    }

    private boolean current(Request request) {
        return request.equals(new Request(model.filesProperty().get(), wanted.get()));
    }

    /** The assumptions that were asked for last; those of the data once it has been read with them. */
    public ReadOnlyObjectProperty<ParamValues> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** What is going on or went wrong, in words; empty while the data is as the form says. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
