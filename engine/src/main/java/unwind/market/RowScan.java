package unwind.market;

import java.util.Map;

/** Looks at every raw row of a file by itself and reports what is wrong with it; changes nothing. */
final class RowScan {
    private final QuoteRows rows;
    private final FindingLog log;

    RowScan(QuoteRows rows, FindingLog log) {
        this.rows = rows;
        this.log = log;
    }

    void report() {
        int[] lines = rows.lines();
        log.countRows(lines.length);
        for (int row = 0; row < lines.length; row++) {
            double bid = rows.bid()[0][row];
            double ask = rows.ask()[0][row];
            if (bid > ask) {
                log.add(Fault.CROSSED, rows.file(), lines[row]);
            } else if (bid == ask) {
                log.add(Fault.LOCKED, rows.file(), lines[row]);
            }
            if (hasEmptyLevel(row)) {
                log.add(Fault.EMPTY_LEVELS, rows.file(), lines[row]);
            }
            if (hasBadSize(row)) {
                log.add(Fault.BAD_SIZES, rows.file(), lines[row]);
            }
            if (isOutOfOrder(rows.bid(), row, -1) || isOutOfOrder(rows.ask(), row, 1)) {
                log.add(Fault.LEVEL_ORDER, rows.file(), lines[row]);
            }
            if (lacksTrades(row)) {
                log.add(Fault.NO_TRADES, rows.file(), lines[row]);
            }
        }
    }

    private boolean hasEmptyLevel(int row) {
        return isEmpty(rows.bid(), row)
                || isEmpty(rows.bidSize(), row)
                || isEmpty(rows.ask(), row)
                || isEmpty(rows.askSize(), row);
    }

    private static boolean isEmpty(double[][] levels, int row) {
        for (double[] level : levels) {
            if (level.length > 0 && Double.isNaN(level[row])) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBadSize(int row) {
        return notPositive(rows.bid(), row)
                || notPositive(rows.bidSize(), row)
                || notPositive(rows.ask(), row)
                || notPositive(rows.askSize(), row)
                || hasBadColumn(row);
    }

    private boolean hasBadColumn(int row) {
        for (Map.Entry<Column, double[]> column : rows.columns().entrySet()) {
            double value = column.getValue()[row];
            if (!Double.isNaN(value) && Double.isNaN(DaySlots.cleaned(column.getKey(), value))) {
                return true;
            }
        }
        return false;
    }

    private static boolean notPositive(double[][] levels, int row) {
        for (double[] level : levels) {
            if (level.length > 0 && (level[row] <= 0 || Double.isInfinite(level[row]))) {
                return true;
            }
        }
        return false;
    }

    /** A deeper bid at or above the one before it (or ask at or below). */
    private static boolean isOutOfOrder(double[][] levels, int row, int worse) {
        double before = levels[0][row];
        for (int level = 1; level < levels.length && levels[level].length > 0; level++) {
            double price = levels[level][row];
            if (worse * (price - before) <= 0) {
                return true;
            }
            before = Double.isNaN(price) ? before : price;
        }
        return false;
    }

    private boolean lacksTrades(int row) {
        for (Column column : new Column[] {Column.VOLUME, Column.CLOSE}) {
            double[] values = rows.columns().get(column);
            if (values != null && Double.isNaN(values[row])) {
                return true;
            }
        }
        return false;
    }
}
