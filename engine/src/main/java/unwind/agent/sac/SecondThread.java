package unwind.agent.sac;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs two pieces of work at once, one on a thread of its own. Which piece runs where never changes a result, as long as the
 * pieces write to different places. A piece that the thread has not begun when the caller is done with the other is taken
 * back, so that a busy machine costs little. The thread waits actively only for a moment, then sleeps until it is needed.
 */
final class SecondThread implements AutoCloseable {
    private static final int IDLE = 0;
    private static final int OFFERED = 1;
    private static final int TAKEN = 2;
    private static final int DONE = 3;

    /** Longer than the pause between two pieces of one update, shorter than anybody notices. */
    private static final long AWAKE_NANOS = 500_000;

    private static final int SPINS_BEFORE_YIELD = 2_000;

    private final AtomicInteger state = new AtomicInteger(IDLE);
    private final Thread thread;
    private volatile Runnable piece = () -> {};
    private volatile @Nullable Throwable failure;
    private volatile boolean asleep;
    private volatile boolean closed;

    SecondThread() {
        thread = Thread.ofPlatform().daemon().name("unwind-learner-2").start(this::serve);
    }

    Thread thread() {
        return thread;
    }

    /** Returns when both are done. One caller at a time. */
    void both(Runnable here, Runnable there) {
        piece = there;
        state.set(OFFERED);
        if (asleep) {
            LockSupport.unpark(thread);
        }
        try {
            here.run();
        } finally {
            finish();
        }
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw new IllegalStateException("a piece of an update failed", thrown);
        }
    }

    private void finish() {
        if (state.compareAndSet(OFFERED, IDLE)) {
            piece.run();
            return;
        }
        int spins = 0;
        while (state.get() != DONE) {
            spins = pause(spins);
        }
        state.set(IDLE);
    }

    // Yielding only lets others in on a busy machine; nothing rests on who runs next.
    @SuppressWarnings("ThreadPriorityCheck")
    private static int pause(int spins) {
        if (spins < SPINS_BEFORE_YIELD) {
            Thread.onSpinWait();
            return spins + 1;
        }
        Thread.yield();
        return spins;
    }

    private void serve() {
        while (!closed) {
            if (state.compareAndSet(OFFERED, TAKEN)) {
                try {
                    piece.run();
                } catch (RuntimeException | Error e) {
                    failure = e;
                }
                state.set(DONE);
            } else {
                awaitOffer();
            }
        }
    }

    private void awaitOffer() {
        long begin = System.nanoTime();
        int spins = 0;
        while (state.get() != OFFERED && !closed) {
            spins = pause(spins);
            if (System.nanoTime() - begin > AWAKE_NANOS) {
                asleep = true;
                // Whoever offers after this line sees that the thread sleeps; who offered before is seen here.
                while (state.get() != OFFERED && !closed) {
                    LockSupport.park(this);
                }
                asleep = false;
            }
        }
    }

    /** Ends the thread. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
