package unwind.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time of threads, by their names. */
final class ThreadTimes {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ThreadTimes() {}

    /** Milliseconds that the threads whose name begins so have computed; 0 where there is none now. */
    static double millis(String name) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                        .filter(info -> info != null && info.getThreadName().startsWith(name))
                        .mapToLong(info -> Math.max(0, THREADS.getThreadCpuTime(info.getThreadId())))
                        .sum()
                / NANOS_PER_MILLI;
    }
}
