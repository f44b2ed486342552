package unwind.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * One ticker's trading day, minute by minute, in columns. Row {@code t} describes minute [t, t+1) and is known when that
 * minute ends. Rows are contiguous minutes from {@link #firstMinute()} up to the close; level 1 of the book is finite,
 * positive and uncrossed in every row (repair has happened, and the findings say what was done). Deeper levels may be NaN.
 *
 * <p>Arrays are handed out without a copy for the hot loops: never write into them.
 */
public final class Session {
    /** Levels of the book that are kept. */
    public static final int LEVELS = 5;
    /** Minutes of a full regular session. */
    public static final int FULL_MINUTES = 390;

    private final String ticker;
    private final LocalDate date;
    private final ZoneId zone;
    private final Instant regularOpen;
    private final int firstMinute;
    private final QuoteKind quoteKind;
    private final double tickDollars;
    private final double[][] bid;
    private final double[][] bidSize;
    private final double[][] ask;
    private final double[][] askSize;
    private final Map<Column, double[]> columns;
    private final double[] mid;

    private Session(Builder b) {
        ticker = b.ticker;
        date = b.date;
        zone = b.zone;
        regularOpen = b.regularOpen;
        firstMinute = b.firstMinute;
        quoteKind = b.quoteKind;
        tickDollars = b.tickDollars;
        bid = b.bid;
        bidSize = b.bidSize;
        ask = b.ask;
        askSize = b.askSize;
        columns = new EnumMap<>(b.columns);
        mid = new double[bid[0].length];
        for (int t = 0; t < mid.length; t++) {
            if (!(bid[0][t] > 0 && ask[0][t] >= bid[0][t])) {
                throw new IllegalArgumentException(
                        "%s %s row %d: bid %s, ask %s".formatted(ticker, date, t, bid[0][t], ask[0][t]));
            }
            mid[t] = 0.5 * (bid[0][t] + ask[0][t]);
        }
    }

    public String ticker() {
        return ticker;
    }

    /** Local trading date. */
    public LocalDate date() {
        return date;
    }

    /** Zone of the exchange. */
    public ZoneId zone() {
        return zone;
    }

    /** Rows, one a minute. */
    public int rows() {
        return mid.length;
    }

    /** Minutes between the regular open and row 0; 0 unless the data starts late. */
    public int firstMinute() {
        return firstMinute;
    }

    /** Minutes between the regular open and the end of the last row: 390, or 210 on a half day. */
    public int closeMinute() {
        return firstMinute + rows();
    }

    /** Minutes since the regular open at which row {@code row} starts. */
    public int minuteOfDay(int row) {
        return firstMinute + row;
    }

    public Instant rowStart(int row) {
        return regularOpen.plusSeconds(60L * (firstMinute + row));
    }

    /** Instant of row {@code row}'s closing quote, the fill instant: row start + 60 s. */
    public Instant rowEnd(int row) {
        return regularOpen.plusSeconds(60L * (firstMinute + row + 1));
    }

    public QuoteKind quoteKind() {
        return quoteKind;
    }

    /** Least price step, dollars. */
    public double tickDollars() {
        return tickDollars;
    }

    /** Bid prices of a level (0 is the best), dollars, one a row; NaN where the level is missing. */
    public double[] bid(int level) {
        return bid[level];
    }

    /** Displayed bid sizes of a level, shares. */
    public double[] bidSize(int level) {
        return bidSize[level];
    }

    /** Ask prices of a level, dollars. */
    public double[] ask(int level) {
        return ask[level];
    }

    /** Displayed ask sizes of a level, shares. */
    public double[] askSize(int level) {
        return askSize[level];
    }

    /** Middle of best bid and best ask, dollars. */
    public double[] mid() {
        return mid;
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** A column, one value a row. Ask {@link #has} first. */
    public double[] column(Column column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalStateException(ticker + " " + date + " has no column " + column);
        }
        return values;
    }

    /** Half-spread of row {@code row} in bps of the mid. */
    public double halfSpreadBps(int row) {
        return 1e4 * (mid[row] - bid[0][row]) / mid[row];
    }

    /** Builds a session row by row; unset values are NaN. */
    public static final class Builder {
        private final String ticker;
        private final LocalDate date;
        private final ZoneId zone;
        private final Instant regularOpen;
        private final int firstMinute;
        private QuoteKind quoteKind = QuoteKind.POINT_IN_TIME;
        private double tickDollars = 0.01;
        private final double[][] bid;
        private final double[][] bidSize;
        private final double[][] ask;
        private final double[][] askSize;
        private final Map<Column, double[]> columns = new EnumMap<>(Column.class);
        private final int rows;

        /**
         * @param regularOpen instant of the regular open, 09:30 in New York
         * @param firstMinute minutes between the regular open and row 0
         * @param rows rows of the session
         */
        public Builder(String ticker, LocalDate date, ZoneId zone, Instant regularOpen, int firstMinute, int rows) {
            if (rows < 1) {
                throw new IllegalArgumentException("a session needs rows");
            }
            this.ticker = ticker;
            this.date = date;
            this.zone = zone;
            this.regularOpen = regularOpen;
            this.firstMinute = firstMinute;
            this.rows = rows;
            bid = nan(rows);
            bidSize = nan(rows);
            ask = nan(rows);
            askSize = nan(rows);
        }

        private static double[][] nan(int rows) {
            double[][] levels = new double[LEVELS][rows];
            for (double[] level : levels) {
                Arrays.fill(level, Double.NaN);
            }
            return levels;
        }

        public Builder quoteKind(QuoteKind kind) {
            quoteKind = kind;
            return this;
        }

        public Builder tickDollars(double dollars) {
            tickDollars = dollars;
            return this;
        }

        public Builder bid(int row, int level, double price, double size) {
            bid[level][row] = price;
            bidSize[level][row] = size;
            return this;
        }

        public Builder ask(int row, int level, double price, double size) {
            ask[level][row] = price;
            askSize[level][row] = size;
            return this;
        }

        public Builder value(int row, Column column, double value) {
            columns.computeIfAbsent(column, c -> {
                double[] fresh = new double[rows];
                Arrays.fill(fresh, Double.NaN);
                return fresh;
            })[row] = value;
            return this;
        }

        /** The session; the builder must not be used again. */
        public Session build() {
            return new Session(this);
        }
    }
}
