package unwind.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands many values to the FX thread in batches, in order, none lost: for curves, where every point counts.
 *
 * @param <T> an immutable value
 */
public final class EventBatch<T> {
    private final List<T> waiting = new ArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final UiPulse pulse;
    private final Consumer<List<T>> onUi;

    public EventBatch(UiPulse pulse, Consumer<List<T>> onUi) {
        this.pulse = pulse;
        this.onUi = onUi;
    }

    /** From any thread; returns at once. */
    public void offer(T value) {
        synchronized (waiting) {
            waiting.add(value);
        }
        if (pending.compareAndSet(false, true)) {
            pulse.later(this::drain);
        }
    }

    /** Delivers now what is waiting; on the FX thread. */
    public void drain() {
        pending.set(false);
        List<T> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
        }
        if (!batch.isEmpty()) {
            onUi.accept(batch);
        }
    }
}
