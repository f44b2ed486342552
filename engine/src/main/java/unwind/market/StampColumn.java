package unwind.market;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unwind.problem.Problem;

/**
 * Turns a file's stamps into minutes since 1970 UTC. Where they tell no zone, the header may ({@code timestamp_ny}), else
 * the zone is taken, for the whole file, that puts more rows into regular hours. Stamps that mostly miss regular hours
 * end the import with the zone that would fit.
 */
final class StampColumn {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final List<ZoneId> LIKELY = List.of(
            TradingCalendar.nyse().zone(),
            UTC,
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Asia/Hong_Kong"),
            ZoneId.of("Asia/Tokyo"));

    /** From this share of rows in regular hours on, the zone is not doubted. */
    private static final double SURE = 0.95;
    /** A zone that puts so many rows into regular hours is the right one, where the given zone does worse. */
    private static final double CERTAINLY_BETTER = 0.99;

    private final String file;
    private final ColumnMap map;
    private final int[] lines;
    private final FindingLog log;

    StampColumn(String file, ColumnMap map, int[] lines, FindingLog log) {
        this.file = file;
        this.map = map;
        this.lines = lines;
        this.log = log;
    }

    int[] utcMinutes(RawTable table) {
        int[] local = table.localMinutes();
        int[] offset = table.offsets();
        boolean floating = Arrays.stream(offset).anyMatch(o -> o == Stamp.NO_OFFSET);
        if (floating && map.forcedZone().isEmpty()) {
            requireAllWithoutZone(offset);
        }
        ZoneId zone = zone(local, offset, floating);
        int[] utc = toUtc(local, offset, zone, map.forcedZone().isPresent());
        requireRegularHours(local, utc, floating || map.forcedZone().isPresent() ? zone.getId() : "written");
        return utc;
    }

    /** A stamp that lost its offset among others that have one would move by hours. */
    private void requireAllWithoutZone(int[] offset) {
        boolean first = offset[0] == Stamp.NO_OFFSET;
        for (int row = 1; row < offset.length; row++) {
            if (first != (offset[row] == Stamp.NO_OFFSET)) {
                throw Problem.data(
                        "%s, row %d, column '%s': the stamp has %s, unlike those before it."
                                .formatted(
                                        file,
                                        lines[row],
                                        map.columnName(Field.TIMESTAMP),
                                        first ? "an offset from UTC" : "no offset from UTC"),
                        "Correct the stamp, or give a zone for all with --map %s=timestamp@ZONE."
                                .formatted(map.columnName(Field.TIMESTAMP)));
            }
        }
    }

    private ZoneId zone(int[] local, int[] offset, boolean floating) {
        Optional<ZoneId> told = map.forcedZone().or(map::namedZone);
        if (told.isPresent() || !floating) {
            return told.orElse(UTC);
        }
        ZoneId newYork = TradingCalendar.nyse().zone();
        HoursFit asNewYork = HoursFit.of(toUtc(local, offset, newYork, false));
        HoursFit asUtc = HoursFit.of(toUtc(local, offset, UTC, false));
        ZoneId chosen = asUtc.regular() > asNewYork.regular() ? UTC : newYork;
        log.add(
                Fault.ZONE_ASSUMED,
                file,
                lines[0],
                "%s: %s (%s of the rows in regular hours as New York time, %s as UTC)"
                        .formatted(file, chosen.getId(), percent(asNewYork.regular()), percent(asUtc.regular())));
        return chosen;
    }

    private static int[] toUtc(int[] local, int[] offset, ZoneId zone, boolean ignoreOffset) {
        ZoneMinutes minutes = new ZoneMinutes(zone);
        int[] utc = new int[local.length];
        for (int row = 0; row < utc.length; row++) {
            boolean fromZone = ignoreOffset || offset[row] == Stamp.NO_OFFSET;
            utc[row] = local[row] - (fromZone ? minutes.offsetAtLocal(local[row]) : offset[row]);
        }
        return utc;
    }

    private void requireRegularHours(int[] local, int[] utc, String readAs) {
        HoursFit fit = HoursFit.of(utc);
        if (fit.regular() >= SURE) {
            return;
        }
        ZoneId best = LIKELY.get(0);
        HoursFit bestFit = new HoursFit(0, 0);
        for (ZoneId zone : LIKELY) {
            HoursFit candidate = HoursFit.of(toUtc(local, local, zone, true));
            if (candidate.regular() > bestFit.regular()) {
                best = zone;
                bestFit = candidate;
            }
        }
        if (fit.isPlausible() && bestFit.regular() < CERTAINLY_BETTER) {
            return;
        }
        String column = map.columnName(Field.TIMESTAMP);
        String found =
                "%s, row %d, column '%s': with the zone %s only %s of the rows fall into regular hours (09:30 to 16:00 in New York)"
                        .formatted(file, lines[0], column, readAs, percent(fit.regular()));
        if (bestFit.isPlausible()) {
            throw Problem.data(
                    "%s; read as %s it is %s.".formatted(found, best.getId(), percent(bestFit.regular())),
                    "Say so with --map %s=timestamp@%s.".formatted(column, best.getId()));
        }
        throw Problem.data(
                found + ", and no usual zone fits better.",
                "Check the stamps, or give their zone with --map %s=timestamp@ZONE.".formatted(column));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
