package unwind.market.synth;

import java.time.Instant;
import java.time.LocalDate;
import unwind.market.Column;
import unwind.market.Session;
import unwind.market.TradingCalendar;

/** One generated session in whole cents and shares: what the file says and what {@link #session} holds are the same numbers. */
final class SyntheticDay {
    private static final TradingCalendar CALENDAR = TradingCalendar.nyse();
    private static final double CENTS = 100.0;

    final LocalDate date;
    final int rows;
    final int[][] bidCents;
    final int[][] bidSize;
    final int[][] askCents;
    final int[][] askSize;
    final int[] openCents;
    final int[] highCents;
    final int[] lowCents;
    final int[] closeCents;
    final long[] volume;

    SyntheticDay(LocalDate date, int[][] bidSize, int[][] askSize, long[] volume) {
        this.date = date;
        this.rows = volume.length;
        this.bidSize = bidSize;
        this.askSize = askSize;
        this.volume = volume;
        bidCents = new int[Session.LEVELS][rows];
        askCents = new int[Session.LEVELS][rows];
        openCents = new int[rows];
        highCents = new int[rows];
        lowCents = new int[rows];
        closeCents = new int[rows];
    }

    Instant regularOpen() {
        return CALENDAR.regularOpen(date);
    }

    Session session(String ticker) {
        Session.Builder builder = new Session.Builder(ticker, date, CALENDAR.zone(), regularOpen(), 0, rows);
        for (int t = 0; t < rows; t++) {
            for (int level = 0; level < Session.LEVELS; level++) {
                builder.bid(t, level, bidCents[level][t] / CENTS, bidSize[level][t]);
                builder.ask(t, level, askCents[level][t] / CENTS, askSize[level][t]);
            }
            builder.value(t, Column.OPEN, openCents[t] / CENTS)
                    .value(t, Column.HIGH, highCents[t] / CENTS)
                    .value(t, Column.LOW, lowCents[t] / CENTS)
                    .value(t, Column.CLOSE, closeCents[t] / CENTS)
                    .value(t, Column.VOLUME, volume[t]);
        }
        return builder.build();
    }
}
