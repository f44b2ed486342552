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
        private final Map<String, Long> countByFile = new LinkedHashMap<>();
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

    /** {@code count} more faults of which {@code line} is the first. */
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
        entry.countByFile.merge(file, (long) count, Long::sum);
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
                where(entry),
                what(fault, entry),
                fault.action(assumedHalfSpreadBps))));
        return findings;
    }

    private static String where(Entry entry) {
        return entry.firstLines.entrySet().stream()
                .map(e -> {
                    String lines = e.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "));
                    long more = entry.countByFile.getOrDefault(e.getKey(), 0L)
                            - e.getValue().size();
                    String word = e.getValue().size() == 1 && more <= 0 ? "row " : "rows ";
                    return e.getKey() + ", " + word + lines + (more > 0 ? ", ..." : "");
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
            case EXTREMES -> files(n) + " hold a minute's extremes";
            case CROSSED -> ofRows(n) + " have a bid above the ask";
            case LOCKED -> ofRows(n) + " have bid and ask at one price";
            case EXCLUDED -> sessions(n) + " cannot be used";
            case DUPLICATE_SESSION -> sessions(n) + " came again";
            case CORPORATE_ACTION -> sessions(n) + " open more than 20 % away from the close before";
            case PRICE_JUMP -> number(n) + " mids move more than 20 % within a minute";
            case MISSING_MINUTES -> number(n) + " minutes have no usable row";
            case LATE_START -> sessions(n) + " start after 09:30";
            case EMPTY_LEVELS -> ofRows(n) + " have an empty price or size";
            case BAD_SIZES -> ofRows(n) + " have a size, price or volume that is not positive";
            case LEVEL_ORDER -> ofRows(n) + " have a deeper level at a price no worse than the one before it";
            case DUPLICATE_ROWS -> ofRows(n) + " repeat a minute";
            case UNORDERED -> ofRows(n) + " come after a later one";
            case OUTSIDE_SESSION -> ofRows(n) + " lie before the open or after the close";
            case CLOSED_DAY -> ofRows(n) + " lie on a day without a session";
            case HALF_DAY -> sessions(n) + " are half days";
            case NO_TRADES -> ofRows(n) + " lack a trade price or volume";
            case ZONE_ASSUMED -> files(n) + " have stamps without a zone";
            case UNUSED_COLUMNS -> files(n) + " have columns that mean nothing here";
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
