package unwind.app.task;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.error.ErrorPresenter;

/**
 * Runs engine work off the FX thread. Everything but the work itself (properties, callbacks, {@link #tasks()}) lives on
 * the FX thread. A failure is shown once by the {@link ErrorPresenter}; a cancellation is a result, not a failure.
 */
public final class TaskService {
    private static final int KEPT_FINISHED = 50;

    private final Executor ui;
    private final UiPulse pulse;
    private final LongSupplier nanoClock;
    private final ErrorPresenter errors;
    private final Map<Lane, Executor> pools;
    private final ObservableList<BackgroundTask<?>> tasks = FXCollections.observableArrayList();
    private final ObservableList<BackgroundTask<?>> readOnlyTasks = FXCollections.unmodifiableObservableList(tasks);
    private final ObservableList<BackgroundTask<?>> unfinished = FXCollections.observableArrayList();
    private final ObservableList<BackgroundTask<?>> readOnlyUnfinished =
            FXCollections.unmodifiableObservableList(unfinished);

    /**
     * @param ui runs on the FX thread, in order
     * @param pools where each lane's work runs
     */
    TaskService(Executor ui, UiPulse pulse, LongSupplier nanoClock, Map<Lane, Executor> pools, ErrorPresenter errors) {
        this.ui = ui;
        this.pulse = pulse;
        this.nanoClock = nanoClock;
        this.pools = new EnumMap<>(pools);
        this.errors = errors;
    }

    /** The real thing: daemon threads, the JavaFX application thread, the system clock. */
    public static TaskService create(ErrorPresenter errors) {
        int cores = Runtime.getRuntime().availableProcessors();
        Map<Lane, Executor> pools = Map.of(
                Lane.GENERAL, pool("unwind-work-", Math.max(2, cores - 1)),
                Lane.TRAINING,
                        Executors.newFixedThreadPool(Math.max(1, cores - 1), Courtesy.threads("unwind-training-")),
                Lane.NETWORK,
                        Executors.newThreadPerTaskExecutor(
                                Thread.ofVirtual().name("unwind-call-", 1).factory()));
        return new TaskService(
                javafx.application.Platform::runLater, UiPulse.javaFx(), System::nanoTime, pools, errors);
    }

    /** How many tasks of a lane run at once from now on; those that run already go on. */
    public void limit(Lane lane, int threads) {
        if (pools.get(lane) instanceof ThreadPoolExecutor pool) {
            if (threads > pool.getMaximumPoolSize()) {
                pool.setMaximumPoolSize(threads);
                pool.setCorePoolSize(threads);
            } else {
                pool.setCorePoolSize(threads);
                pool.setMaximumPoolSize(threads);
            }
        }
    }

    static ExecutorService pool(String prefix, int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name(prefix, 1).daemon().factory());
    }

    /** A task that is not started yet. */
    public <T> BackgroundTask<T> task(Lane lane, String title, Work<T> work) {
        return new BackgroundTask<>(this, lane, title, work);
    }

    /** A task in {@link Lane#GENERAL}. */
    public <T> BackgroundTask<T> task(String title, Work<T> work) {
        return task(Lane.GENERAL, title, work);
    }

    /** Newest last; finished ones stay for the task panel. On the FX thread. */
    public ObservableList<BackgroundTask<?>> tasks() {
        return readOnlyTasks;
    }

    /** Every task that waits or runs, the quiet ones too; one leaves after all that follows from it has been told. */
    public ObservableList<BackgroundTask<?>> unfinished() {
        return readOnlyUnfinished;
    }

    /** The task to show in the status bar: the oldest one that runs, else the oldest that waits. */
    public Optional<BackgroundTask<?>> foreground() {
        return tasks.stream()
                .filter(t -> !t.state().isOver())
                .min(Comparator.comparing((BackgroundTask<?> t) -> t.state() == TaskState.QUEUED));
    }

    /** Takes what is over off the list. */
    public void clearFinished() {
        tasks.removeIf(t -> t.state().isOver());
    }

    /** Cancels all work and takes no more; for a window that is gone for good. */
    public void shutDown() {
        List.copyOf(unfinished).forEach(BackgroundTask::cancel);
        pools.values().stream()
                .filter(ExecutorService.class::isInstance)
                .forEach(pool -> ((ExecutorService) pool).shutdownNow());
    }

    /**
     * Waits until the work that {@link #shutDown} cancelled has ended. Not on the FX thread.
     *
     * @return whether it has ended in time
     */
    public boolean awaitShutDown(Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        try {
            for (Executor pool : pools.values()) {
                if (pool instanceof ExecutorService service
                        && !service.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** For events that must not flood the FX thread; see {@link LatestValue} and {@link EventBatch}. */
    public UiPulse pulse() {
        return pulse;
    }

    /** A clock that never jumps, for rates and pauses. */
    public LongSupplier nanoClock() {
        return nanoClock;
    }

    <T> void launch(BackgroundTask<T> task) {
        if (!task.isQuiet()) {
            list(task);
        }
        unfinished.add(task);
        Executor pool = Objects.requireNonNull(pools.get(task.lane()));
        pool.execute(() -> run(task));
    }

    void over(BackgroundTask<?> task) {
        unfinished.remove(task);
    }

    private void list(BackgroundTask<?> task) {
        tasks.add(task);
        for (int i = 0; tasks.size() > KEPT_FINISHED && i < tasks.size(); ) {
            if (tasks.get(i).state().isOver()) {
                tasks.remove(i);
            } else {
                i++;
            }
        }
    }

    private <T> void run(BackgroundTask<T> task) {
        task.runsOn(Objects.requireNonNull(Thread.currentThread()));
        if (task.reporter().isCancelled()) {
            return;
        }
        ui.execute(task::running);
        try {
            T result = task.work().run(task.reporter());
            ui.execute(() -> task.succeeded(result));
        } catch (CancellationException e) {
            ui.execute(task::cancelled);
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            ui.execute(() -> fail(task, e));
        }
    }

    private void fail(BackgroundTask<?> task, Throwable failure) {
        if (task.state().isOver()) {
            // It was cut off, and this is how it noticed.
            return;
        }
        if (!task.isQuiet()) {
            errors.present(task.title(), failure);
        }
        task.failed(failure);
    }
}
