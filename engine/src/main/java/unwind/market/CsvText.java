package unwind.market;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import unwind.problem.Problem;

/**
 * The layout of one CSV file: separator, header, where its rows begin. A file whose first row is mostly numbers and
 * stamps has no header: its columns are called {@code column_1}, {@code column_2} and so on, for mapping by hand.
 */
final class CsvText {
    /** Longest line that can be a row of minutes, in bytes. */
    static final int LONGEST_LINE = 64 * 1024;

    private static final byte[] SEPARATORS = {',', ';', '\t', '|'};

    private final String file;
    private final byte[] in;
    private final byte separator;
    private final List<String> header;
    private final boolean hasHeader;
    private final int rowsStart;
    private final int linesBefore;

    /**
     * Reads up to the header.
     *
     * @throws unwind.problem.ProblemException (data) where there is no text, or none that can be a header
     */
    CsvText(String file, byte[] bytes) {
        this.file = file;
        in = bytes;
        LineScan lines = new LineScan(file, bytes, startAfterByteOrderMark(bytes), bytes.length, 0);
        boolean found = lines.next();
        while (found && lines.isBlank()) {
            found = lines.next();
        }
        if (!found) {
            throw Problem.data(file + " is empty.", "Choose a CSV file with a header and one row a minute.");
        }
        separator = likelySeparator(lines.start(), lines.end());
        CsvLine cells = new CsvLine();
        if (!cells.split(in, lines.start(), lines.end(), separator)) {
            throw Problem.data(
                    "%s, row %d: a quote is opened and not closed.".formatted(file, lines.line()), "Repair the row.");
        }
        hasHeader = !looksLikeARow(cells);
        header = names(cells);
        rowsStart = hasHeader ? lines.position() : lines.start();
        linesBefore = hasHeader ? lines.line() : lines.line() - 1;
    }

    /** Names of the columns; made up where the file has none. */
    List<String> header() {
        return header;
    }

    boolean hasHeader() {
        return hasHeader;
    }

    byte separator() {
        return separator;
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return in;
    }

    /** Place of the first byte of the rows. */
    int rowsStart() {
        return rowsStart;
    }

    /** Lines before the first row. */
    int linesBefore() {
        return linesBefore;
    }

    private List<String> names(CsvLine cells) {
        if (!hasHeader) {
            return IntStream.rangeClosed(1, cells.count())
                    .mapToObj(c -> "column_" + c)
                    .toList();
        }
        List<String> names = new ArrayList<>();
        for (int c = 0; c < cells.count(); c++) {
            names.add(cells.text(c));
        }
        return List.copyOf(names);
    }

    private boolean looksLikeARow(CsvLine cells) {
        Stamp stamp = new Stamp();
        int values = 0;
        int filled = 0;
        for (int c = 0; c < cells.count(); c++) {
            int from = cells.start(c);
            int to = cells.end(c);
            filled += to > from ? 1 : 0;
            values += to > from && (cells.isNumber(c) || stamp.read(in, from, to)) ? 1 : 0;
        }
        return 2 * values > filled;
    }

    private static int startAfterByteOrderMark(byte[] in) {
        boolean mark = in.length >= 3 && (in[0] & 0xff) == 0xef && (in[1] & 0xff) == 0xbb && (in[2] & 0xff) == 0xbf;
        return mark ? 3 : 0;
    }

    private byte likelySeparator(int from, int end) {
        byte best = ',';
        int most = 0;
        for (byte candidate : SEPARATORS) {
            int count = 0;
            for (int p = from; p < end; p++) {
                count += in[p] == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
