package unwind.market.synth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** NYSE sessions from a date on. */
final class SessionDates {
    /** NYSE calendar of 2025, first half, and the day of mourning of 9 January. */
    private static final Set<LocalDate> CLOSED = Set.of(
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 1, 9),
            LocalDate.of(2025, 1, 20),
            LocalDate.of(2025, 2, 17),
            LocalDate.of(2025, 4, 18),
            LocalDate.of(2025, 5, 26),
            LocalDate.of(2025, 6, 19));

    private SessionDates() {}

    static List<LocalDate> from(LocalDate first, int sessions) {
        return Stream.iterate(first, d -> d.plusDays(1))
                .filter(SessionDates::isSession)
                .limit(sessions)
                .toList();
    }

    private static boolean isSession(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(date);
    }
}
