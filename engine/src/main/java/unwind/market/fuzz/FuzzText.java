package unwind.market.fuzz;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import unwind.market.TradingCalendar;

/** Writes the valid text of a format: two half days, one of them in daylight saving time, or one. */
final class FuzzText {
    private static final LocalDate SUMMER = LocalDate.of(2024, 7, 3);
    private static final LocalDate WINTER = LocalDate.of(2024, 11, 29);
    private static final int ROWS_WITHOUT_TRADES = 5;

    private final FuzzFormat format;
    private final SplittableRandom random;
    private final TradingCalendar calendar = TradingCalendar.nyse();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();
    private int rows;
    private long mid = 20_000;

    FuzzText(FuzzFormat format, long seed) {
        this.format = format;
        random = new SplittableRandom(seed);
    }

    /** File names and texts. */
    Map<String, String> write() {
        if (format != FuzzFormat.LOBSTER) {
            text.append(header()).append('\n');
        }
        List<LocalDate> dates =
                format.stamps() == FuzzFormat.Stamps.SECONDS ? List.of(SUMMER) : List.of(SUMMER, WINTER);
        for (LocalDate date : dates) {
            for (int minute = 0; minute < calendar.closeMinute(date); minute++) {
                Instant start = calendar.regularOpen(date).plusSeconds(60L * minute);
                for (int i = 0; i < format.rowsAMinute(); i++) {
                    row(start.plusSeconds(60L / format.rowsAMinute() * i));
                }
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(format.fileName(), text.toString());
        if (format == FuzzFormat.LOBSTER) {
            files.put(format.fileName().replace("orderbook", "message"), messages.toString());
        }
        return files;
    }

    private String header() {
        StringBuilder line = new StringBuilder();
        switch (format.stamps()) {
            case NEW_YORK -> line.append("timestamp_ny");
            case NANOS -> line.append("ts_event");
            case SECONDS -> line.append("time");
            case CLOCK -> line.append("date;time");
            default -> line.append("timestamp");
        }
        format.columns().forEach(c -> line.append(format.separator()).append(c.split("=", 2)[0]));
        return line.toString();
    }

    private void row(Instant at) {
        mid += random.nextInt(-4, 5);
        long half = 1 + random.nextInt(3);
        long size = 100L * (1 + random.nextInt(9));
        rows++;
        if (format == FuzzFormat.LOBSTER) {
            lobster(at, half, size);
            return;
        }
        int tickers = format == FuzzFormat.TWO_TICKERS ? 2 : 1;
        for (int ticker = 0; ticker < tickers; ticker++) {
            text.append(stamp(at));
            for (String column : format.columns()) {
                text.append(format.separator()).append(cell(column, half, size, ticker));
            }
            text.append('\n');
        }
    }

    private void lobster(Instant at, long half, long size) {
        for (int i = 0; i < 5; i++) {
            text.append(i == 0 ? "" : ",").append(format.price(mid + half + i)).append(',');
            text.append(size + 20L * i)
                    .append(',')
                    .append(format.price(mid - half - i))
                    .append(',');
            text.append(size + 10L * i);
        }
        text.append('\n');
        boolean trade = random.nextInt(3) == 0;
        messages.append(stamp(at))
                .append(',')
                .append(trade ? 4 : 1)
                .append(',')
                .append(1000 + rows)
                .append(',');
        messages.append(size).append(',').append(format.price(mid + half)).append(",-1\n");
    }

    private String cell(String column, long half, long size, int ticker) {
        String[] parts = column.split("=", 2);
        String field = parts.length == 2 ? parts[1] : parts[0];
        if (field.equals("symbol")) {
            return ticker == 0 ? "AAPL" : "MSFT";
        }
        boolean trade = List.of("open", "high", "low", "close", "volume").contains(field);
        if (trade && format == FuzzFormat.QUOTES_WITH_TRADES && rows <= ROWS_WITHOUT_TRADES) {
            return "NaN";
        }
        if (field.equals("volume")) {
            return Long.toString(37 * size + ticker);
        }
        int level = Character.isDigit(field.charAt(field.length() - 1)) ? level(field) : 0;
        if (field.contains("size") || field.contains("_sz_")) {
            return Long.toString(size + (field.startsWith("bid") ? 10L : 20L) * level + ticker);
        }
        return format.price(cents(field, half, level) + 700L * ticker);
    }

    private static int level(String field) {
        int number = Integer.parseInt(field.substring(field.lastIndexOf('_') + 1));
        return field.contains("_px_") ? number : number - 1;
    }

    private long cents(String field, long half, int level) {
        if (format.isCrossed()) {
            return field.startsWith("bid") ? mid + 3 * half : mid - 3 * half;
        }
        return switch (field) {
            case "open", "close" -> mid;
            case "high" -> mid + half;
            case "low" -> mid - half;
            case "bid_high" -> mid;
            case "ask_low" -> mid;
            default -> field.startsWith("bid") ? mid - half - level : mid + half + level;
        };
    }

    private String stamp(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        ZonedDateTime local = at.atZone(calendar.zone());
        return switch (format.stamps()) {
            case UTC -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(utc) + "+00:00";
            case NEW_YORK -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(local);
            case EPOCH -> Long.toString(at.getEpochSecond());
            case NANOS ->
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                        .format(utc);
            case SECONDS -> local.toLocalTime().toSecondOfDay() + ".0" + (1 + rows % 9);
            case CLOCK -> DateTimeFormatter.ofPattern("yyyy-MM-dd;HH:mm").format(local);
        };
    }
}
