package unwind.app.runs;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import unwind.app.task.TaskService;
import unwind.run.RunOverview;
import unwind.run.StoredModel;

/** The kept runs that hold what is wanted: a model to deploy, something to report on. */
public final class ModelRuns {
    private final TaskService tasks;
    private final Predicate<RunOverview> which;
    private final Consumer<List<RunOverview>> found;

    private ModelRuns(TaskService tasks, Predicate<RunOverview> which, Consumer<List<RunOverview>> found) {
        this.tasks = tasks;
        this.which = which;
        this.found = found;
    }

    /**
     * Looks at once, and again whenever the kept runs change.
     *
     * @param kept all runs on disk
     * @param which asked in the background
     * @param found told on the FX thread, in the order of {@code kept}
     */
    public static void watch(
            ObservableList<RunOverview> kept,
            TaskService tasks,
            Predicate<RunOverview> which,
            Consumer<List<RunOverview>> found) {
        ModelRuns runs = new ModelRuns(tasks, which, found);
        kept.addListener((ListChangeListener<RunOverview>) change -> runs.look(List.copyOf(kept)));
        runs.look(List.copyOf(kept));
    }

    /** Whether a run holds a model. Looks at the disk: background threads only. */
    public static boolean hasModel(RunOverview run) {
        return Files.isDirectory(run.folder().file(StoredModel.FOLDER));
    }

    private void look(List<RunOverview> all) {
        tasks.task(
                        "Look for runs with a model",
                        progress -> all.stream().filter(which).toList())
                .quiet()
                .onSuccess(found)
                .start();
    }
}
