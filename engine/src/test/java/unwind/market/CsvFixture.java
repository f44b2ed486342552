package unwind.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Synthetic market data text of every file kind, one row a minute; the same seed gives the same text. */
final class CsvFixture {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss+00:00").withZone(ZoneId.of("UTC"));
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(NEW_YORK);

    static final LocalDate MONDAY = LocalDate.of(2024, 6, 10);

    /** Kinds of files that must load with no help. */
    enum Kind {
        /** Five levels, crossed: bids above asks, five equal prices. */
        EXTREMES("aapl_quotes.csv"),
        /** Five levels of a true book with trades and symbol. */
        QUOTES_WITH_TRADES("aapl_minutes.csv"),
        /** Bars with top of book, New York time. */
        BARS("ibm_minutes.csv");

        final String fileName;

        Kind(String fileName) {
            this.fileName = fileName;
        }

        String header() {
            return switch (this) {
                case EXTREMES -> "timestamp," + levels();
                case QUOTES_WITH_TRADES -> "timestamp," + levels() + ",open,high,low,close,volume,symbol";
                case BARS ->
                    "timestamp_ny,bid_open,bid_high,bid_low,bid_close,bid_size,ask_open,ask_high,ask_low,ask_close,"
                            + "ask_size,open,high,low,close,volume";
            };
        }

        private static String levels() {
            return Arrays.stream(new String[] {"bid_price_", "bid_size_", "ask_price_", "ask_size_"})
                    .flatMap(name -> IntStream.rangeClosed(1, 5).mapToObj(i -> name + i))
                    .collect(Collectors.joining(","));
        }
    }

    private CsvFixture() {}

    /** Lines of a file: the header, then 390 rows for each date. */
    static List<String> lines(Kind kind, LocalDate... dates) {
        List<String> lines = new ArrayList<>(List.of(kind.header()));
        Random random = new Random(7);
        double mid = 200;
        for (LocalDate date : dates) {
            Instant open = date.atTime(9, 30).atZone(NEW_YORK).toInstant();
            for (int minute = 0; minute < TradingCalendar.nyse().closeMinute(date); minute++) {
                mid += 0.05 * random.nextGaussian();
                lines.add(row(kind, open.plusSeconds(60L * minute), mid, random));
            }
        }
        return lines;
    }

    private static String row(Kind kind, Instant start, double mid, Random random) {
        double half = 0.01 + 0.02 * random.nextDouble();
        long size = 100L * (1 + random.nextInt(9));
        return switch (kind) {
            case EXTREMES -> UTC.format(start) + book(mid + 4 * half, mid - 4 * half, 0, size);
            case QUOTES_WITH_TRADES ->
                UTC.format(start) + book(mid - half, mid + half, 0.01, size) + bar(mid, half, size) + ",AAPL";
            case BARS ->
                LOCAL.format(start)
                        + side(mid - half, half, size)
                        + side(mid + half, half, size)
                        + bar(mid, half, size);
        };
    }

    private static String book(double bid, double ask, double step, long size) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 5).forEach(i -> text.append(price(bid - i * step)));
        IntStream.range(0, 5).forEach(i -> text.append(',').append(size + 10L * i));
        IntStream.range(0, 5).forEach(i -> text.append(price(ask + i * step)));
        IntStream.range(0, 5).forEach(i -> text.append(',').append(size + 20L * i));
        return text.toString();
    }

    private static String side(double close, double half, long size) {
        return price(close) + price(close + half) + price(close - half) + price(close) + "," + size;
    }

    private static String bar(double mid, double half, long size) {
        return price(mid) + price(mid + half) + price(mid - half) + price(mid) + "," + 37 * size;
    }

    private static String price(double value) {
        return String.format(Locale.ROOT, ",%.4f", value);
    }

    /** A line with the cell of a column replaced. */
    static String with(Kind kind, String line, String column, String value) {
        String[] cells = line.split(",", -1);
        cells[Arrays.asList(kind.header().split(",")).indexOf(column)] = value;
        return String.join(",", cells);
    }

    static String cell(Kind kind, String line, String column) {
        return line.split(",", -1)[Arrays.asList(kind.header().split(",")).indexOf(column)];
    }

    static Path write(Path dir, String name, List<String> lines) {
        return write(dir, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path dir, String name, byte[] bytes) {
        try {
            return Files.write(dir.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarketData load(Path... files) {
        return new CsvMarketDataImporter().load(List.of(files), ImportOptions.defaults(), Progress.NONE);
    }

    static Finding finding(MarketData data, String code) {
        return data.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " in " + data.findings()));
    }
}
