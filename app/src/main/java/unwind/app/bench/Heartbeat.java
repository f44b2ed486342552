package unwind.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the FX thread, again and again, for an answer, and takes how long each one needs: the time for which the window does
 * not react. Says what the thread was busy with in the longest. Threads that want to answer but get no processor look the
 * same by the clock, so the processor time of the FX thread stands beside it.
 */
final class Heartbeat implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 4;
    private static final long SAMPLE_AFTER_MILLIS = 30;
    private static final long SAMPLE_EVERY_MILLIS = 8;
    private static final double LONG_MILLIS = 100;

    private final Thread fxThread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread beating;
    private volatile String label = "";
    private final List<Gap> gaps = new ArrayList<>();

    /**
     * @param millis until the answer
     * @param processorMillis what the FX thread computed meanwhile
     * @param during the step of the tour
     * @param busyWith where it was seen most often; empty for a short one
     */
    record Gap(double millis, double processorMillis, String during, String busyWith) {}

    Heartbeat(Thread fxThread) {
        this.fxThread = fxThread;
        beating = Thread.ofPlatform().name("unwind-heartbeat").daemon().start(this::beat);
    }

    /** What is done from now on. */
    void during(String step) {
        label = step;
    }

    private void beat() {
        try {
            while (true) {
                Gap gap = ask();
                synchronized (gaps) {
                    gaps.add(gap);
                }
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Gap ask() throws InterruptedException {
        String step = label;
        Semaphore answered = new Semaphore(0);
        long[] answer = new long[2];
        long asked = System.nanoTime();
        long spent = threads.getThreadCpuTime(fxThread.threadId());
        Platform.runLater(() -> {
            answer[0] = System.nanoTime();
            answer[1] = threads.getCurrentThreadCpuTime();
            answered.release();
        });
        Map<String, Integer> seen = new HashMap<>();
        if (!answered.tryAcquire(SAMPLE_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
            do {
                seen.merge(place(fxThread.getStackTrace()), 1, Integer::sum);
            } while (!answered.tryAcquire(SAMPLE_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        }
        String busy = seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new Gap((answer[0] - asked) / 1e6, (answer[1] - spent) / 1e6, step, busy);
    }

    /** The innermost call, and the innermost one of this program. */
    private static String place(StackTraceElement[] stack) {
        String inner = stack.length == 0 ? "nothing" : name(stack[0]);
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("unwind.")) {
                return inner.equals(name(frame)) ? inner : name(frame) + " > " + inner;
            }
        }
        return inner;
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }

    /** All so far, the longest first. */
    List<Gap> longest() {
        synchronized (gaps) {
            return gaps.stream()
                    .sorted(Comparator.comparingDouble(Gap::millis).reversed())
                    .toList();
        }
    }

    /** How many are too long, of those given. */
    static long tooLong(List<Gap> gaps) {
        return gaps.stream().filter(g -> g.millis() >= LONG_MILLIS).count();
    }

    /** Beats no more; returns at once. */
    @Override
    public void close() {
        beating.interrupt();
    }
}
