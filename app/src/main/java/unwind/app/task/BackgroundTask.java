package unwind.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One piece of engine work. Configure it, then {@link #start()} it; properties and callbacks are for the FX thread.
 *
 * @param <T> result of the work
 */
public final class BackgroundTask<T> {
    private final TaskService service;
    private final Lane lane;
    private final String title;
    private final Work<T> work;
    private final ReadOnlyObjectWrapper<TaskState> state = new ReadOnlyObjectWrapper<>(TaskState.QUEUED);
    private final ReadOnlyObjectWrapper<ProgressSnapshot> progress = new ReadOnlyObjectWrapper<>(ProgressSnapshot.NONE);
    private final List<Consumer<? super T>> onSuccess = new ArrayList<>();
    private final List<Consumer<? super Throwable>> onFailure = new ArrayList<>();
    private final List<Runnable> onCancelled = new ArrayList<>();
    private final List<Runnable> onCancelRequest = new ArrayList<>();
    private final LatestValue<ProgressSnapshot> latest;
    private String unit = "";
    private boolean cancelRequested;
    private boolean quiet;
    private boolean writing;
    private Optional<Supplier<String>> whenStopped = Optional.empty();
    private final TaskProgress reporter;
    private volatile @Nullable Thread worker;

    BackgroundTask(TaskService service, Lane lane, String title, Work<T> work) {
        this.service = service;
        this.lane = lane;
        this.title = title;
        this.work = work;
        latest = new LatestValue<>(service.pulse(), progress::set);
        reporter = new TaskProgress(latest, service.nanoClock());
    }

    /** What is counted, e.g. {@code steps}; shown with the rate. */
    public BackgroundTask<T> unit(String name) {
        unit = name;
        return this;
    }

    /** Called on the FX thread with the result. */
    public BackgroundTask<T> onSuccess(Consumer<? super T> action) {
        onSuccess.add(action);
        return this;
    }

    /** Called on the FX thread in addition to the error presenter, which shows every failure. */
    public BackgroundTask<T> onFailure(Consumer<? super Throwable> action) {
        onFailure.add(action);
        return this;
    }

    /** Called on the FX thread when the work has ended because the user cancelled it. */
    public BackgroundTask<T> onCancelled(Runnable action) {
        onCancelled.add(action);
        return this;
    }

    /**
     * How to ask this work to end, e.g. {@code control::stop}. With it, work that then returns a value has succeeded:
     * a stopped training keeps what it learned.
     */
    public BackgroundTask<T> onCancelRequest(Runnable action) {
        onCancelRequest.add(action);
        return this;
    }

    /** Failures go to {@link #onFailure} only, and the task is not listed: for live checks while the user types. */
    public BackgroundTask<T> quiet() {
        quiet = true;
        return this;
    }

    /**
     * What of it is lost is worth a question before the window closes.
     *
     * @param kept says what remains of it if it is stopped now, as a sentence; asked on the FX thread
     */
    public BackgroundTask<T> whenStopped(Supplier<String> kept) {
        whenStopped = Optional.of(kept);
        return this;
    }

    /** It keeps something: the window that closes waits for it and does not stop it. */
    public BackgroundTask<T> writing() {
        writing = true;
        return this;
    }

    public BackgroundTask<T> start() {
        service.launch(this);
        return this;
    }

    /**
     * Asks the work to end at its next report of progress. A task that still waits in its pool ends at once, and so does one of
     * {@link Lane#NETWORK}, even while it waits for an answer: whatever comes of it later is dropped.
     */
    public void cancel() {
        if (cancelRequested || state.get().isOver()) {
            return;
        }
        cancelRequested = true;
        reporter.cancel();
        onCancelRequest.forEach(Runnable::run);
        if (lane == Lane.NETWORK) {
            cutOff();
        }
        if (state.get() == TaskState.QUEUED || lane == Lane.NETWORK) {
            cancelled();
        }
    }

    /** An interrupt closes the socket that a virtual thread waits for. */
    private void cutOff() {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** What remains of it if it is stopped now; empty for work that is soon done again, and so stopped without a question. */
    public Optional<String> keptWhenStopped() {
        return whenStopped.map(Supplier::get);
    }

    public boolean isWriting() {
        return writing;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public ReadOnlyObjectProperty<TaskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public TaskState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<ProgressSnapshot> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ProgressSnapshot progress() {
        return progress.get();
    }

    Lane lane() {
        return lane;
    }

    Work<T> work() {
        return work;
    }

    TaskProgress reporter() {
        return reporter;
    }

    /** Whether nobody is shown that it runs. */
    public boolean isQuiet() {
        return quiet;
    }

    /** From the thread that does the work, before it looks whether it is cancelled. */
    void runsOn(Thread thread) {
        worker = thread;
    }

    void running() {
        if (!state.get().isOver()) {
            state.set(TaskState.RUNNING);
        }
    }

    void succeeded(T result) {
        if (state.get().isOver()) {
            return;
        }
        latest.drain();
        state.set(TaskState.SUCCEEDED);
        over(() -> onSuccess.forEach(action -> action.accept(result)));
    }

    void failed(Throwable failure) {
        latest.drain();
        state.set(TaskState.FAILED);
        over(() -> onFailure.forEach(action -> action.accept(failure)));
    }

    void cancelled() {
        if (state.get().isOver()) {
            return;
        }
        state.set(TaskState.CANCELLED);
        over(() -> onCancelled.forEach(Runnable::run));
    }

    /** What follows from it may start other work, and is told first. */
    private void over(Runnable tell) {
        try {
            tell.run();
        } finally {
            service.over(this);
        }
    }
}
