package unwind.app.deploy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.runs.ModelRuns;
import unwind.app.runs.RunLibrary;
import unwind.app.task.TaskService;
import unwind.app.workspace.Advice;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.Step;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.run.RunOverview;

/** The parts of the Deploy screen and what they share. FX thread only. */
public final class DeployModels {
    private final WorkbenchModel model;
    private final DeployForm form = new DeployForm();
    private final EndpointsViewModel endpoints;
    private final EndpointWatch watch;
    private final DeployViewModel deploy;
    private final CallViewModel call;
    private final ReplayViewModel replay;
    private final ObservableList<RunOverview> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param kept all runs on disk, newest first; those with a model can be deployed
     * @param window where profiles and regions with an endpoint of ours are remembered
     * @param history takes back the edits of the form
     */
    public DeployModels(
            WorkbenchModel model,
            TaskService tasks,
            Backend backend,
            Clock clock,
            RunLibrary kept,
            WindowState window,
            SettingsHistory history) {
        this(model, tasks, backend, clock, kept.runs(), window);
        history.follow(new DeployEdits(form));
    }

    DeployModels(
            WorkbenchModel model,
            TaskService tasks,
            Backend backend,
            Clock clock,
            ObservableList<RunOverview> kept,
            WindowState window) {
        this.model = model;
        TargetPool pool = new TargetPool(backend);
        endpoints = new EndpointsViewModel(model, tasks, pool, clock, form::target, form::autoDelete);
        watch = new EndpointWatch(endpoints, form::target, tasks.nanoClock());
        deploy = new DeployViewModel(backend, tasks, form, endpoints);
        EndpointMemory.keep(window, endpoints, form);
        call = new CallViewModel(tasks, backend, pool, clock, form, endpoints, new CallKeeper(tasks, runs));
        replay = new ReplayViewModel(model, tasks, backend, pool, call, form, endpoints);
        List.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST)
                .forEach(step -> model.stateProperty(step).subscribe(this::refreshAdvice));
        ModelRuns.watch(kept, tasks, ModelRuns::hasModel, this::list);
    }

    private void list(List<RunOverview> found) {
        Optional<RunOverview> before = form.runProperty().get();
        runs.setAll(found);
        boolean newer = !found.isEmpty() && before.isPresent() && !found.contains(before.get());
        if (before.isEmpty() || newer) {
            form.runProperty().set(found.stream().findFirst());
        }
        refreshAdvice();
    }

    private void refreshAdvice() {
        advice.set(runs.isEmpty() ? Advice.before(Step.DEPLOY, model) : Optional.empty());
    }

    /** Runs that can be deployed, newest first. */
    ObservableList<RunOverview> runs() {
        return runs;
    }

    /** What to do before there is anything to deploy. */
    ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    DeployForm form() {
        return form;
    }

    DeployViewModel deploy() {
        return deploy;
    }

    EndpointsViewModel endpoints() {
        return endpoints;
    }

    EndpointWatch watch() {
        return watch;
    }

    CallViewModel call() {
        return call;
    }

    ReplayViewModel replay() {
        return replay;
    }

    WorkbenchModel model() {
        return model;
    }
}
