package unwind.serving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import unwind.market.TodayRows;
import unwind.market.TradingCalendar;

/**
 * The session and the minutes in which an order is worked.
 *
 * @param startMinute first minute, counted from the regular open
 * @param minutes horizon after any shortening by the close
 */
record SessionWindow(LocalDate date, int startMinute, int minutes) {
    private static final TradingCalendar CALENDAR = TradingCalendar.nyse();

    /** @param warnings told what was changed */
    static SessionWindow of(ScheduleRequest request, int modelStart, Clock clock, List<String> warnings) {
        SessionWindow open = request.start()
                .map(start -> startingAt(start, warnings))
                .orElseGet(() -> request.rows()
                        .filter(rows -> !rows.isEmpty())
                        .map(rows -> ofRows(rows, modelStart))
                        .orElseGet(() -> next(clock.instant(), modelStart)));
        int untilClose = CALENDAR.closeMinute(open.date) - open.startMinute;
        if (request.horizonMinutes() > untilClose) {
            warnings.add("The horizon is shortened from %d to %d minutes: the session of %s closes at %s."
                    .formatted(request.horizonMinutes(), untilClose, open.date, open.instant(untilClose)));
        }
        return new SessionWindow(open.date, open.startMinute, Math.min(request.horizonMinutes(), untilClose));
    }

    private static SessionWindow startingAt(Instant start, List<String> warnings) {
        LocalDate date = LocalDate.ofInstant(start, CALENDAR.zone());
        requireSession(date, "start_time");
        int minute = minuteOfDay(date, start);
        if (minute >= CALENDAR.closeMinute(date)) {
            throw ApiException.impossible(
                    "market_closed",
                    "start_time",
                    "The session of %s closes at %s. The next one is %s."
                            .formatted(date, closeOf(date), CALENDAR.nextSession(date)));
        }
        if (minute < 0) {
            warnings.add("start_time is before the open: the order starts at " + CALENDAR.regularOpen(date) + ".");
        }
        return new SessionWindow(date, Math.max(0, minute), 1);
    }

    private static SessionWindow ofRows(List<TodayRows.Row> rows, int modelStart) {
        Instant latest = rows.stream()
                .map(TodayRows.Row::timestamp)
                .max(Instant::compareTo)
                .orElseThrow();
        LocalDate date = LocalDate.ofInstant(latest, CALENDAR.zone());
        requireSession(date, "market_data.rows");
        return new SessionWindow(date, Math.min(modelStart, CALENDAR.closeMinute(date) - 1), 1);
    }

    /** What is left of the session that runs at an instant, or else the next session. */
    private static SessionWindow next(Instant now, int modelStart) {
        LocalDate date = LocalDate.ofInstant(now, CALENDAR.zone());
        if (CALENDAR.isSession(date)) {
            int start = Math.max(modelStart, minuteOfDay(date, now));
            if (start < CALENDAR.closeMinute(date)) {
                return new SessionWindow(date, start, 1);
            }
        }
        LocalDate next = CALENDAR.nextSession(date);
        return new SessionWindow(next, Math.min(modelStart, CALENDAR.closeMinute(next) - 1), 1);
    }

    private static void requireSession(LocalDate date, String field) {
        if (!CALENDAR.isSession(date)) {
            throw ApiException.impossible(
                    "market_closed",
                    field,
                    "There is no session on %s: it is %s. The next one is %s."
                            .formatted(date, CALENDAR.closedBecause(date), CALENDAR.nextSession(date)));
        }
    }

    private static int minuteOfDay(LocalDate date, Instant instant) {
        long seconds = instant.getEpochSecond() - CALENDAR.regularOpen(date).getEpochSecond();
        return Math.toIntExact(Math.floorDiv(seconds, 60L));
    }

    private static Instant closeOf(LocalDate date) {
        return CALENDAR.regularOpen(date).plusSeconds(60L * CALENDAR.closeMinute(date));
    }

    /** The window of rows that begin late: as in a backtest the order waits for the first row and ends when it would. */
    SessionWindow notBefore(int firstMinute) {
        int late = Math.max(0, firstMinute - startMinute);
        return new SessionWindow(date, startMinute + late, minutes - late);
    }

    /** Instant after {@code minutes} of the horizon. */
    Instant instant(int minutes) {
        return CALENDAR.regularOpen(date).plusSeconds(60L * (startMinute + minutes));
    }

    /** Minute of the horizon whose child order an execution at {@code instant} belongs to; may lie outside it. */
    int minuteOf(Instant instant) {
        return minuteOfDay(date, instant) - 1 - startMinute;
    }

    /** Minute of the horizon within which {@code instant} lies, its end included; may lie outside the horizon. */
    int minuteWithin(Instant instant) {
        return minuteOf(instant.plusSeconds(60).minusNanos(1));
    }
}
