package unwind.app.workspace;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.market.MarketData;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.Prepared;

/**
 * Keeps the preparation in step with data and settings: whenever they change, it prepares again in the background and
 * hands the result to the model. Results that were overtaken by a later change are dropped.
 */
public final class Preparer {
    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final ErrorPresenter errors;
    private final LatestValue<Request> requests;
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Request> wanted = Optional.empty();
    private boolean running;

    private record Request(ExperimentSpec spec, MarketData data) {
        boolean sameAs(Request other) {
            return spec.equals(other.spec) && data.dataHash().equals(other.data.dataHash());
        }
    }

    public Preparer(WorkbenchModel model, Experiments experiments, TaskService tasks, ErrorPresenter errors) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        this.errors = errors;
        requests = new LatestValue<>(tasks.pulse(), this::want);
        InvalidationListener changed = o -> request();
        for (Observable source : model.settings()) {
            source.addListener(changed);
        }
        request();
    }

    private void request() {
        model.dataProperty().get().ifPresent(data -> requests.offer(new Request(model.spec(), data)));
    }

    private void want(Request request) {
        if (wanted.map(w -> w.sameAs(request)).orElse(false)) {
            return;
        }
        wanted = Optional.of(request);
        if (!running) {
            start(request);
        }
    }

    private void start(Request request) {
        running = true;
        tasks.task("Check the settings", progress -> experiments.prepare(request.spec(), request.data()))
                .quiet()
                .onSuccess(result -> succeeded(request, result))
                .onFailure(failure -> failed(request, failure))
                .start();
    }

    private void succeeded(Request request, Prepared result) {
        if (finish(request)) {
            problem.set(Optional.empty());
            model.prepared(result);
        }
    }

    private void failed(Request request, Throwable failure) {
        if (finish(request)) {
            problem.set(Optional.of(message(failure)));
            model.failed(Step.SETUP);
        }
    }

    /** @return whether this is what is wanted now; else what is wanted is started */
    private boolean finish(Request request) {
        running = false;
        boolean current = wanted.map(w -> w.sameAs(request)).orElse(false);
        if (!current) {
            wanted.ifPresent(this::start);
        }
        return current;
    }

    private String message(Throwable failure) {
        if (failure instanceof ProblemException expected) {
            return expected.problem().message();
        }
        errors.present("Check the settings", failure);
        return "The settings could not be checked; see Problems.";
    }

    /** Why the present settings do not fit the present data; empty while they do. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
