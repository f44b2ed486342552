package unwind.app.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Does something on the FX thread again and again. Unlike an animation it lets the window sleep in between. {@link #run(boolean)}
 * is for the FX thread.
 */
public final class UiClock {
    private final ScheduledThreadPoolExecutor timer;
    private final Duration period;
    private final Runnable onUi;
    private Optional<ScheduledFuture<?>> going = Optional.empty();

    /** A clock that does not go yet. */
    public UiClock(Duration period, Runnable onUi) {
        this.period = period;
        this.onUi = onUi;
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("unwind-ui-clock").daemon().factory());
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Lets it go, at once for the first time, or stops it. */
    public void run(boolean on) {
        if (on == going.isPresent()) {
            return;
        }
        going.ifPresent(g -> g.cancel(false));
        going = on
                ? Optional.of(timer.scheduleWithFixedDelay(
                        () -> Platform.runLater(this::tick), 0, period.toMillis(), TimeUnit.MILLISECONDS))
                : Optional.empty();
    }

    private void tick() {
        if (going.isPresent()) {
            onUi.run();
        }
    }
}
