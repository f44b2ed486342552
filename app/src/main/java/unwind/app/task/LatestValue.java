package unwind.app.task;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands the latest of many values to the FX thread; values that were overtaken are dropped.
 *
 * @param <T> an immutable value
 */
public final class LatestValue<T> {
    private final AtomicReference<Optional<T>> latest = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean pending = new AtomicBoolean();
    private final UiPulse pulse;
    private final Consumer<T> onUi;

    public LatestValue(UiPulse pulse, Consumer<T> onUi) {
        this.pulse = pulse;
        this.onUi = onUi;
    }

    /** From any thread; returns at once. */
    public void offer(T value) {
        latest.set(Optional.of(value));
        if (pending.compareAndSet(false, true)) {
            pulse.later(this::drain);
        }
    }

    /** Delivers now what is waiting; on the FX thread. */
    public void drain() {
        pending.set(false);
        latest.getAndSet(Optional.empty()).ifPresent(onUi);
    }
}
