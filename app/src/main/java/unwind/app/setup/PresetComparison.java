package unwind.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.app.command.Command;
import unwind.app.task.BackgroundTask;
import unwind.app.task.TaskProgress;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPreset;
import unwind.market.Progress;
import unwind.problem.ProblemException;
import unwind.run.CostPreview;
import unwind.run.Experiments;
import unwind.run.Prepared;

/**
 * What every cost model would charge for the order as it is set now, and how much each leaves to be saved. Computed when asked
 * for; forgotten when the settings move on. FX thread only.
 */
public final class PresetComparison {
    private static final String NOT_READY = "The settings do not fit the data yet.";
    private static final String BUSY = "The cost models are being compared.";

    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final List<CostPreset> presets;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(NOT_READY);
    private Optional<Prepared> shown = Optional.empty();
    private Optional<BackgroundTask<List<Row>>> running = Optional.empty();

    /**
     * One cost model.
     *
     * @param current whether it is the one that is set, with its values as they are set; the others have their usual values
     * @param preview empty where the model cannot be used with this data
     * @param problem why not; empty where it can
     */
    record Row(String name, boolean current, Optional<CostPreview> preview, String problem) {}

    public PresetComparison(
            WorkbenchModel model, Experiments experiments, TaskService tasks, List<CostPreset> presets) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        this.presets = List.copyOf(presets);
        model.preparedProperty().subscribe(this::settingsMoved);
    }

    private void settingsMoved(Optional<Prepared> now) {
        boolean same = now.isPresent() && shown.isPresent() && CostPreview.same(now.orElseThrow(), shown.orElseThrow());
        if (!same) {
            rows.set(List.of());
            shown = Optional.empty();
            running.ifPresent(BackgroundTask::cancel);
        }
        tell();
    }

    private void tell() {
        boolean ready = model.preparedProperty().get().isPresent();
        reason.set(running.isPresent() ? BUSY : ready ? "" : NOT_READY);
    }

    Command compare() {
        return new Command("compare-costs", "Compare cost models", this::start, reason.getReadOnlyProperty());
    }

    private void start() {
        Prepared prepared = model.preparedProperty().get().orElseThrow();
        shown = Optional.of(prepared);
        running = Optional.of(tasks.task("Compare cost models", progress -> all(prepared, progress))
                .onSuccess(found -> {
                    rows.set(found);
                    ended();
                })
                .onFailure(failure -> ended())
                .onCancelled(this::ended));
        running.get().start();
        tell();
    }

    private void ended() {
        running = Optional.empty();
        tell();
    }

    private List<Row> all(Prepared prepared, TaskProgress progress) {
        List<Row> found = new ArrayList<>();
        for (CostPreset preset : presets) {
            found.add(row(
                    prepared,
                    preset,
                    (done, total, what) -> progress.at(found.size(), presets.size(), preset.label())));
        }
        return found;
    }

    private Row row(Prepared prepared, CostPreset preset, Progress progress) {
        boolean current = preset.id().equals(prepared.spec().costPreset());
        try {
            Prepared with = current
                    ? prepared
                    : experiments.prepare(
                            prepared.spec()
                                    .withCost(preset.id(), preset.params().defaults()),
                            prepared.data());
            return new Row(preset.label(), current, Optional.of(CostPreview.of(with, progress)), "");
        } catch (ProblemException e) {
            return new Row(
                    preset.label(), current, Optional.empty(), e.problem().message());
        }
    }

    /** In the order of the choice of cost models; none while nobody has asked. */
    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }
}
