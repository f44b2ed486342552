package unwind.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * Days without a session and early closes of the NYSE, by rule; the single days carry their occasion. Good Friday from
 * the Gregorian Easter algorithm of Meeus/Jones/Butcher (J. Meeus, Astronomical Algorithms, 1991, ch. 8).
 */
final class UsHolidays {
    /** Closings that no rule gives (NYSE, "Special closings"; days of mourning by presidential proclamation). */
    private static final Map<LocalDate, String> SINGLE_DAYS = Map.ofEntries(
            Map.entry(LocalDate.of(2001, 9, 11), "attacks of 11 September"),
            Map.entry(LocalDate.of(2001, 9, 12), "attacks of 11 September"),
            Map.entry(LocalDate.of(2001, 9, 13), "attacks of 11 September"),
            Map.entry(LocalDate.of(2001, 9, 14), "attacks of 11 September"),
            Map.entry(LocalDate.of(2004, 6, 11), "mourning for President Reagan"),
            Map.entry(LocalDate.of(2007, 1, 2), "mourning for President Ford"),
            Map.entry(LocalDate.of(2012, 10, 29), "Hurricane Sandy"),
            Map.entry(LocalDate.of(2012, 10, 30), "Hurricane Sandy"),
            Map.entry(LocalDate.of(2018, 12, 5), "mourning for President G. H. W. Bush"),
            Map.entry(LocalDate.of(2025, 1, 9), "mourning for President Carter"));

    /** Friday after Christmas Day on a Thursday: only that year closed at 13:00. */
    private static final LocalDate EARLY_FRIDAY_2003 = LocalDate.of(2003, 12, 26);

    private static final int JUNETEENTH_SINCE = 2022;
    /** Until then, with the Fourth on a Thursday, Friday was the half day instead of Wednesday. */
    private static final int WEDNESDAY_BEFORE_THE_FOURTH_SINCE = 2013;

    private UsHolidays() {}

    /** Name of the holiday on a weekday, or an empty text. */
    static String name(LocalDate d) {
        String single = SINGLE_DAYS.get(d);
        if (single != null) {
            return single;
        }
        int year = d.getYear();
        if (d.equals(sundayToMonday(LocalDate.of(year, 1, 1)))) {
            return "New Year's Day";
        } else if (d.equals(nth(3, DayOfWeek.MONDAY, year, Month.JANUARY))) {
            return "Martin Luther King Day";
        } else if (d.equals(nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY))) {
            return "Washington's Birthday";
        } else if (d.equals(easterSunday(year).minusDays(2))) {
            return "Good Friday";
        } else if (d.equals(LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))) {
            return "Memorial Day";
        } else if (year >= JUNETEENTH_SINCE && d.equals(nearestWeekday(LocalDate.of(year, 6, 19)))) {
            return "Juneteenth";
        } else if (d.equals(nearestWeekday(LocalDate.of(year, 7, 4)))) {
            return "Independence Day";
        } else if (d.equals(nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER))) {
            return "Labor Day";
        } else if (d.equals(thanksgiving(year))) {
            return "Thanksgiving";
        } else if (d.equals(nearestWeekday(LocalDate.of(year, 12, 25)))) {
            return "Christmas Day";
        }
        return "";
    }

    /** True when a session on that date ends at 13:00. */
    static boolean closesEarly(LocalDate d) {
        return isJulyHalfDay(d)
                || d.equals(thanksgiving(d.getYear()).plusDays(1))
                || d.equals(EARLY_FRIDAY_2003)
                || (d.getMonth() == Month.DECEMBER
                        && d.getDayOfMonth() == 24
                        && d.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0);
    }

    private static boolean isJulyHalfDay(LocalDate d) {
        if (d.getMonth() != Month.JULY) {
            return false;
        }
        boolean fridayInstead = d.getYear() < WEDNESDAY_BEFORE_THE_FOURTH_SINCE;
        return switch (d.getDayOfMonth()) {
            case 3 ->
                switch (d.getDayOfWeek()) {
                    case MONDAY, TUESDAY, THURSDAY -> true;
                    case WEDNESDAY -> !fridayInstead;
                    default -> false;
                };
            case 5 -> fridayInstead && d.getDayOfWeek() == DayOfWeek.FRIDAY;
            default -> false;
        };
    }

    private static LocalDate thanksgiving(int year) {
        return nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER);
    }

    private static LocalDate nth(int ordinal, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }

    private static LocalDate sundayToMonday(LocalDate d) {
        return d.getDayOfWeek() == DayOfWeek.SUNDAY ? d.plusDays(1) : d;
    }

    private static LocalDate nearestWeekday(LocalDate d) {
        return switch (d.getDayOfWeek()) {
            case SATURDAY -> d.minusDays(1);
            case SUNDAY -> d.plusDays(1);
            default -> d;
        };
    }

    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
