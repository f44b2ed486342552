package unwind.serving;

/** What is done when the process is told to stop (SIGTERM, Ctrl+C), until this is closed. */
public final class ShutdownHook implements AutoCloseable {
    private final Thread thread;

    private ShutdownHook(Thread thread) {
        this.thread = thread;
    }

    /** @param action runs on a thread of its own; the process ends when it has returned */
    public static ShutdownHook on(String threadName, Runnable action) {
        ShutdownHook hook = new ShutdownHook(new Thread(action, threadName));
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    /** Nothing is done from here on; without effect when the process is going down already, since then it is being done. */
    @Override
    public void close() {
        if (!thread.isAlive()) {
            try {
                Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException stopping) {
                // The signal came in between: the action runs or has run, and there is nothing left to take back.
                Thread.onSpinWait();
            }
        }
    }
}
