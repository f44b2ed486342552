package unwind.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import unwind.problem.Problem;

/**
 * Reads the rows of one file into primitive columns, several parts of the file at a time. The parts are cut at line ends
 * and each writes into its own rows, so that the result, and the first error of a damaged file, do not depend on how many
 * cores there are.
 */
final class CsvRows {
    private static final int PART_BYTES = 1 << 20;

    private final CsvText text;
    private final ReadPlan plan;

    CsvRows(CsvText text, ReadPlan plan) {
        this.text = text;
        this.plan = plan;
    }

    /**
     * @param progress told lines read
     * @throws unwind.problem.ProblemException (data) for the first row that cannot be read
     */
    RawTable read(Progress progress) {
        List<CsvPart> parts = parts();
        int lines = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).linesUpToEnd() - text.linesBefore();
        RawTable table = new RawTable(lines, plan.numeric());
        boolean clockOnly = !parts.isEmpty() && parts.get(0).startsWithoutDate(plan);
        int batch = 2 * Runtime.getRuntime().availableProcessors();
        for (int first = 0; first < parts.size(); first += batch) {
            List<CsvPart> now = parts.subList(first, Math.min(parts.size(), first + batch));
            now.parallelStream().forEach(part -> part.read(plan, table, clockOnly));
            now.forEach(CsvPart::requireRead);
            progress.at(now.get(now.size() - 1).linesUpToEnd() - text.linesBefore(), lines, "Reading " + text.file());
        }
        close(parts, table);
        if (table.rows() == 0) {
            throw Problem.data(
                    text.file() + " has a header but no rows.",
                    "Choose a file with one row a minute below the header.");
        }
        mergeTickers(parts, table);
        return table;
    }

    /** The file below its header, cut at line ends; the lines are counted so that each part knows its rows. */
    private List<CsvPart> parts() {
        byte[] in = text.bytes();
        int count = (in.length - text.rowsStart()) / PART_BYTES + 1;
        int[] cuts = new int[count + 1];
        cuts[0] = text.rowsStart();
        for (int i = 1; i < count; i++) {
            cuts[i] = lineStart(in, Math.max(cuts[i - 1], text.rowsStart() + i * PART_BYTES));
        }
        cuts[count] = in.length;
        int[] lines = IntStream.range(0, count)
                .parallel()
                .map(i -> countLines(in, cuts[i], cuts[i + 1]))
                .toArray();
        List<CsvPart> parts = new ArrayList<>();
        int before = text.linesBefore();
        for (int i = 0; i < count; i++) {
            if (cuts[i] < cuts[i + 1]) {
                parts.add(new CsvPart(text, cuts[i], cuts[i + 1], before, lines[i]));
            }
            before += lines[i];
        }
        return parts;
    }

    private static int lineStart(byte[] in, int from) {
        int p = from;
        while (p < in.length && in[p] != '\n' && in[p] != '\r') {
            p++;
        }
        return LineScan.after(in, p, in.length);
    }

    private static int countLines(byte[] in, int from, int to) {
        int lines = 0;
        int start = from;
        for (int p = from; p < to; p++) {
            if (in[p] == '\n' || in[p] == '\r') {
                lines++;
                p = LineScan.after(in, p, to) - 1;
                start = p + 1;
            }
        }
        return lines + (start < to ? 1 : 0);
    }

    /** Closes the gaps that blank lines leave between the parts' rows. */
    private void close(List<CsvPart> parts, RawTable table) {
        int rows = 0;
        for (CsvPart part : parts) {
            int first = part.firstRow();
            if (first != rows) {
                table.move(first, rows, part.rows());
            }
            part.setFirstRow(rows);
            rows += part.rows();
        }
        table.truncate(rows);
    }

    private static void mergeTickers(List<CsvPart> parts, RawTable table) {
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] tickerOf = table.tickerOf();
        for (CsvPart part : parts) {
            List<String> own = part.tickers();
            int[] merged = new int[own.size()];
            for (int i = 0; i < merged.length; i++) {
                merged[i] = known.computeIfAbsent(own.get(i).toUpperCase(Locale.ROOT), s -> known.size());
            }
            if (merged.length > 0) {
                for (int row = part.firstRow(); row < part.firstRow() + part.rows(); row++) {
                    tickerOf[row] = merged[tickerOf[row]];
                }
            }
        }
        table.setTickers(List.copyOf(known.keySet()));
    }
}
