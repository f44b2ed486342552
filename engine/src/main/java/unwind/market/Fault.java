package unwind.market;

import java.util.Locale;

/** Every kind of fault or decision that an import reports, in the order in which a person should read them. */
enum Fault {
    EXTREMES(
            Severity.SERIOUS,
            "Quotes are extremes",
            "Treated as a minute's extreme prints (highest bid, lowest ask), never as a book: every row's mid is kept,"
                    + " best bid and ask are put %s bps (assumedHalfSpreadBps) or, where it is wider, their own"
                    + " half-spread away from it, depth is the largest size shown at the best price, deeper levels are"
                    + " dropped, the raw extremes serve as the minute's highest bid and lowest ask, and only the next-row"
                    + " timing is allowed. Such data cannot support a cost claim."),
    SPREAD_ESTIMATED(
            Severity.SERIOUS,
            "Spread estimated from bars",
            "The file has no quotes. Each bar's close stands in for the mid; the half-spread is estimated from the"
                    + " closes, highs and lows of the 390 pairs of minutes before and up to the row (Abdi and Ranaldo"
                    + " 2017), at least half a tick; until 30 pairs are known it is %s bps (assumedHalfSpreadBps); size at"
                    + " the best bid and ask is assumed (assumedDepthShares). Every cost on such data is an estimate."),
    PRICE_SCALE(
            Severity.WARNING,
            "Prices scaled to dollars",
            "Every price of these columns is divided accordingly; say otherwise with --set priceUnit=dollars, cents,"
                    + " 1e-4, 1e-6, 1e-9 or ticks."),
    PRICE_SCALE_DOUBTFUL(
            Severity.SERIOUS,
            "Prices that may not be dollars",
            "Taken as they are; if they are not dollars, say so with --set priceUnit=cents, 1e-4, 1e-6, 1e-9 or"
                    + " ticks."),
    EXCLUDED(Severity.SERIOUS, "Sessions left out", "Left out: too little of the day is known."),
    LEFT_OUT(Severity.INFO, "Sessions left out as asked", "Left out, as leaveOutHalfDays or leaveOutLateStarts says."),
    DUPLICATE_SESSION(
            Severity.SERIOUS, "Session given twice", "The first in the order of the files is kept, the other ignored."),
    CLOSED_DAY(Severity.SERIOUS, "Rows on days without a session", "Dropped."),
    CORPORATE_ACTION(
            Severity.SERIOUS,
            "Price jump between sessions",
            "Kept as it is: prices are not adjusted. Costs are measured inside a session, so that each session is"
                    + " right by itself; give share counts that fit each side of a split."),
    PRICE_JUMP(
            Severity.SERIOUS,
            "Price jump inside a session",
            "Kept as it is, since only later rows could tell an error from news. Check these minutes, or leave the"
                    + " session out by its date."),
    CROSSED(
            Severity.WARNING,
            "Crossed quotes",
            "Uncrossed: the mid is kept, best bid and ask are put %s bps (assumedHalfSpreadBps) away from it, depth is"
                    + " the largest size shown at the best price, deeper levels are dropped."),
    LOCKED(
            Severity.WARNING,
            "Locked quotes",
            "Treated like crossed ones: best bid and ask are put %s bps (assumedHalfSpreadBps) away from the mid."),
    MISSING_MINUTES(
            Severity.WARNING,
            "Missing minutes",
            "Filled with the book of the last row before them (never of a later one); trades and volume stay empty."),
    LATE_START(Severity.WARNING, "Sessions that start late", "The session starts with its first usable row."),
    EMPTY_LEVELS(
            Severity.WARNING,
            "Empty (NaN) levels",
            "An empty best level makes the row a missing minute; an empty deeper level is left out of the book."),
    BAD_SIZES(
            Severity.WARNING,
            "Zero or negative sizes or prices",
            "The level is treated as empty: at the best level the row becomes a missing minute. Negative volume is"
                    + " unknown, and so is a trade price that is not positive."),
    LEVEL_ORDER(
            Severity.WARNING,
            "Levels at one price or out of order",
            "Sizes at one price are reprints: the largest counts, not the sum. A level better than the one before it is"
                    + " left out."),
    DUPLICATE_ROWS(
            Severity.WARNING,
            "Minutes given twice",
            "The first row in the file is kept, since a later row must not change what was known."),
    UNORDERED(Severity.WARNING, "Rows out of time order", "Sorted by time."),
    ZONE_ASSUMED(
            Severity.WARNING,
            "Stamps without a time zone",
            "Read as said; give another with --map COLUMN=timestamp@ZONE."),
    OUTSIDE_SESSION(Severity.INFO, "Rows outside the session", "Dropped."),
    HALF_DAY(Severity.INFO, "Half days", "The session ends at 13:00 New York time; rows after it are dropped."),
    EVENTS(
            Severity.INFO,
            "Several rows a minute",
            "The last row of each minute is its closing quote; the minute's trades are put together from all its rows:"
                    + " first open, highest high, lowest low, last close, summed volume."),
    BAD_BARS(
            Severity.WARNING,
            "Bars out of order",
            "Kept beside quotes; without quotes the row is a missing minute where its close is not between low and"
                    + " high."),
    NO_TRADES(
            Severity.INFO,
            "Rows without trades or volume",
            "Left empty: cost formulas use their stated floor instead of a volume."),
    UNUSED_COLUMNS(
            Severity.INFO, "Columns not used", "Ignored; map one with --map COLUMN=FIELD where it should count.");

    private final Severity severity;
    private final String title;
    private final String action;

    Fault(Severity severity, String title, String action) {
        this.severity = severity;
        this.title = title;
        this.action = action;
    }

    Severity severity() {
        return severity;
    }

    String title() {
        return title;
    }

    /** What the importer does about it. */
    String action(double assumedHalfSpreadBps) {
        String bps = String.format(Locale.ROOT, "%s", assumedHalfSpreadBps);
        return action.replace("%s", bps);
    }

    /** Stable name for programs, e.g. {@code duplicate-rows}. */
    String code() {
        return switch (this) {
            case EXTREMES -> "quotes-are-extremes";
            case CROSSED -> "crossed-quotes";
            case LOCKED -> "locked-quotes";
            case EXCLUDED -> "session-excluded";
            case EVENTS -> "several-rows-a-minute";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
