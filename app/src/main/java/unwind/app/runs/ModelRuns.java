package unwind.app.runs;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import unwind.app.task.TaskService;
import unwind.run.RunOverview;
import unwind.run.StoredModel;

/** The kept runs that hold a model: those that can be deployed and reported on. */
public final class ModelRuns {
    private final TaskService tasks;
    private final Consumer<List<RunOverview>> found;

    private ModelRuns(TaskService tasks, Consumer<List<RunOverview>> found) {
        this.tasks = tasks;
        this.found = found;
    }

    /**
     * Looks at once, and again whenever the kept runs change.
     *
     * @param kept all runs on disk
     * @param found told on the FX thread, in the order of {@code kept}
     */
    public static void watch(ObservableList<RunOverview> kept, TaskService tasks, Consumer<List<RunOverview>> found) {
        ModelRuns runs = new ModelRuns(tasks, found);
        kept.addListener((ListChangeListener<RunOverview>) change -> runs.look(List.copyOf(kept)));
        runs.look(List.copyOf(kept));
    }

    private void look(List<RunOverview> all) {
        tasks.task(
                        "Look for runs with a model",
                        progress -> all.stream()
                                .filter(r -> Files.isDirectory(r.folder().file(StoredModel.FOLDER)))
                                .toList())
                .quiet()
                .onSuccess(found)
                .start();
    }
}
