package unwind.cli;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import unwind.serving.ShutdownHook;

/**
 * Ctrl+C (or SIGTERM) on work that can go on later: the work stops in order, keeps its folder, and the last line says how to go
 * on. The process then ends with the code of the signal, which is {@link ExitCodes#INTERRUPTED} for Ctrl+C.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ConsoleProgress progress;
    private final Runnable stop;
    private final Supplier<String> lastWords;
    private final ShutdownHook hook;
    private volatile boolean came;

    private Interruption(ConsoleProgress progress, Runnable stop, Supplier<String> lastWords) {
        this.progress = progress;
        this.stop = stop;
        this.lastWords = lastWords;
        this.hook = ShutdownHook.on("interruption", this::interrupt);
    }

    /**
     * Watches for it until closed.
     *
     * @param stop tells the work to stop; called from another thread
     * @param lastWords what to say once it has stopped
     */
    static Interruption during(ConsoleProgress progress, Runnable stop, Supplier<String> lastWords) {
        return new Interruption(progress, stop, lastWords);
    }

    /** @throws CancellationException where it came: what would be done next is done when the work goes on */
    void endIfCame() {
        if (came) {
            throw new CancellationException();
        }
    }

    private void interrupt() {
        came = true;
        progress.say("Stopping in order.");
        progress.cancel();
        stop.run();
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.say("The work did not stop in " + PATIENCE.toSeconds() + " s and is cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.say(lastWords.get());
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
        hook.close();
    }
}
