package unwind.app.data;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import unwind.app.table.RowFilter;
import unwind.market.Column;
import unwind.market.QuoteKind;
import unwind.market.Session;

/**
 * A session as a row of the table.
 *
 * @param minutes rows of the session
 * @param meanDepthShares mean displayed size at the best bid
 * @param volumeShares shares traded; empty where the data has no volume
 * @param marks what is out of the ordinary, e.g. {@code half day}
 */
public record SessionRow(
        Session session,
        LocalDate date,
        String ticker,
        int minutes,
        double meanHalfSpreadBps,
        double meanDepthShares,
        OptionalDouble volumeShares,
        List<String> marks) {
    /** What the quality of a session without marks is called. */
    static final String COMPLETE = "complete";

    /** The columns of the table, as a filter names them. */
    static RowFilter<SessionRow> filter() {
        return RowFilter.<SessionRow>of(row -> row.date() + " " + row.quality())
                .text("date", row -> row.date().toString())
                .text("day", row -> row.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .number("minutes", SessionRow::minutes)
                .number("half-spread", SessionRow::meanHalfSpreadBps)
                .number("volume", row -> row.volumeShares().orElse(Double.NaN) / 1000)
                .number("depth", SessionRow::meanDepthShares)
                .text("quality", SessionRow::quality);
    }

    /** Its marks in a line. */
    String quality() {
        return marks.isEmpty() ? COMPLETE : String.join(", ", marks);
    }

    static SessionRow of(Session session) {
        double sum = 0;
        for (int t = 0; t < session.rows(); t++) {
            sum += session.halfSpreadBps(t);
        }
        return new SessionRow(
                session,
                session.date(),
                session.ticker(),
                session.rows(),
                sum / session.rows(),
                java.util.Arrays.stream(session.bidSize(0))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN),
                volume(session),
                marks(session));
    }

    private static OptionalDouble volume(Session session) {
        if (!session.has(Column.VOLUME)) {
            return OptionalDouble.empty();
        }
        double total = 0;
        for (double shares : session.column(Column.VOLUME)) {
            total += Double.isNaN(shares) ? 0 : shares;
        }
        return OptionalDouble.of(total);
    }

    private static List<String> marks(Session session) {
        List<String> marks = new ArrayList<>();
        if (session.firstMinute() > 0) {
            marks.add("starts " + session.firstMinute() + " min late");
        }
        if (session.closeMinute() < Session.FULL_MINUTES) {
            marks.add("closes after " + session.closeMinute() + " min");
        }
        if (session.quoteKind() == QuoteKind.EXTREMES) {
            marks.add("minute extremes");
        }
        if (session.quoteKind() == QuoteKind.ESTIMATED) {
            marks.add("spread estimated");
        }
        return List.copyOf(marks);
    }
}
