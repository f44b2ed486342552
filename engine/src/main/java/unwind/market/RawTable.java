package unwind.market;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of one file as they stand there, in columns: nothing sorted, scaled, dropped or repaired.
 */
final class RawTable {

    private int rows;
    private int[] lines;
    private int[] localMinutes;
    private int[] micros;
    private int[] offsets;
    private int[] tickerOf;
    private List<String> tickers = List.of();
    private final double[][] numbers;

    /**
     * @param rows most rows that can come
     * @param numeric which columns hold numbers that are wanted
     */
    RawTable(int rows, boolean[] numeric) {
        this(rows, numeric, new double[numeric.length][]);
    }

    private RawTable(int rows, boolean[] numeric, double[][] numbers) {
        this.numbers = numbers;
        this.rows = rows;
        lines = new int[rows];
        localMinutes = new int[rows];
        micros = new int[rows];
        offsets = new int[rows];
        tickerOf = new int[rows];
        for (int c = 0; c < numeric.length; c++) {
            numbers[c] = new double[numeric[c] ? rows : 0];
        }
    }

    int rows() {
        return rows;
    }

    /** 1-based line of each row in the file. */
    int[] lines() {
        return lines;
    }

    /** Minutes since 1970 on the wall clock of each row's stamp. */
    int[] localMinutes() {
        return localMinutes;
    }

    /** Microseconds of each row's stamp after its minute's start. */
    int[] micros() {
        return micros;
    }

    /** Minutes that each row's wall clock is ahead of UTC, or {@link Stamp#NO_OFFSET}. */
    int[] offsets() {
        return offsets;
    }

    /** Place of each row's ticker in {@link #tickers}; 0 everywhere where the file has no ticker column. */
    int[] tickerOf() {
        return tickerOf;
    }

    /** Tickers as written, in order of appearance; empty where the file has no such column. */
    List<String> tickers() {
        return tickers;
    }

    void setTickers(List<String> names) {
        tickers = names;
    }

    /** Numbers of a column; empty where it was not wanted. */
    double[] numbers(int column) {
        return numbers[column];
    }

    int columns() {
        return numbers.length;
    }

    /** The same rows with other columns of numbers. */
    RawTable with(double[][] columns) {
        RawTable other = new RawTable(0, new boolean[0], columns);
        other.rows = rows;
        other.lines = lines;
        other.localMinutes = localMinutes;
        other.micros = micros;
        other.offsets = offsets;
        other.tickerOf = tickerOf;
        return other;
    }

    /** Moves {@code count} rows from {@code from} to {@code to}, closing a gap that blank lines left. */
    void move(int from, int to, int count) {
        for (int[] column : new int[][] {lines, localMinutes, micros, offsets, tickerOf}) {
            System.arraycopy(column, from, column, to, count);
        }
        for (double[] column : numbers) {
            if (column.length > 0) {
                System.arraycopy(column, from, column, to, count);
            }
        }
    }

    /** Forgets everything from row {@code newRows} on. */
    void truncate(int newRows) {
        if (newRows == rows) {
            return;
        }
        rows = newRows;
        lines = Arrays.copyOf(lines, newRows);
        localMinutes = Arrays.copyOf(localMinutes, newRows);
        micros = Arrays.copyOf(micros, newRows);
        offsets = Arrays.copyOf(offsets, newRows);
        tickerOf = Arrays.copyOf(tickerOf, newRows);
        for (int c = 0; c < numbers.length; c++) {
            numbers[c] = numbers[c].length == 0 ? numbers[c] : Arrays.copyOf(numbers[c], newRows);
        }
    }
}
