package unwind.app.task;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that take all of a processor that nobody else wants, and leave it to the thread that draws as soon as that one has
 * something to do. Java's own priorities do nothing on Linux, where a thread has a niceness that its children inherit.
 */
final class Courtesy {
    private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);

    /** A tenth of an ordinary thread's share, where both want the same processor. */
    private static final int NICENESS = 10;

    private static final int THIS_THREAD = 0;

    private Courtesy() {}

    /** Daemons of these names and a number. */
    static ThreadFactory threads(String prefix) {
        ThreadFactory plain = Thread.ofPlatform()
                .name(prefix, 1)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory();
        return work -> plain.newThread(() -> {
            stepBack();
            work.run();
        });
    }

    private static void stepBack() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> call = linker.defaultLookup().find("setpriority");
        if (call.isPresent() && !becomeNice(linker, call.get())) {
            LOG.debug("{} keeps its priority", Thread.currentThread().getName());
        }
    }

    /** {@code setpriority(PRIO_PROCESS, 0, NICENESS)}, which on Linux means the calling thread. */
    @SuppressWarnings("restricted") // A declared function of the C library, called with what it declares.
    private static boolean becomeNice(Linker linker, MemorySegment setPriority) {
        FunctionDescriptor ints = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try {
            return (int) linker.downcallHandle(setPriority, ints).invokeExact(0, THIS_THREAD, NICENESS) == 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the system that declares nothing threw something", e);
        }
    }
}
