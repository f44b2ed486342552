package unwind.market;

import java.time.LocalDate;
import java.util.Arrays;

/** Which row of a file holds which minute of one ticker's session; -1 where none does. */
final class DaySlots {
    private static final int NONE = -1;

    private final int ticker;
    private final LocalDate date;
    private final int[] rowOfMinute;
    private final int firstRow;
    private int rowsOutside;

    DaySlots(int ticker, LocalDate date, int closeMinute, int firstRow) {
        this.ticker = ticker;
        this.date = date;
        this.firstRow = firstRow;
        rowOfMinute = new int[closeMinute];
        Arrays.fill(rowOfMinute, NONE);
    }

    int ticker() {
        return ticker;
    }

    LocalDate date() {
        return date;
    }

    int closeMinute() {
        return rowOfMinute.length;
    }

    /** First row of the file that belongs to this day. */
    int firstRow() {
        return firstRow;
    }

    int rowsOutside() {
        return rowsOutside;
    }

    boolean has(int minute) {
        return rowOfMinute[minute] != NONE;
    }

    int row(int minute) {
        return rowOfMinute[minute];
    }

    /** Minutes that have a row. */
    long filled() {
        return Arrays.stream(rowOfMinute).filter(row -> row != NONE).count();
    }

    void put(int minute, int row) {
        rowOfMinute[minute] = row;
    }

    void countOutside() {
        rowsOutside++;
    }

    /** A column's value, or NaN where it cannot be true: volume below zero, a price that is not positive. */
    static double cleaned(Column column, double value) {
        boolean possible =
                column == Column.VOLUME ? value >= 0 && !Double.isInfinite(value) : BookRepair.isPositive(value);
        return possible ? value : Double.NaN;
    }
}
