package unwind.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.Progress;
import unwind.market.synth.SynthSpec;
import unwind.market.synth.SyntheticMarket;

/** Times the import of a million rows beside the mere reading and splitting of the same files. */
final class ImportBench {
    /** Ten years of minutes of one ticker and a few weeks of another: a little over a million rows. */
    private static final int[] SESSIONS = {SynthSpec.MAX_SESSIONS, 60};

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 2);
    private static final int ROUNDS = 3;

    /**
     * Best of a few rounds.
     *
     * @param wallSeconds on the clock
     * @param cpuSeconds of all threads together
     */
    record Time(double wallSeconds, double cpuSeconds) {
        String text() {
            return String.format(Locale.ROOT, "%.2f s (%.2f s of processor time)", wallSeconds, cpuSeconds);
        }
    }

    /**
     * What was measured.
     *
     * @param first load of a machine that has not yet warmed up
     */
    record Result(long rows, Time first, Time best, Time rawSplit) {}

    private ImportBench() {}

    static Result run() {
        try {
            Path folder = Files.createTempDirectory("unwind-bench");
            List<Path> files = List.of(folder.resolve("wide.csv"), folder.resolve("one_tick.csv"));
            try {
                for (int i = 0; i < SESSIONS.length; i++) {
                    SynthSpec.Kind kind = SynthSpec.Kind.values()[i];
                    SynthSpec usual = SynthSpec.ofKind(kind, 1, 1);
                    SyntheticMarket.write(
                            new SynthSpec(usual.ticker(), kind, SESSIONS[i], FIRST, 1, usual.startPriceDollars()),
                            files.get(i));
                }
                return measure(files);
            } finally {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result measure(List<Path> files) {
        Callable<Long> load = () -> new CsvMarketDataImporter()
                .load(files, ImportOptions.defaults(), Progress.NONE).sessions().stream()
                        .mapToLong(s -> s.rows())
                        .sum();
        Time first = time(1, load);
        return new Result(splitRows(files), first, time(ROUNDS, load), time(ROUNDS, () -> splitRows(files)));
    }

    private static Time time(int rounds, Callable<Long> work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double wall = Double.POSITIVE_INFINITY;
        double cpu = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rounds; i++) {
            long startCpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
            cpu = Math.min(cpu, (system.getProcessCpuTime() - startCpu) / 1e9);
        }
        return new Time(wall, cpu);
    }

    /** Rows below the headers, each line split at its commas and nothing parsed. */
    private static long splitRows(List<Path> files) {
        long rows = 0;
        long cells = 0;
        try {
            for (Path file : files) {
                for (String line : (Iterable<String>)
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines()::iterator) {
                    rows++;
                    cells += line.split(",", -1).length;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells > rows ? rows - files.size() : 0;
    }
}
