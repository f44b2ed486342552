package unwind.market;

import java.util.List;
import java.util.Locale;

/**
 * Decides for one ticker of one file whether its quotes are a book or a minute's extremes. Each session votes with its
 * first {@value #ROWS_THAT_VOTE} rows: extremes when more than a fifth of them are crossed (a book is crossed for
 * moments, never for a fifth of the time) or show five equal bids (a book has one level a price). More than half of the
 * votes decide. So nothing in a session after its opening half hour can change what the file is taken for.
 */
final class KindVote {
    private static final int ROWS_THAT_VOTE = 30;
    private static final double SHARE = 0.2;

    private final QuoteRows rows;

    KindVote(QuoteRows rows) {
        this.rows = rows;
    }

    /** @param log told why, where the quotes are extremes */
    QuoteKind decide(List<DaySlots> days, FindingLog log) {
        if (!rows.layout().quotes()) {
            return QuoteKind.ESTIMATED;
        }
        int crossedVotes = 0;
        int equalVotes = 0;
        int votes = 0;
        for (DaySlots day : days) {
            double crossed = crossedShare(day);
            double equal = equalShare(day);
            crossedVotes += crossed > SHARE ? 1 : 0;
            equalVotes += equal > SHARE ? 1 : 0;
            votes += crossed > SHARE || equal > SHARE ? 1 : 0;
        }
        if (2 * votes <= days.size()) {
            return QuoteKind.POINT_IN_TIME;
        }
        DaySlots first = days.get(0);
        log.add(
                Fault.EXTREMES,
                rows.file(),
                rows.lines()[first.firstRow()],
                String.format(
                        Locale.ROOT,
                        "%s: of the first %d rows of each session more than %.0f %% are crossed in %d of %d sessions"
                                + " and show five equal bids in %d",
                        rows.tickers().get(first.ticker()),
                        ROWS_THAT_VOTE,
                        100 * SHARE,
                        crossedVotes,
                        days.size(),
                        equalVotes));
        return QuoteKind.EXTREMES;
    }

    private interface RowTest {
        boolean holds(int row);
    }

    private double crossedShare(DaySlots day) {
        return share(day, row -> rows.bid()[0][row] > rows.ask()[0][row]);
    }

    private double equalShare(DaySlots day) {
        return share(day, this::hasFiveEqualBids);
    }

    private boolean hasFiveEqualBids(int row) {
        double best = rows.bid()[0][row];
        for (double[] level : rows.bid()) {
            if (level.length == 0 || level[row] != best) {
                return false;
            }
        }
        return true;
    }

    private static double share(DaySlots day, RowTest test) {
        int seen = 0;
        int held = 0;
        for (int minute = 0; minute < day.closeMinute() && seen < ROWS_THAT_VOTE; minute++) {
            if (day.has(minute)) {
                seen++;
                held += test.holds(day.row(minute)) ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) held / seen;
    }
}
