package unwind.market.synth;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import unwind.market.Session;

/** Text of synthetic sessions in the quotes-with-OHLCV format. */
final class SyntheticCsv {
    private SyntheticCsv() {}

    static String header() {
        StringBuilder line = new StringBuilder("timestamp");
        for (String group : new String[] {"bid_price_", "bid_size_", "ask_price_", "ask_size_"}) {
            for (int level = 1; level <= Session.LEVELS; level++) {
                line.append(',').append(group).append(level);
            }
        }
        return line.append(",open,high,low,close,volume,symbol\n").toString();
    }

    static void append(Appendable out, SyntheticDay day, String ticker) throws IOException {
        StringBuilder line = new StringBuilder(256);
        Instant open = day.regularOpen();
        for (int t = 0; t < day.rows; t++) {
            line.setLength(0);
            stamp(line, open.plusSeconds(60L * t));
            prices(line, day.bidCents, t);
            sizes(line, day.bidSize, t);
            prices(line, day.askCents, t);
            sizes(line, day.askSize, t);
            price(line, day.openCents[t]);
            price(line, day.highCents[t]);
            price(line, day.lowCents[t]);
            price(line, day.closeCents[t]);
            line.append(',').append(day.volume[t]).append(',').append(ticker).append('\n');
            out.append(line);
        }
    }

    private static void stamp(StringBuilder line, Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        line.append(utc.toLocalDate()).append(' ');
        twoDigits(line, utc.getHour()).append(':');
        twoDigits(line, utc.getMinute()).append(":00+00:00");
    }

    private static void prices(StringBuilder line, int[][] cents, int row) {
        for (int[] level : cents) {
            price(line, level[row]);
        }
    }

    private static void sizes(StringBuilder line, int[][] shares, int row) {
        for (int[] level : shares) {
            line.append(',').append(level[row]);
        }
    }

    private static void price(StringBuilder line, int cents) {
        twoDigits(line.append(',').append(cents / 100).append('.'), cents % 100);
    }

    private static StringBuilder twoDigits(StringBuilder line, int value) {
        return line.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
