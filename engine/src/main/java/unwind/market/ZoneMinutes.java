package unwind.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * Offsets of a zone in minutes, remembered for the last day asked. One offset a day is enough: American and European
 * clocks change on Sundays, when there is no session.
 */
final class ZoneMinutes {
    private static final int DAY = 1440;
    private static final int NEW_YORK_MORNING_UTC = 15 * 3600;

    private final ZoneRules rules;
    private int localDay = Integer.MIN_VALUE;
    private int localOffset;
    private int utcDay = Integer.MIN_VALUE;
    private int utcOffset;

    ZoneMinutes(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Minutes ahead of UTC on the day of a wall-clock minute. */
    int offsetAtLocal(int localMinute) {
        int day = Math.floorDiv(localMinute, DAY);
        if (day != localDay) {
            localDay = day;
            localOffset =
                    rules.getOffset(LocalDate.ofEpochDay(day).atTime(12, 0)).getTotalSeconds() / 60;
        }
        return localOffset;
    }

    /** Minutes ahead of UTC on the day of a UTC minute. */
    int offsetAtUtc(int utcMinute) {
        int day = Math.floorDiv(utcMinute, DAY);
        if (day != utcDay) {
            utcDay = day;
            utcOffset = rules.getOffset(Instant.ofEpochSecond(86_400L * day + NEW_YORK_MORNING_UTC))
                            .getTotalSeconds()
                    / 60;
        }
        return utcOffset;
    }
}
