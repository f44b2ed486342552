package unwind.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Regular sessions of the New York Stock Exchange, 2000 to 2030: 09:30 to 16:00 New York time, to 13:00 on half days.
 *
 * <p>Sources: NYSE Rule 7.2 (holidays; a holiday on a Saturday moves to Friday unless that ends a month's accounting
 * period, so New Year's Day does not), NYSE "Holidays and Trading Hours" (Juneteenth since 2022, early closes), and the
 * exchange's list "Special closings" for the single days, each named in {@link UsHolidays}. Late openings and halts
 * (such as 2002-09-11, open at noon) are not modelled: data of such days shows a gap.
 */
public final class TradingCalendar {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final int HALF_DAY_MINUTES = 210;
    private static final TradingCalendar NYSE = new TradingCalendar();

    private TradingCalendar() {}

    public static TradingCalendar nyse() {
        return NYSE;
    }

    public ZoneId zone() {
        return NEW_YORK;
    }

    /** True when the exchange is open on that date. */
    public boolean isSession(LocalDate date) {
        return !isWeekend(date) && UsHolidays.name(date).isEmpty();
    }

    /** Why there is no session, e.g. {@code Independence Day} or {@code a Saturday}; empty on a session. */
    public String closedBecause(LocalDate date) {
        if (isWeekend(date)) {
            return switch (date.getDayOfWeek()) {
                case SATURDAY -> "a Saturday";
                default -> "a Sunday";
            };
        }
        return UsHolidays.name(date);
    }

    /** The first session after {@code date}. */
    public LocalDate nextSession(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!isSession(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** True on a session that closes at 13:00. */
    public boolean isHalfDay(LocalDate date) {
        return isSession(date) && UsHolidays.closesEarly(date);
    }

    /** Minutes from open to close: 390, or 210 on a half day. */
    public int closeMinute(LocalDate date) {
        return isHalfDay(date) ? HALF_DAY_MINUTES : Session.FULL_MINUTES;
    }

    /** Instant of 09:30 in New York, daylight saving included. */
    public Instant regularOpen(LocalDate date) {
        return date.atTime(OPEN).atZone(NEW_YORK).toInstant();
    }

    private static boolean isWeekend(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> true;
            default -> false;
        };
    }
}
