package unwind.app.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import unwind.app.error.ErrorPresenter;

/** A task service in which nothing happens until the test says so: no threads, no sleeps. */
public final class ManualTasks {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final List<String> shownTitles = new ArrayList<>();
    private final List<Throwable> shownFailures = new ArrayList<>();
    private long nanos;
    private final TaskService service;

    public ManualTasks() {
        ErrorPresenter errors = (title, failure) -> {
            shownTitles.add(title);
            shownFailures.add(failure);
        };
        service = new TaskService(
                ui::add,
                ui::add,
                () -> nanos,
                Map.of(Lane.GENERAL, work::add, Lane.TRAINING, work::add, Lane.NETWORK, work::add),
                errors);
    }

    public TaskService service() {
        return service;
    }

    public ErrorPresenter errors() {
        return (title, failure) -> {
            shownTitles.add(title);
            shownFailures.add(failure);
        };
    }

    /** Lets a pool thread do the oldest waiting work. */
    public void work() {
        work.remove().run();
    }

    /** Lets the FX thread do all that waits for it. */
    public void ui() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }

    /** Everything, until nothing waits. */
    public void settle() {
        while (!work.isEmpty() || !ui.isEmpty()) {
            ui();
            if (!work.isEmpty()) {
                work();
            }
        }
    }

    public int waitingWork() {
        return work.size();
    }

    int waitingUi() {
        return ui.size();
    }

    public void passSeconds(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }

    public List<String> shownTitles() {
        return shownTitles;
    }

    public List<Throwable> shownFailures() {
        return shownFailures;
    }
}
