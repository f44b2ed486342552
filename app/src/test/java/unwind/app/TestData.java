package unwind.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import unwind.market.Column;
import unwind.market.Finding;
import unwind.market.MarketData;
import unwind.market.QuoteKind;
import unwind.market.Session;
import unwind.market.Severity;

/** Small market data made by hand. */
public final class TestData {
    public static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

    private TestData() {}

    /** Sessions on consecutive dates from {@link #FIRST}, ten minutes each. */
    public static MarketData days(String ticker, int days) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            sessions.add(session(ticker, FIRST.plusDays(i), 10));
        }
        return data(sessions);
    }

    public static MarketData data(List<Session> sessions) {
        Finding finding = new Finding(
                "half-day", "Half day", Severity.INFO, 1, "a.csv, row 2", "One session is short.", "It is kept.");
        String hash = sessions.getFirst().ticker() + sessions.size() + sessions.hashCode();
        return new MarketData(sessions, List.of(finding), List.of("some/folder/a.csv"), hash);
    }

    public static Session session(String ticker, LocalDate date, int rows) {
        return builder(ticker, date, 0, rows).build();
    }

    /** A mid of 100 dollars, a half-spread of 1 cent, 500 shares a minute. */
    public static Session.Builder builder(String ticker, LocalDate date, int firstMinute, int rows) {
        Instant open = date.atTime(13, 30).toInstant(ZoneOffset.UTC);
        Session.Builder builder = new Session.Builder(
                        ticker, date, ZoneId.of("America/New_York"), open, firstMinute, rows)
                .quoteKind(QuoteKind.POINT_IN_TIME);
        for (int t = 0; t < rows; t++) {
            for (int level = 0; level < Session.LEVELS; level++) {
                builder.bid(t, level, 99.99 - 0.01 * level, 300);
                builder.ask(t, level, 100.01 + 0.01 * level, 300);
            }
            builder.value(t, Column.VOLUME, 500);
        }
        return builder;
    }
}
