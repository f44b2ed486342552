package unwind.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a session of one day's rows: repairs each row, fills gaps forward, or leaves the day out and says why. */
final class DaySession {
    private static final int LONGEST_LATE_START = 30;
    private static final double MOST_MISSING = 0.1;
    private static final double JUMP = 0.2;

    private final QuoteRows rows;
    private final TradingCalendar calendar;
    private final FindingLog log;
    private final QuoteKind kind;
    private final double tickDollars;
    private final BookRepair book;

    DaySession(QuoteRows rows, TradingCalendar calendar, FindingLog log, QuoteKind kind, ImportOptions options) {
        this.rows = rows;
        this.calendar = calendar;
        this.log = log;
        this.kind = kind;
        tickDollars = options.values().number("tickDollars");
        book = new BookRepair(rows, kind, options.values().number("assumedHalfSpreadBps"));
    }

    Optional<Session> build(DaySlots day) {
        boolean[] usable = usable(day);
        int first = firstUsable(usable);
        int missing = missing(usable, first);
        String name = rows.tickers().get(day.ticker()) + " " + day.date();
        int line = rows.lines()[day.firstRow()];
        if (first == usable.length) {
            log.add(Fault.EXCLUDED, rows.file(), line, name + " has no usable row between open and close");
            return Optional.empty();
        }
        if (first > LONGEST_LATE_START) {
            log.add(Fault.EXCLUDED, rows.file(), line, "%s starts %d minutes late".formatted(name, first));
            return Optional.empty();
        }
        int length = usable.length - first;
        if (missing > MOST_MISSING * length) {
            String share = "%s lacks %d of %d minutes".formatted(name, missing, length);
            log.add(Fault.EXCLUDED, rows.file(), line, share);
            return Optional.empty();
        }
        if (first > 0) {
            log.add(Fault.LATE_START, rows.file(), line, "%s by %d minutes".formatted(name, first));
        }
        if (missing > 0) {
            reportMissing(day, usable, first, missing, name);
        }
        Session session = fill(day, usable, first);
        reportJumps(session, day, name);
        return Optional.of(session);
    }

    /**
     * The session as far as its rows go, for deciding while it runs: the rows are repaired and filled as {@link #build}
     * does, but nothing is left out.
     *
     * @return empty without a usable row
     */
    Optional<Session> soFar(DaySlots day) {
        int last = day.closeMinute() - 1;
        while (last >= 0 && !day.has(last)) {
            last--;
        }
        boolean[] usable = Arrays.copyOf(usable(day), last + 1);
        int first = firstUsable(usable);
        return first == usable.length ? Optional.empty() : Optional.of(fill(day, usable, first));
    }

    private boolean[] usable(DaySlots day) {
        boolean[] usable = new boolean[day.closeMinute()];
        for (int minute = 0; minute < usable.length; minute++) {
            usable[minute] = day.has(minute) && book.repair(day.row(minute));
        }
        return usable;
    }

    private static int firstUsable(boolean[] usable) {
        int first = 0;
        while (first < usable.length && !usable[first]) {
            first++;
        }
        return first;
    }

    private static int missing(boolean[] usable, int first) {
        int missing = 0;
        for (int minute = first; minute < usable.length; minute++) {
            missing += usable[minute] ? 0 : 1;
        }
        return missing;
    }

    /** The last usable row's book stays in {@link #book} until the next one: filling forward needs no copy. */
    private Session fill(DaySlots day, boolean[] usable, int first) {
        Session.Builder builder = new Session.Builder(
                        rows.tickers().get(day.ticker()),
                        day.date(),
                        calendar.zone(),
                        calendar.regularOpen(day.date()),
                        first,
                        usable.length - first)
                .quoteKind(kind)
                .tickDollars(tickDollars);
        for (int minute = first; minute < usable.length; minute++) {
            int t = minute - first;
            if (usable[minute]) {
                book.repair(day.row(minute));
            }
            for (int level = 0; level < book.bidLevels(); level++) {
                builder.bid(t, level, book.bid[level], book.bidSize[level]);
            }
            for (int level = 0; level < book.askLevels(); level++) {
                builder.ask(t, level, book.ask[level], book.askSize[level]);
            }
            setColumns(builder, t, day, minute, usable[minute]);
        }
        return builder.build();
    }

    private void setColumns(Session.Builder builder, int t, DaySlots day, int minute, boolean usable) {
        for (Map.Entry<Column, double[]> column : rows.columns().entrySet()) {
            double value = day.has(minute) ? column.getValue()[day.row(minute)] : Double.NaN;
            builder.value(t, column.getKey(), DaySlots.cleaned(column.getKey(), value));
        }
        if (kind == QuoteKind.EXTREMES) {
            setExtreme(builder, t, Column.BID_HIGH, usable ? rows.bid()[0][day.row(minute)] : Double.NaN);
            setExtreme(builder, t, Column.ASK_LOW, usable ? rows.ask()[0][day.row(minute)] : Double.NaN);
        }
    }

    private void setExtreme(Session.Builder builder, int t, Column column, double value) {
        if (!rows.columns().containsKey(column)) {
            builder.value(t, column, value);
        }
    }

    private void reportMissing(DaySlots day, boolean[] usable, int first, int missing, String name) {
        int minute = first;
        while (usable[minute]) {
            minute++;
        }
        log.add(
                Fault.MISSING_MINUTES,
                rows.file(),
                rows.lines()[day.row(minute - 1)],
                missing,
                "%s lacks %d, the first at %s"
                        .formatted(
                                name, missing, calendar.regularOpen(day.date()).plusSeconds(60L * minute)));
    }

    private void reportJumps(Session session, DaySlots day, String name) {
        double[] mid = session.mid();
        for (int t = 1; t < mid.length; t++) {
            double change = mid[t] / mid[t - 1] - 1;
            if (Math.abs(change) > JUMP) {
                log.add(
                        Fault.PRICE_JUMP,
                        rows.file(),
                        rows.lines()[day.row(session.minuteOfDay(t))],
                        String.format(Locale.ROOT, "%s %s by %+.0f %%", name, session.rowStart(t), 100 * change));
            }
        }
    }
}
