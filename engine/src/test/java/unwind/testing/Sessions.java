package unwind.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;

/** Deterministic sessions of ticker {@value #TICKER} for tests. All of them start at the regular open in New York. */
public final class Sessions {
    public static final String TICKER = "TEST";
    public static final LocalDate DATE = LocalDate.of(2024, 7, 1);
    /** Shares traded in every minute of {@link #constant}. */
    public static final double CONSTANT_VOLUME = 10_000;
    /** Daily volume that {@link #profile} assumes where sessions have none. */
    public static final double ASSUMED_ADV = 3_900_000;

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final double TICK = 0.01;

    private Sessions() {}

    /** An empty builder on {@link #DATE}; the caller sets at least level 1 of every row. */
    public static Session.Builder builder(int rows) {
        return builder(DATE, rows);
    }

    /** An empty builder on a date; the caller sets at least level 1 of every row. */
    public static Session.Builder builder(LocalDate date, int rows) {
        return new Session.Builder(
                TICKER,
                date,
                NEW_YORK,
                date.atTime(LocalTime.of(9, 30)).atZone(NEW_YORK).toInstant(),
                0,
                rows);
    }

    /** A full session in which nothing moves: five levels a cent apart, each of {@code size} shares. */
    public static Session constant(double bid, double ask, double size) {
        return constant(DATE, Session.FULL_MINUTES, bid, ask, size);
    }

    public static Session constant(LocalDate date, int rows, double bid, double ask, double size) {
        Session.Builder b = builder(date, rows);
        for (int t = 0; t < rows; t++) {
            levels(b, t, bid, ask, size);
            b.value(t, Column.VOLUME, CONSTANT_VOLUME);
        }
        return b.build();
    }

    /** A full session whose mid walks in cents and whose spread, depth and volume vary; the same for the same seed. */
    public static Session randomWalk(long seed) {
        return randomWalk(seed, DATE, Session.FULL_MINUTES);
    }

    public static Session randomWalk(long seed, LocalDate date, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        Session.Builder b = builder(date, rows);
        int cents = 20_000;
        for (int t = 0; t < rows; t++) {
            cents += random.nextInt(-8, 9);
            int halfSpread = random.nextInt(1, 5);
            double bid = (cents - halfSpread) / 100.0;
            double ask = (cents + halfSpread) / 100.0;
            levels(b, t, bid, ask, 100 * random.nextInt(1, 10));
            b.value(t, Column.VOLUME, random.nextInt(1_000, 40_000));
            b.value(t, Column.HIGH, ask + 0.01 * random.nextInt(0, 4));
            b.value(t, Column.LOW, bid - 0.01 * random.nextInt(0, 4));
        }
        return b.build();
    }

    /** Several random walks on consecutive weekdays from {@link #DATE}, one seed each. */
    public static List<Session> randomWalks(long seed, int count) {
        return java.util.stream.Stream.iterate(DATE, Sessions::nextWeekday)
                .limit(count)
                .map(date -> randomWalk(seed * 1_000 + date.toEpochDay(), date, Session.FULL_MINUTES))
                .toList();
    }

    public static MarketProfile profile(Session... training) {
        return MarketProfile.fit(List.of(training), ASSUMED_ADV);
    }

    /** The session's liquidity under its own profile, snapshot timing. */
    public static SessionLiquidity liquidity(Session session) {
        return SessionLiquidity.of(session, profile(session), ExecutionTiming.SNAPSHOT);
    }

    private static LocalDate nextWeekday(LocalDate date) {
        return date.plusDays(
                switch (date.getDayOfWeek()) {
                    case FRIDAY -> 3;
                    case SATURDAY -> 2;
                    default -> 1;
                });
    }

    private static void levels(Session.Builder b, int row, double bid, double ask, double size) {
        for (int level = 0; level < Session.LEVELS; level++) {
            b.bid(row, level, bid - TICK * level, size);
            b.ask(row, level, ask + TICK * level, size);
        }
    }
}
