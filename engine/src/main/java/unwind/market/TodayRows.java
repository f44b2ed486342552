package unwind.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a session of the rows that have been seen so far today, by the code that makes the sessions of an import: repaired
 * row by row, gaps filled forward. So a decision taken on them sees what it would see in a backtest.
 */
public final class TodayRows {
    private static final long SECONDS_PER_MINUTE = 60;

    private final TradingCalendar calendar = TradingCalendar.nyse();
    private final QuoteKind kind;
    private final ImportOptions options;
    private final Set<Column> columns;

    /**
     * @param kind what the quotes were taken for in training
     * @param assumedHalfSpreadBps half-spread put round the mid of rows that are crossed or extremes
     * @param tickDollars least price step
     * @param columns minute columns that training had; others are left out
     */
    public TodayRows(QuoteKind kind, double assumedHalfSpreadBps, double tickDollars, Set<Column> columns) {
        this.kind = kind;
        this.columns = Set.copyOf(columns);
        options = new ImportOptions(
                Map.of(),
                ImportOptions.PARAMS.with(Map.of(
                        "assumedHalfSpreadBps", Double.toString(assumedHalfSpreadBps),
                        "tickDollars", Double.toString(tickDollars))));
    }

    /**
     * One minute as it was received.
     *
     * @param timestamp start of the minute that the row describes
     * @param bidPrice best first, up to {@link Session#LEVELS}, dollars
     * @param columns open, high, low, close, volume as far as they are known
     */
    public record Row(
            Instant timestamp,
            double[] bidPrice,
            double[] bidSize,
            double[] askPrice,
            double[] askSize,
            Map<Column, Double> columns) {}

    /**
     * What became of the rows.
     *
     * @param session empty without a usable row
     * @param outside rows before the open, after the close or of another day, which were dropped
     * @param duplicates further rows of a minute, which were dropped
     * @param filledForward minutes between the first and the last row without a usable row of their own
     */
    public record Today(Optional<Session> session, int outside, int duplicates, int filledForward) {}

    /**
     * The session of a date as far as the rows tell.
     *
     * @param date session that the rows are meant for
     * @param rows in any order
     */
    public Today session(String ticker, LocalDate date, List<Row> rows) {
        QuoteRows raw = raw(ticker, rows);
        DaySlots day = new DaySlots(0, date, calendar.closeMinute(date), 0);
        long open = calendar.regularOpen(date).getEpochSecond();
        int duplicates = 0;
        for (int i = 0; i < rows.size(); i++) {
            long minute = Math.floorDiv(rows.get(i).timestamp().getEpochSecond() - open, SECONDS_PER_MINUTE);
            if (minute < 0 || minute >= day.closeMinute()) {
                day.countOutside();
            } else if (day.has((int) minute)) {
                duplicates++;
            } else {
                day.put((int) minute, i);
            }
        }
        Optional<Session> session = new DaySession(raw, calendar, new FindingLog(), kind, options).soFar(day);
        int filled = session.map(s -> s.rows() - usableFrom(day, s, raw)).orElse(0);
        return new Today(session, day.rowsOutside(), duplicates, filled);
    }

    /**
     * A session of which nothing is known yet. Its one row is there because a session must have one; under a timing that
     * sees earlier rows only, no decision on minute 0 can look at it.
     */
    public Session unopened(String ticker, LocalDate date) {
        return new Session.Builder(ticker, date, calendar.zone(), calendar.regularOpen(date), 0, 1)
                .quoteKind(kind)
                .tickDollars(options.values().number("tickDollars"))
                .bid(0, 0, 1, 1)
                .ask(0, 0, 1, 1)
                .build();
    }

    private int usableFrom(DaySlots day, Session session, QuoteRows raw) {
        BookRepair book = new BookRepair(raw, kind, options.values().number("assumedHalfSpreadBps"));
        int usable = 0;
        for (int minute = session.firstMinute(); minute < session.closeMinute(); minute++) {
            usable += day.has(minute) && book.repair(day.row(minute)) ? 1 : 0;
        }
        return usable;
    }

    private QuoteRows raw(String ticker, List<Row> rows) {
        int n = rows.size();
        double[][] bid = levels(rows, Row::bidPrice);
        double[][] bidSize = levels(rows, Row::bidSize);
        double[][] ask = levels(rows, Row::askPrice);
        double[][] askSize = levels(rows, Row::askSize);
        Map<Column, double[]> values = new EnumMap<>(Column.class);
        for (Column column : columns) {
            double[] of = rows.stream()
                    .mapToDouble(r -> r.columns().getOrDefault(column, Double.NaN))
                    .toArray();
            if (Arrays.stream(of).anyMatch(Double::isFinite)) {
                values.put(column, of);
            }
        }
        return new QuoteRows(
                "market_data",
                new int[n],
                new int[n],
                new int[n],
                List.of(ticker),
                new int[n],
                bid,
                bidSize,
                ask,
                askSize,
                values,
                new QuoteRows.Layout(false, true));
    }

    private interface Side {
        double[] of(Row row);
    }

    private static double[][] levels(List<Row> rows, Side side) {
        double[][] levels = new double[Session.LEVELS][rows.size()];
        for (int level = 0; level < levels.length; level++) {
            for (int i = 0; i < rows.size(); i++) {
                double[] own = side.of(rows.get(i));
                levels[level][i] = level < own.length ? own[level] : Double.NaN;
            }
        }
        return levels;
    }
}
