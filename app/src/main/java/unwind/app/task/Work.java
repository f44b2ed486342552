package unwind.app.task;

/**
 * Engine work for a background thread.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * @param progress to report to; reporting throws {@link java.util.concurrent.CancellationException} once the user
     *     has cancelled
     */
    T run(TaskProgress progress) throws Exception;
}
