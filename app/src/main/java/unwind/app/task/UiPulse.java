package unwind.app.task;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Runs something on the FX thread a little later. Whatever arrives in between is taken along, so that a flood of engine
 * events costs the window at most fifteen updates a second.
 */
@FunctionalInterface
public interface UiPulse {
    long PERIOD_MILLIS = 66;

    void later(Runnable onUi);

    /** A pulse on the JavaFX application thread, about 15 Hz; its one timer thread is a daemon. */
    static UiPulse javaFx() {
        ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("unwind-ui-pulse").daemon().factory());
        ScheduledExecutorService guarded = Executors.unconfigurableScheduledExecutorService(timer);
        return onUi -> {
            var unused = guarded.schedule(() -> Platform.runLater(onUi), PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        };
    }
}
