package unwind.app.task;

import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;

/** Tells of work that took long and has ended while the user looks elsewhere. FX thread only. */
public final class LongWork {
    /** Shorter work is waited for; nobody needs to be told of its end. */
    static final double LONG_SECONDS = 20;

    private static final double NANOS = 1e9;

    private final TaskService tasks;
    private final BooleanSupplier watched;
    private final Teller teller;

    /** Shows the news where somebody sees it who looks at another window. */
    @FunctionalInterface
    public interface Teller {
        /** @param failed whether it ended badly */
        void tell(String title, String text, boolean failed);
    }

    /** @param watched whether the user looks at the window, and so sees the end himself */
    public LongWork(TaskService tasks, BooleanSupplier watched, Teller teller) {
        this.tasks = tasks;
        this.watched = watched;
        this.teller = teller;
        tasks.tasks().addListener((ListChangeListener<BackgroundTask<?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
        });
    }

    private void watch(BackgroundTask<?> task) {
        long[] began = {tasks.nanoClock().getAsLong()};
        task.stateProperty().subscribe(state -> {
            long now = tasks.nanoClock().getAsLong();
            switch (state) {
                case RUNNING -> began[0] = now;
                case SUCCEEDED, FAILED -> ended(task, (now - began[0]) / NANOS);
                case QUEUED, CANCELLED -> {}
            }
        });
    }

    private void ended(BackgroundTask<?> task, double seconds) {
        if (seconds < LONG_SECONDS || watched.getAsBoolean()) {
            return;
        }
        boolean failed = task.state() == TaskState.FAILED;
        String after = "after " + TaskText.duration(seconds);
        teller.tell(task.title(), failed ? "Failed " + after + "; Problems says why." : "Done " + after + ".", failed);
    }
}
