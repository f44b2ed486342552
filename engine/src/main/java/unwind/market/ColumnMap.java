package unwind.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
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
 * @param date date that the user gave with {@code timestamp@DATE} for stamps that are times of day
 */
record ColumnMap(
        List<String> header,
        Map<Field, Integer> index,
        Optional<ZoneId> forcedZone,
        Optional<ZoneId> namedZone,
        Optional<LocalDate> date) {
    private static final String ZERO_BASED = "(bid|ask)(price|px|size|sz|qty|amount|volume)?0";

    /**
     * Proposes a map by names and synonyms; what the user mapped comes first. Nothing needs to be complete.
     *
     * @param mapping the user's column name to field name
     * @throws unwind.problem.ProblemException where two columns mean one field or the mapping is wrong
     */
    static ColumnMap propose(String file, List<String> header, Map<String, String> mapping) {
        Map<Field, Integer> index = new EnumMap<>(Field.class);
        boolean[] taken = new boolean[header.size()];
        Given given = applyMapping(file, header, mapping, index, taken);
        requireOneBased(file, header, index);
        for (Field field : Field.values()) {
            if (!index.containsKey(field)) {
                int best = bestColumn(file, header, field, taken);
                if (best >= 0) {
                    index.put(field, best);
                    taken[best] = true;
                }
            }
        }
        String stamp = Field.simplify(header.get(index.getOrDefault(Field.TIMESTAMP, 0)));
        return new ColumnMap(header, Collections.unmodifiableMap(index), given.zone(), zoneInName(stamp), given.date());
    }

    /** What the user said about the stamps. */
    private record Given(Optional<ZoneId> zone, Optional<LocalDate> date) {}

    /** Fields without which the file cannot be read: a stamp, and a book or bars to estimate one from. */
    List<Field> missing() {
        List<Field> wanted = new ArrayList<>(List.of(Field.TIMESTAMP));
        wanted.addAll(hasQuotes() || !hasAll(Field.BARS) ? Field.BOOK : Field.BARS);
        return wanted.stream().filter(f -> !has(f)).toList();
    }

    /** True where the file has a column of the book's best level. */
    boolean hasQuotes() {
        return has(Field.BID_PRICE_1) || has(Field.ASK_PRICE_1);
    }

    private boolean hasAll(List<Field> fields) {
        return index.keySet().containsAll(fields);
    }

    /**
     * @param hasHeader false where the columns' names are made up
     * @throws unwind.problem.ProblemException (data) where a needed field has no column
     */
    void requireComplete(String file, boolean hasHeader) {
        List<Field> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().map(Field::label).collect(Collectors.joining(", "));
        String label = missing.get(0).label();
        if (hasHeader) {
            throw Problem.data(
                    "%s, row 1: no column for %s; the columns found are %s."
                            .formatted(file, names, shorten(String.join(", ", header))),
                    "Rename the columns, or map them by hand, for example --map mycolumn=" + label + ".");
        }
        throw Problem.data(
                "%s, row 1: no column for %s; the file has no header, so its columns are called column_1 to column_%d."
                        .formatted(file, names, header.size()),
                "Write a header, or map them by hand, for example --map column_1=" + label + ".");
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

    private static Given applyMapping(
            String file, List<String> header, Map<String, String> mapping, Map<Field, Integer> index, boolean[] taken) {
        Given given = new Given(Optional.empty(), Optional.empty());
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            String[] target = entry.getValue().strip().split("@", -1);
            int column = indexOfName(header, entry.getKey());
            if (target[0].equalsIgnoreCase(ImportOptions.IGNORE)) {
                if (column >= 0) {
                    taken[column] = true;
                }
                continue;
            }
            Field field = fieldNamed(target[0], entry.getKey());
            for (int i = 1; i < target.length; i++) {
                given = with(given, target[i].strip());
            }
            if (column < 0) {
                continue;
            }
            if (index.put(field, column) != null) {
                throw Problem.data(
                        "%s: two columns are mapped to %s.".formatted(file, field.label()), "Map one column to it.");
            }
            taken[column] = true;
        }
        return given;
    }

    private static Given with(Given given, String text) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            try {
                return new Given(given.zone(), Optional.of(LocalDate.parse(text)));
            } catch (DateTimeException e) {
                throw Problem.data("'" + text + "' is no date.", "Write for example timestamp@2012-06-21.");
            }
        }
        return new Given(Optional.of(zoneNamed(text)), given.date());
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
                .filter(f -> f.label().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.data(
                        "Column '" + column + "' is mapped to '" + name + "', which is no field.",
                        "Known fields are "
                                + Stream.of(Field.values()).map(Field::label).collect(Collectors.joining(", "))
                                + "; " + ImportOptions.IGNORE + " leaves a column out; a zone is written"
                                + " timestamp@America/New_York, a date timestamp@2012-06-21."));
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
                        "Rename one of them, or leave one out with --map NAME=" + ImportOptions.IGNORE + ".");
            }
            if (rank >= 0 && rank < bestRank) {
                best = c;
                bestRank = rank;
            }
        }
        return best;
    }

    /** In a file that counts its levels from 0, {@code bid_price_1} is the second level: no guess about that. */
    private static void requireOneBased(String file, List<String> header, Map<Field, Integer> mapped) {
        for (int c = 0; c < header.size(); c++) {
            if (Field.simplify(header.get(c)).matches(ZERO_BASED) && !mapped.containsValue(c)) {
                throw Problem.data(
                        "%s, row 1: column '%s' counts the levels of the book from 0, the fields count from 1."
                                .formatted(file, header.get(c)),
                        "Map the levels by hand, for example --map %s=bid_price_1.".formatted(header.get(c)));
            }
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
