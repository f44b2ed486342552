package unwind.app.task;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Computes something in the background for the latest request, one at a time: requests that were overtaken are dropped, and
 * so is what was computed for them. For figures that follow the user's typing.
 *
 * @param <R> a request; equal requests have the same result
 * @param <T> the result
 */
public final class LatestResult<R, T> {
    /** What is computed for a request, on another thread. */
    @FunctionalInterface
    public interface Answer<R, T> {
        T to(R request);
    }

    private final TaskService tasks;
    private final String title;
    private final Answer<R, T> work;
    private final Consumer<T> onResult;
    private final Consumer<Throwable> onFailure;
    private final LatestValue<R> requests;
    private Optional<R> wanted = Optional.empty();
    private boolean running;
    private long forgotten;

    /**
     * @param work runs on another thread
     * @param onResult told on the FX thread, and only of what is still wanted; so is {@code onFailure}
     */
    public LatestResult(
            TaskService tasks, String title, Answer<R, T> work, Consumer<T> onResult, Consumer<Throwable> onFailure) {
        this.tasks = tasks;
        this.title = title;
        this.work = work;
        this.onResult = onResult;
        this.onFailure = onFailure;
        requests = new LatestValue<>(tasks.pulse(), this::want);
    }

    /** Soon, and only if nothing else is asked in between. */
    public void ask(R request) {
        requests.offer(request);
    }

    /** The next request is computed even if it equals the last one, or the one that is being computed now. */
    public void forget() {
        wanted = Optional.empty();
        forgotten++;
    }

    private void want(R request) {
        if (wanted.equals(Optional.of(request))) {
            return;
        }
        wanted = Optional.of(request);
        if (!running) {
            start(request);
        }
    }

    private void start(R request) {
        running = true;
        long before = forgotten;
        tasks.task(title, progress -> work.to(request))
                .quiet()
                .onSuccess(result -> ended(request, before, () -> onResult.accept(result)))
                .onFailure(failure -> ended(request, before, () -> onFailure.accept(failure)))
                .start();
    }

    private void ended(R request, long forgottenBefore, Runnable tell) {
        running = false;
        if (wanted.isEmpty() || (wanted.get().equals(request) && forgotten == forgottenBefore)) {
            tell.run();
        } else {
            start(wanted.get());
        }
    }
}
