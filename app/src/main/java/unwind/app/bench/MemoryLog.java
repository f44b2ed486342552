package unwind.app.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process holds, taken from time to time, each time after a full collection. */
final class MemoryLog {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryLog.class);
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MB = 1e6;

    private final List<Sample> samples = new ArrayList<>();
    private final long begun = System.nanoTime();

    /**
     * Megabytes.
     *
     * @param minutes since the beginning
     * @param heap live objects
     * @param outside what the virtual machine itself counts beside the heap: classes, code, direct buffers
     * @param nativeMemory resident memory of the process without the heap, NaN where the system does not say
     */
    record Sample(double minutes, double heap, double outside, double nativeMemory) {}

    Sample take() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        double buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        Sample sample = new Sample(
                (System.nanoTime() - begun) / 60e9,
                memory.getHeapMemoryUsage().getUsed() / MB,
                (memory.getNonHeapMemoryUsage().getUsed() + buffers) / MB,
                resident() - memory.getHeapMemoryUsage().getCommitted() / MB);
        samples.add(sample);
        return sample;
    }

    /** Megabytes of the process in memory; NaN where the system does not say. */
    private static double resident() {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / MB)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            LOG.debug("{} could not be read", STATUS, e);
            return Double.NaN;
        }
    }

    /** Samples from a moment on: before it everything warms up. */
    List<Sample> since(double minutes) {
        return samples.stream().filter(s -> s.minutes() >= minutes).toList();
    }

    static Trend trend(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Trend.of(
                samples.stream().mapToDouble(Sample::minutes).toArray(),
                samples.stream().mapToDouble(figure).toArray());
    }
}
