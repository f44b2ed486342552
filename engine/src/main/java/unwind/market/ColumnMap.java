package unwind.market;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unwind.problem.Problem;

/**
 * Which column of a file holds which field.
 *
 * @param header column names as the file has them
 * @param index place of each field found
 * @param forcedZone zone that the user gave with {@code timestamp@ZONE}; beats an offset written in the stamps
 * @param namedZone zone that the header's name tells, such as {@code timestamp_ny}
 */
record ColumnMap(
        List<String> header, Map<Field, Integer> index, Optional<ZoneId> forcedZone, Optional<ZoneId> namedZone) {

    /**
     * @param mapping the user's column name to field name
     * @throws unwind.problem.ProblemException where a needed field is missing or the mapping is wrong
     */
    static ColumnMap resolve(String file, List<String> header, Map<String, String> mapping) {
        Map<Field, Integer> index = new EnumMap<>(Field.class);
        boolean[] taken = new boolean[header.size()];
        Optional<ZoneId> forcedZone = applyMapping(file, header, mapping, index, taken);
        for (Field field : Field.values()) {
            if (!index.containsKey(field)) {
                int best = bestColumn(file, header, field, taken);
                if (best >= 0) {
                    index.put(field, best);
                }
            }
        }
        requireNeeded(file, header, index);
        String stamp = header.get(index.getOrDefault(Field.TIMESTAMP, 0)).toLowerCase(Locale.ROOT);
        return new ColumnMap(header, Collections.unmodifiableMap(index), forcedZone, zoneInName(stamp));
    }

    /** Names of the columns that mean nothing to the importer. */
    List<String> unused() {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            if (!index.containsValue(c) && !header.get(c).isBlank()) {
                names.add(header.get(c));
            }
        }
        return names;
    }

    boolean has(Field field) {
        return index.containsKey(field);
    }

    /** The file's name for a field it has. */
    String columnName(Field field) {
        Integer place = index.get(field);
        if (place == null) {
            throw new IllegalStateException("no column holds " + field);
        }
        return header.get(place);
    }

    private static Optional<ZoneId> applyMapping(
            String file, List<String> header, Map<String, String> mapping, Map<Field, Integer> index, boolean[] taken) {
        Optional<ZoneId> zone = Optional.empty();
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            String[] target = entry.getValue().strip().split("@", 2);
            Field field = fieldNamed(target[0], entry.getKey());
            if (target.length == 2) {
                zone = Optional.of(zoneNamed(target[1]));
            }
            int column = indexOfName(header, entry.getKey());
            if (column < 0) {
                continue;
            }
            if (index.put(field, column) != null) {
                throw Problem.data(
                        "%s: two columns are mapped to %s.".formatted(file, field.label()), "Map one column to it.");
            }
            taken[column] = true;
        }
        return zone;
    }

    static int indexOfName(List<String> header, String name) {
        for (int c = 0; c < header.size(); c++) {
            if (header.get(c).equalsIgnoreCase(name.strip())) {
                return c;
            }
        }
        return -1;
    }

    private static Field fieldNamed(String name, String column) {
        return Stream.of(Field.values())
                .filter(f -> f.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.data(
                        "Column '%s' is mapped to '%s', which is no field.".formatted(column, name),
                        "The fields are "
                                + Stream.of(Field.values()).map(Field::label).collect(Collectors.joining(", "))
                                + "; a zone is written timestamp@America/New_York."));
    }

    private static ZoneId zoneNamed(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw Problem.data("'" + name + "' is no time zone.", "Write for example timestamp@America/New_York.");
        }
    }

    private static int bestColumn(String file, List<String> header, Field field, boolean[] taken) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int c = 0; c < header.size(); c++) {
            int rank = taken[c] ? -1 : field.rank(header.get(c));
            if (rank >= 0 && rank == bestRank) {
                throw Problem.data(
                        "%s, row 1: columns %d ('%s') and %d ('%s') both mean %s."
                                .formatted(file, best + 1, header.get(best), c + 1, header.get(c), field.label()),
                        "Rename one of them.");
            }
            if (rank >= 0 && rank < bestRank) {
                best = c;
                bestRank = rank;
            }
        }
        return best;
    }

    private static void requireNeeded(String file, List<String> header, Map<Field, Integer> index) {
        List<String> missing = Field.NEEDED.stream()
                .filter(f -> !index.containsKey(f))
                .map(Field::label)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.data(
                    "%s, row 1: no column for %s; the columns found are %s."
                            .formatted(file, String.join(", ", missing), shorten(String.join(", ", header))),
                    "Rename the columns, or map them by hand, for example --map mycolumn=" + missing.get(0) + ".");
        }
    }

    private static String shorten(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "...";
    }

    private static Optional<ZoneId> zoneInName(String stamp) {
        if (stamp.endsWith("ny") || stamp.endsWith("et")) {
            return Optional.of(TradingCalendar.nyse().zone());
        }
        return stamp.endsWith("utc") ? Optional.of(ZoneId.of("UTC")) : Optional.empty();
    }
}
