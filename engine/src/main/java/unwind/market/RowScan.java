package unwind.market;

import java.util.List;

/** Looks at every raw row of a file by itself and reports what is wrong with it; changes nothing. */
final class RowScan {
    private final QuoteRows rows;
    private final FindingLog log;
    private final Column[] names;
    private final double[][] values;

    RowScan(QuoteRows rows, FindingLog log) {
        this.rows = rows;
        this.log = log;
        names = rows.columns().keySet().toArray(new Column[0]);
        values = rows.columns().values().toArray(new double[0][]);
    }

    /** Reports every row of a file of minutes, and of a file of events the rows that close a minute. */
    void report(List<DaySlots> days) {
        if (!rows.layout().events()) {
            log.countRows(rows.rows());
            for (int row = 0; row < rows.rows(); row++) {
                report(row);
            }
            return;
        }
        for (DaySlots day : days) {
            log.countRows(day.filled());
            for (int minute = 0; minute < day.closeMinute(); minute++) {
                if (day.has(minute)) {
                    report(day.row(minute));
                }
            }
        }
    }

    private void report(int row) {
        if (rows.layout().quotes()) {
            reportQuotes(row);
        }
        if (hasBadSize(row)) {
            log.add(Fault.BAD_SIZES, rows.file(), rows.lines()[row]);
        }
        if (lacksTrades(row)) {
            log.add(Fault.NO_TRADES, rows.file(), rows.lines()[row]);
        }
        if (isBadBar(row)) {
            log.add(Fault.BAD_BARS, rows.file(), rows.lines()[row]);
        }
    }

    private void reportQuotes(int row) {
        int line = rows.lines()[row];
        double bid = rows.bid()[0][row];
        double ask = rows.ask()[0][row];
        if (bid > ask) {
            log.add(Fault.CROSSED, rows.file(), line);
        } else if (bid == ask) {
            log.add(Fault.LOCKED, rows.file(), line);
        }
        if (hasEmptyLevel(row)) {
            log.add(Fault.EMPTY_LEVELS, rows.file(), line);
        }
        if (isOutOfOrder(rows.bid(), row, -1) || isOutOfOrder(rows.ask(), row, 1)) {
            log.add(Fault.LEVEL_ORDER, rows.file(), line);
        }
    }

    /** A high below the low, or an open or close outside them. */
    private boolean isBadBar(int row) {
        double high = at(Column.HIGH, row);
        double low = at(Column.LOW, row);
        double open = at(Column.OPEN, row);
        double close = at(Column.CLOSE, row);
        return high < low || open > high || open < low || close > high || close < low;
    }

    private double at(Column column, int row) {
        double[] values = rows.columns().get(column);
        return values == null ? Double.NaN : values[row];
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
        for (int c = 0; c < values.length; c++) {
            double value = values[c][row];
            if (!Double.isNaN(value) && Double.isNaN(DaySlots.cleaned(names[c], value))) {
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
