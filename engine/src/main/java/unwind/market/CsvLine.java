package unwind.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The cells of one line of CSV: bounds without surrounding spaces and quotes. Reused for every line of a file. */
final class CsvLine {
    private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "null", "none", "-", "--");

    private byte[] in = new byte[0];
    private int[] start = new int[32];
    private int[] end = new int[32];
    private boolean[] quoted = new boolean[32];
    private int count;

    /** Splits {@code bytes[from, to)}; false when a quote is not closed. */
    boolean split(byte[] bytes, int from, int to, byte separator) {
        in = bytes;
        count = 0;
        int p = from;
        while (true) {
            while (p < to && in[p] == ' ') {
                p++;
            }
            boolean quote = p < to && in[p] == '"';
            int cellStart = quote ? p + 1 : p;
            int cellEnd = quote ? closingQuote(cellStart, to) : endOfPlain(p, to, separator);
            if (cellEnd < 0) {
                return false;
            }
            p = quote ? cellEnd + 1 : cellEnd;
            while (p < to && in[p] == ' ') {
                p++;
            }
            if (p < to && in[p] != separator) {
                return false;
            }
            add(cellStart, trimmedEnd(cellStart, cellEnd), quote);
            if (p >= to) {
                return true;
            }
            p++;
        }
    }

    int count() {
        return count;
    }

    boolean isAllBlank() {
        for (int c = 0; c < count; c++) {
            if (end[c] > start[c]) {
                return false;
            }
        }
        return true;
    }

    String text(int cell) {
        return new String(in, start[cell], end[cell] - start[cell], StandardCharsets.UTF_8).strip();
    }

    boolean isMissing(int cell) {
        return end[cell] - start[cell] <= 4 && MISSING.contains(text(cell).toLowerCase(Locale.ROOT));
    }

    /** True for a plain decimal with optional sign and exponent. */
    boolean isNumber(int cell) {
        int to = end[cell];
        int p = afterSign(start[cell], to);
        int whole = p;
        p = afterDigits(p, to);
        int digits = p - whole;
        if (p < to && in[p] == '.') {
            int fraction = p + 1;
            p = afterDigits(fraction, to);
            digits += p - fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (p < to && (in[p] == 'e' || in[p] == 'E')) {
            int exponent = afterSign(p + 1, to);
            p = afterDigits(exponent, to);
            return p == to && p > exponent;
        }
        return p == to;
    }

    /** Appends a cell to {@code out} at {@code at}, with its quotes only where it needs them; returns the new end. */
    int copy(int cell, byte[] out, int at) {
        int outer = quoted[cell] ? 1 : 0;
        int length = end[cell] - start[cell] + 2 * outer;
        if (outer == 1) {
            out[at] = '"';
            out[at + length - 1] = '"';
        }
        System.arraycopy(in, start[cell], out, at + outer, length - 2 * outer);
        return at + length;
    }

    private int closingQuote(int from, int to) {
        int p = from;
        while (p < to) {
            if (in[p] == '"') {
                if (p + 1 < to && in[p + 1] == '"') {
                    p++;
                } else {
                    return p;
                }
            }
            p++;
        }
        return -1;
    }

    private int endOfPlain(int from, int to, byte separator) {
        int p = from;
        while (p < to && in[p] != separator) {
            p++;
        }
        return p;
    }

    private int trimmedEnd(int from, int to) {
        int p = to;
        while (p > from && in[p - 1] == ' ') {
            p--;
        }
        return p;
    }

    private int afterSign(int p, int to) {
        return p < to && (in[p] == '-' || in[p] == '+') ? p + 1 : p;
    }

    private int afterDigits(int from, int to) {
        int p = from;
        while (p < to && in[p] >= '0' && in[p] <= '9') {
            p++;
        }
        return p;
    }

    private void add(int from, int to, boolean quote) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            quoted = Arrays.copyOf(quoted, 2 * count);
        }
        start[count] = from;
        end[count] = to;
        quoted[count] = quote;
        count++;
    }
}
