package unwind.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The cells of one line of CSV: bounds without surrounding spaces and quotes. Reused for every line of a file. */
final class CsvLine {
    private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "null", "none", "-", "--");

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = powers();

    /** Whole numbers up to here are exact in a double. */
    private static final long EXACT = 1L << 53;

    private static final int MOST_DIGITS = 18;

    private byte[] in = new byte[0];
    private int[] start = new int[32];
    private int[] end = new int[32];
    private int count;
    private boolean invalid;

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
            add(trimmedStart(cellStart, cellEnd), cellEnd);
            if (p >= to) {
                return true;
            }
            p++;
        }
    }

    int count() {
        return count;
    }

    int start(int cell) {
        return start[cell];
    }

    int end(int cell) {
        return end[cell];
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

    /** True where the last {@link #number} met text that is neither a number nor a way of writing "missing". */
    boolean isInvalid() {
        return invalid;
    }

    /**
     * The number in a cell, a plain decimal with optional sign and exponent, to the bit what {@link Double#parseDouble}
     * gives; NaN where the cell is empty or says "missing". Up to eighteen digits whose whole number a double holds are
     * divided by an exact power of ten, which rounds once and so correctly (W. D. Clinger, How to read floating point
     * numbers accurately, PLDI 1990); everything else goes the long way.
     */
    double number(int cell) {
        int to = end[cell];
        int p = start[cell];
        invalid = false;
        if (p == to) {
            return Double.NaN;
        }
        boolean negative = in[p] == '-';
        if (negative || in[p] == '+') {
            p++;
        }
        long whole = 0;
        int first = p;
        while (p < to && isDigit(in[p])) {
            whole = whole * 10 + (in[p++] - '0');
        }
        int digits = p - first;
        int decimals = 0;
        if (p < to && in[p] == '.') {
            int point = p++;
            while (p < to && isDigit(in[p])) {
                whole = whole * 10 + (in[p++] - '0');
            }
            decimals = p - point - 1;
        }
        if (p < to || digits + decimals == 0 || digits + decimals > MOST_DIGITS || whole > EXACT) {
            return slowNumber(cell);
        }
        double value = decimals == 0 ? whole : whole / POWERS[decimals];
        return negative ? -value : value;
    }

    private double slowNumber(int cell) {
        if (isNumber(cell)) {
            return Double.parseDouble(text(cell));
        }
        invalid = !isMissing(cell);
        return Double.NaN;
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

    /** A quoted cell may begin with spaces, too. */
    private int trimmedStart(int from, int to) {
        int p = from;
        while (p < to && in[p] == ' ') {
            p++;
        }
        return p;
    }

    private int afterSign(int p, int to) {
        return p < to && (in[p] == '-' || in[p] == '+') ? p + 1 : p;
    }

    private int afterDigits(int from, int to) {
        int p = from;
        while (p < to && isDigit(in[p])) {
            p++;
        }
        return p;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private void add(int from, int to) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
        }
        int last = to;
        while (last > from && in[last - 1] == ' ') {
            last--;
        }
        start[count] = from;
        end[count] = last;
        count++;
    }

    private static double[] powers() {
        double[] powers = new double[MOST_DIGITS + 1];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Double.parseDouble("1e" + i);
        }
        return powers;
    }
}
