package unwind.market.synth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import unwind.disk.Disk;
import unwind.market.Session;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Synthetic market data with the statistics of real minutes: spread level, quantiles, noise and shape by half hour,
 * volatility and its clustering, volume, depth. The mid is a martingale: no strategy can earn from its direction. Every
 * number comes from the seed.
 */
public final class SyntheticMarket {
    private SyntheticMarket() {}

    /** The sessions in memory, by date; prices and sizes are those that {@link #write} puts into a file, to the bit. */
    public static List<Session> sessions(SynthSpec spec) {
        DayGenerator generator = new DayGenerator(spec);
        return spec.dates().stream()
                .map(date -> generator.next(date).session(spec.ticker()))
                .toList();
    }

    /**
     * Writes the sessions as CSV in the quotes-with-OHLCV format, gzip when the name ends in {@code .gz}, to a temporary
     * name that is then moved: a reader never meets half a file.
     *
     * @throws ProblemException (usage) when the name has no known ending or no folder to be in, (failed) when writing fails
     */
    public static void write(SynthSpec spec, Path file) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
            throw Problem.usage(
                    "'%s' is no name for a synthetic data file.".formatted(file),
                    "Let it end in .csv, or in .csv.gz for a compressed one.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.usage(
                    "The folder of '%s' does not exist.".formatted(file), "Create it first, or choose another one.");
        }
        Disk.write(target, partial -> write(spec, partial, name.endsWith(".gz")));
    }

    private static void write(SynthSpec spec, Path target, boolean gzip) throws IOException {
        try (OutputStream raw = Files.newOutputStream(target);
                OutputStream out = gzip ? new BestGzip(raw) : raw;
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16)) {
            writeText(spec, writer);
        }
    }

    /** The uncompressed text of the file. */
    static void writeText(SynthSpec spec, Appendable out) throws IOException {
        out.append(SyntheticCsv.header());
        DayGenerator generator = new DayGenerator(spec);
        for (LocalDate date : spec.dates()) {
            SyntheticCsv.append(out, generator.next(date), spec.ticker());
        }
    }

    /** The JDK writes a gzip header without time and name, so equal text gives equal bytes. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
