package unwind.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts faults while an import runs, with the first places and details of each, and words them as findings. */
final class FindingLog {
    private static final int SHOWN = 5;

    /** One kind of fault so far. */
    private static final class Entry {
        private long count;
        private final Map<String, List<Integer>> firstLines = new LinkedHashMap<>();
        private final Map<String, Long> placesByFile = new LinkedHashMap<>();
        private final List<String> details = new ArrayList<>();
        private long furtherDetails;
    }

    private final Map<Fault, Entry> entries = new EnumMap<>(Fault.class);
    private long rows;

    /** Adds to the rows read, the base of every percentage. */
    void countRows(long more) {
        rows += more;
    }

    /** One more row with a fault. */
    void add(Fault fault, String file, int line) {
        add(fault, file, line, 1);
    }

    /** One more fault, with its own words. */
    void add(Fault fault, String file, int line, String detail) {
        add(fault, file, line, 1, detail);
    }

    /** {@code count} more faults at one place. */
    void add(Fault fault, String file, int line, int count, String detail) {
        add(fault, file, line, count);
        Entry entry = entry(fault);
        if (entry.details.size() < SHOWN) {
            entry.details.add(detail);
        } else {
            entry.furtherDetails++;
        }
    }

    private void add(Fault fault, String file, int line, int count) {
        Entry entry = entry(fault);
        entry.count += count;
        entry.placesByFile.merge(file, 1L, Long::sum);
        List<Integer> lines = entry.firstLines.computeIfAbsent(file, f -> new ArrayList<>());
        if (lines.size() < SHOWN && !lines.contains(line)) {
            lines.add(line);
        }
    }

    private Entry entry(Fault fault) {
        return entries.computeIfAbsent(fault, f -> new Entry());
    }

    /** Everything found, most serious first. */
    List<Finding> findings(double assumedHalfSpreadBps) {
        List<Finding> findings = new ArrayList<>();
        entries.forEach((fault, entry) -> findings.add(new Finding(
                fault.code(),
                fault.title(),
                fault.severity(),
                entry.count,
                where(fault, entry),
                what(fault, entry),
                fault.action(assumedHalfSpreadBps))));
        return findings;
    }

    private static String where(Fault fault, Entry entry) {
        String after = fault == Fault.MISSING_MINUTES ? "after " : "";
        return entry.firstLines.entrySet().stream()
                .map(e -> {
                    String lines = e.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "));
                    long more = entry.placesByFile.getOrDefault(e.getKey(), 0L)
                            - e.getValue().size();
                    String word = e.getValue().size() == 1 && more <= 0 ? "row " : "rows ";
                    return e.getKey() + ", " + after + word + lines + (more > 0 ? ", ..." : "");
                })
                .collect(Collectors.joining("; "));
    }

    private String what(Fault fault, Entry entry) {
        String counted = counted(fault, entry.count);
        if (entry.details.isEmpty()) {
            return counted + ".";
        }
        String more = entry.furtherDetails > 0 ? "; and " + entry.furtherDetails + " more" : "";
        return counted + ": " + String.join("; ", entry.details) + more + ".";
    }

    private String counted(Fault fault, long n) {
        return switch (fault) {
            case EXTREMES -> "A minute's extremes instead of a book in " + files(n);
            case CROSSED -> "Bid above the ask in " + ofRows(n);
            case LOCKED -> "Bid and ask at one price in " + ofRows(n);
            case SPREAD_ESTIMATED -> "Bars without quotes in " + files(n);
            case PRICE_SCALE -> "Prices that are not dollars in " + files(n);
            case PRICE_SCALE_DOUBTFUL -> "Whole numbers, or very high prices, in " + files(n);
            case EVENTS -> "Stamps between whole minutes in " + files(n);
            case BAD_BARS -> "A high, low, open or close that do not fit each other in " + ofRows(n);
            case EXCLUDED -> "Not usable: " + sessions(n);
            case LEFT_OUT -> "Not wanted: " + sessions(n);
            case DUPLICATE_SESSION -> "Given again: " + sessions(n);
            case CORPORATE_ACTION -> "An open more than 20 % away from the close before in " + sessions(n);
            case PRICE_JUMP -> "A mid that moves more than 20 % within a minute, " + number(n) + " times";
            case MISSING_MINUTES -> "No usable row in " + number(n) + (n == 1 ? " minute" : " minutes");
            case LATE_START -> "A start after 09:30 in " + sessions(n);
            case EMPTY_LEVELS -> "An empty price or size in " + ofRows(n);
            case BAD_SIZES -> "A size, price or volume that is not positive in " + ofRows(n);
            case LEVEL_ORDER -> "A deeper level at a price no worse than the one before it in " + ofRows(n);
            case DUPLICATE_ROWS -> "A minute repeated in " + ofRows(n);
            case UNORDERED -> "A row after a later one in " + ofRows(n);
            case OUTSIDE_SESSION -> "Before the open or after the close: " + ofRows(n);
            case CLOSED_DAY -> "On a day without a session: " + ofRows(n);
            case HALF_DAY -> "A close at 13:00 in " + sessions(n);
            case NO_TRADES -> "No trade price or volume in " + ofRows(n);
            case ZONE_ASSUMED -> "Stamps without a zone in " + files(n);
            case UNUSED_COLUMNS -> "Columns that mean nothing here in " + files(n);
        };
    }

    private String ofRows(long n) {
        return "%s of %s rows (%s %%)"
                .formatted(number(n), number(rows), String.format(Locale.ROOT, "%.1f", 100.0 * n / Math.max(1, rows)));
    }

    private static String sessions(long n) {
        return number(n) + (n == 1 ? " session" : " sessions");
    }

    private static String files(long n) {
        return number(n) + (n == 1 ? " file" : " files");
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
