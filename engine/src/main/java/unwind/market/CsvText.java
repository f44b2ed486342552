package unwind.market;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * The text of one CSV file, checked line by line and rewritten plainly: no BOM, one kind of line end, no blank lines, no
 * needless quotes or spaces, empty cells for every way of writing "missing". A parser that reads the result meets no
 * surprise, and every row keeps its line number in the file.
 */
final class CsvText {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    private final String file;
    private final byte[] in;
    private final byte[] out;
    private final byte separator;
    private final List<String> header;
    private final CsvLine cells = new CsvLine();
    private int position;
    private int line;
    private int written;
    private int rows;
    private int[] lineOfRow = new int[1024];

    /** Reads up to the header. */
    CsvText(String file, byte[] bytes) {
        this.file = file;
        in = bytes;
        out = new byte[bytes.length + 1];
        position = startAfterByteOrderMark();
        int from = position;
        int end = nextLine();
        while (end >= 0 && isBlank(from, end)) {
            from = position;
            end = nextLine();
        }
        if (end < 0) {
            throw Problem.data(file + " is empty.", "Choose a CSV file with a header and one row a minute.");
        }
        separator = likelySeparator(from, end);
        split(from, end);
        header = new ArrayList<>();
        for (int c = 0; c < cells.count(); c++) {
            header.add(cells.text(c));
        }
    }

    List<String> header() {
        return header;
    }

    char separator() {
        return (char) separator;
    }

    int rows() {
        return rows;
    }

    /** 1-based line of each row in the file. */
    int[] lineOfRow() {
        return Arrays.copyOf(lineOfRow, rows);
    }

    /** The rows below the header, rewritten. */
    Reader rewritten() {
        return new InputStreamReader(new ByteArrayInputStream(out, 0, written), StandardCharsets.UTF_8);
    }

    /**
     * Checks and rewrites every row.
     *
     * @param numeric which columns hold numbers
     * @throws ProblemException for a row with too few or too many cells, or a letter in a number
     */
    void rewriteRows(boolean[] numeric) {
        for (int from = position, end = nextLine(); end >= 0; from = position, end = nextLine()) {
            if (isBlank(from, end)) {
                continue;
            }
            split(from, end);
            if (cells.isAllBlank()) {
                continue;
            }
            if (cells.count() != header.size()) {
                throw Problem.data(
                        "%s, row %d has %d column%s where the header has %d."
                                .formatted(file, line, cells.count(), cells.count() == 1 ? "" : "s", header.size()),
                        "Repair or remove the row; perhaps the file was cut off.");
            }
            writeRow(numeric);
        }
        if (rows == 0) {
            throw Problem.data(
                    file + " has a header but no rows.", "Choose a file with one row a minute below the header.");
        }
    }

    private void writeRow(boolean[] numeric) {
        if (rows == lineOfRow.length) {
            lineOfRow = Arrays.copyOf(lineOfRow, 2 * rows);
        }
        lineOfRow[rows++] = line;
        for (int c = 0; c < numeric.length; c++) {
            if (c > 0) {
                out[written++] = separator;
            }
            if (!numeric[c] || cells.isNumber(c)) {
                written = cells.copy(c, out, written);
            } else if (!cells.isMissing(c)) {
                throw Problem.data(
                        "%s, row %d, column '%s': '%s' is not a number."
                                .formatted(file, line, header.get(c), shorten(cells.text(c))),
                        "Write a plain decimal such as 212.51, or leave the cell empty.");
            }
        }
        out[written++] = '\n';
    }

    /** Moves past the next line; returns the end of its text, or -1 at the end of the file. */
    private int nextLine() {
        if (position >= in.length) {
            return -1;
        }
        line++;
        int p = position;
        while (p < in.length && in[p] != '\n' && in[p] != '\r') {
            if (in[p] >= 0 && in[p] < ' ' && in[p] != '\t') {
                throw Problem.data(
                        "%s, row %d: byte %d is no text (0x%02x).".formatted(file, line, p - position + 1, in[p]),
                        "Choose a CSV file in UTF-8, plain or gzip.");
            }
            p++;
        }
        if (p - position > LONGEST_LINE) {
            throw Problem.data(
                    "%s, row %d is %d characters long.".formatted(file, line, p - position),
                    "Choose a CSV file with one row a minute.");
        }
        position = p + (p + 1 < in.length && in[p] == '\r' && in[p + 1] == '\n' ? 2 : 1);
        return p;
    }

    private void split(int from, int end) {
        if (!cells.split(in, from, end, separator)) {
            throw Problem.data(
                    "%s, row %d: a quote is opened and not closed.".formatted(file, line), "Repair the row.");
        }
    }

    private int startAfterByteOrderMark() {
        boolean mark = in.length >= 3 && (in[0] & 0xff) == 0xef && (in[1] & 0xff) == 0xbb && (in[2] & 0xff) == 0xbf;
        return mark ? 3 : 0;
    }

    private boolean isBlank(int from, int end) {
        for (int p = from; p < end; p++) {
            if (in[p] != ' ' && in[p] != '\t') {
                return false;
            }
        }
        return true;
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

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
