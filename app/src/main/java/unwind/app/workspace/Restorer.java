package unwind.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.TaskService;
import unwind.problem.Problem;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;

/** Brings the last workspace back at the start of the window: its data, its settings, its screen. */
public final class Restorer {
    private final WorkspaceKeeper keeper;
    private final WorkbenchModel model;
    private final WindowState window;
    private final SettingsHistory history;
    private final Experiments experiments;
    private final TaskService tasks;
    private final ErrorPresenter errors;

    public Restorer(
            WorkspaceKeeper keeper,
            WorkbenchModel model,
            WindowState window,
            SettingsHistory history,
            Experiments experiments,
            TaskService tasks,
            ErrorPresenter errors) {
        this.keeper = keeper;
        this.model = model;
        this.window = window;
        this.history = history;
        this.experiments = experiments;
        this.tasks = tasks;
        this.errors = errors;
    }

    /**
     * Reads and restores in the background, then keeps the workspace from there on.
     *
     * @param otherwise what to do where there is nothing to restore, or its data is gone
     * @param restored told once the window's own state may be taken from {@link WindowState}
     */
    public void restore(Runnable otherwise, Runnable restored) {
        tasks.task("Look for the last workspace", progress -> keeper.read())
                .quiet()
                .onSuccess(saved -> saved.ifPresentOrElse(s -> take(s, otherwise, restored), () -> {
                    otherwise.run();
                    keeper.start();
                }))
                .onFailure(failure -> {
                    errors.present("Restore the workspace", failure);
                    otherwise.run();
                    keeper.start();
                })
                .start();
    }

    private void take(WorkspaceKeeper.Saved saved, Runnable otherwise, Runnable restored) {
        window.restore(saved.window());
        restored.run();
        ExperimentSpec spec = saved.spec();
        Optional<String> gone =
                spec.files().stream().filter(f -> !Files.isReadable(Path.of(f))).findFirst();
        if (gone.isPresent()) {
            model.apply(withoutData(spec));
            errors.present(
                    "Restore the workspace",
                    Problem.data(
                            "The data file " + gone.get() + " of the last workspace is not there any more.",
                            "Open it from where it is now; all other settings are restored."));
            history.clear();
            keeper.start();
        } else if (spec.files().isEmpty()) {
            model.apply(withoutData(spec));
            history.clear();
            otherwise.run();
            keeper.start();
        } else {
            load(spec);
        }
    }

    /** Split and ticker mean nothing without the data that they were chosen for. */
    private static ExperimentSpec withoutData(ExperimentSpec spec) {
        return new ExperimentSpec(
                spec.files(),
                spec.importing(),
                Optional.empty(),
                spec.order(),
                spec.costPreset(),
                spec.cost(),
                spec.agent(),
                spec.strategies(),
                Optional.empty(),
                spec.seed(),
                spec.seeds());
    }

    /** The forms show the settings at once; ticker and split come with the data. */
    private void load(ExperimentSpec spec) {
        model.apply(withoutData(spec));
        tasks.task("Restore the workspace", progress -> experiments.load(spec, progress))
                .unit("rows")
                .onSuccess(data -> {
                    model.restored(spec, data);
                    history.clear();
                    keeper.start();
                })
                .onFailure(failure -> keeper.start())
                .onCancelled(keeper::start)
                .start();
    }
}
