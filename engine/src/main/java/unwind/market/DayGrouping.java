package unwind.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unwind.problem.Problem;

/** Sorts a file's rows into the minutes of sessions by ticker and date; reports rows that have no place there. */
final class DayGrouping {
    private static final int DAY = 1440;
    private static final int OPEN_MINUTE = 570;
    private static final long MICROS_A_MINUTE = 60_000_000;

    /** From this share of rows that repeat a minute on, the file is not one of minutes. */
    private static final double MOST_REPEATED = 0.4;

    private final QuoteRows rows;
    private final TradingCalendar calendar;
    private final FindingLog log;
    private long placed;
    private long repeated;
    private final Map<Long, DaySlots> days = new LinkedHashMap<>();
    private final Map<Integer, String> closedDays = new LinkedHashMap<>();

    DayGrouping(QuoteRows rows, TradingCalendar calendar, FindingLog log) {
        this.rows = rows;
        this.calendar = calendar;
        this.log = log;
    }

    /** Days in the order in which the file begins them. */
    List<DaySlots> group() {
        ZoneMinutes zone = new ZoneMinutes(calendar.zone());
        long[] latest = new long[rows.tickers().size()];
        Arrays.fill(latest, Long.MIN_VALUE);
        boolean sorted = true;
        for (int row = 0; row < rows.rows(); row++) {
            int ticker = rows.tickerOf()[row];
            long instant = instant(row);
            if (instant < latest[ticker]) {
                sorted = false;
                log.add(Fault.UNORDERED, rows.file(), rows.lines()[row]);
            }
            latest[ticker] = Math.max(latest[ticker], instant);
        }
        boolean byTime = rows.layout().events() && !sorted;
        int[] order = byTime ? byTime() : new int[0];
        for (int i = 0; i < rows.rows(); i++) {
            int row = byTime ? order[i] : i;
            int utc = rows.utcMinutes()[row];
            int local = utc + zone.offsetAtUtc(utc);
            place(row, rows.tickerOf()[row], Math.floorDiv(local, DAY), Math.floorMod(local, DAY) - OPEN_MINUTE);
        }
        days.values().forEach(this::reportDay);
        if (rows.layout().events()) {
            reportEvents();
        } else {
            requireOneRowAMinute();
        }
        return List.copyOf(days.values());
    }

    private void place(int row, int ticker, int epochDay, int minute) {
        DaySlots day = days.get(key(ticker, epochDay));
        if (day == null) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            if (!calendar.isSession(date)) {
                reportClosedDay(row, epochDay, date);
                return;
            }
            day = new DaySlots(ticker, date, calendar.closeMinute(date), row);
            days.put(key(ticker, epochDay), day);
        }
        if (minute < 0 || minute >= day.closeMinute()) {
            day.countOutside();
            log.add(Fault.OUTSIDE_SESSION, rows.file(), rows.lines()[row]);
        } else if (rows.layout().events()) {
            placed++;
            putLast(day, minute, row);
        } else if (day.has(minute)) {
            repeated++;
            log.add(Fault.DUPLICATE_ROWS, rows.file(), rows.lines()[row]);
        } else {
            placed++;
            day.put(minute, row);
        }
    }

    private long instant(int row) {
        return rows.utcMinutes()[row] * MICROS_A_MINUTE + rows.micros()[row];
    }

    /** Rows by time, those of one instant as the file has them: a minute's first open and last close need the order. */
    private int[] byTime() {
        return IntStream.range(0, rows.rows())
                .boxed()
                .sorted(Comparator.comparingLong(this::instant))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The minute's last event, in time and then in the file, closes it. */
    private void putLast(DaySlots day, int minute, int row) {
        if (day.has(minute)) {
            EventRows.merge(rows.columns(), day.row(minute), row);
        }
        day.put(minute, row);
    }

    private void reportEvents() {
        long minutes = days.values().stream().mapToLong(DaySlots::filled).sum();
        if (minutes > 0) {
            log.add(
                    Fault.EVENTS,
                    rows.file(),
                    rows.lines()[0],
                    "%s: %d rows in %d minutes".formatted(rows.file(), placed, minutes));
        }
    }

    /** Half the rows repeating a minute is no fault of a few rows: it is another kind of file. */
    private void requireOneRowAMinute() {
        if (repeated > 0 && repeated >= MOST_REPEATED * (placed + repeated)) {
            throw Problem.data(
                    "%s has several rows for most minutes: %d rows in %d minutes, all stamped with whole minutes."
                            .formatted(rows.file(), placed + repeated, placed),
                    "If they are several tickers, map their column with --map COLUMN=symbol; if they are events, stamp"
                            + " them with their seconds, then each minute's last row counts.");
        }
    }

    private static long key(int ticker, int epochDay) {
        return ((long) ticker << 32) | epochDay;
    }

    private void reportClosedDay(int row, int epochDay, LocalDate date) {
        int line = rows.lines()[row];
        if (closedDays.containsKey(epochDay)) {
            log.add(Fault.CLOSED_DAY, rows.file(), line);
        } else {
            closedDays.put(epochDay, "");
            log.add(Fault.CLOSED_DAY, rows.file(), line, date + " is " + calendar.closedBecause(date));
        }
    }

    private void reportDay(DaySlots day) {
        if (calendar.isHalfDay(day.date())) {
            String dropped = day.rowsOutside() == 0 ? "" : ", %d rows outside it dropped".formatted(day.rowsOutside());
            log.add(
                    Fault.HALF_DAY,
                    rows.file(),
                    rows.lines()[day.firstRow()],
                    "%s %s has %d minutes and closes at %s%s"
                            .formatted(
                                    rows.tickers().get(day.ticker()),
                                    day.date(),
                                    day.closeMinute(),
                                    calendar.regularOpen(day.date()).plusSeconds(60L * day.closeMinute()),
                                    dropped));
        }
    }
}
