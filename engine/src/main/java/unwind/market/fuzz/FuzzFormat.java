package unwind.market.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Kinds of files that must load with no help. Each column is written {@code name=field}, or {@code name} if unused. */
enum FuzzFormat {
    /** Five levels of a minute's extremes: crossed, five equal bids. */
    EXTREMES("aapl_quotes.csv", Stamps.UTC, 1, 2, levels("bid_price_%d", "bid_size_%d", 1, 5)),
    /** Quotes merged with trades, which are missing in the first rows. */
    QUOTES_WITH_TRADES(
            "aapl_minutes.csv",
            Stamps.UTC,
            1,
            2,
            levels("bid_price_%d", "bid_size_%d", 1, 5),
            List.of("open=open", "high=high", "low=low", "close=close", "volume=volume", "symbol=symbol")),
    /** The same, packed. */
    GZIP(
            "aapl_packed.csv.gz",
            Stamps.UTC,
            1,
            2,
            levels("bid_price_%d", "bid_size_%d", 1, 5),
            List.of("close=close", "volume=volume", "symbol=symbol")),
    /** Bars with the top of the book, New York time. */
    BARS_WITH_QUOTES(
            "ibm_minutes.csv",
            Stamps.NEW_YORK,
            1,
            2,
            List.of("bid_open", "bid_high=bid_high", "bid_low", "bid_close=bid_price_1", "bid_size=bid_size_1"),
            List.of("ask_open", "ask_high", "ask_low=ask_low", "ask_close=ask_price_1", "ask_size=ask_size_1"),
            List.of("open=open", "high=high", "low=low", "close=close", "volume=volume")),
    /** Bars without quotes. */
    BARS(
            "MSFT_1min.csv",
            Stamps.EPOCH,
            1,
            2,
            List.of("open=open", "high=high", "low=low", "close=close", "volume=volume")),
    /** One bar with a quote every ten seconds. */
    TEN_SECOND_BARS(
            "spy_10s.csv",
            Stamps.UTC,
            6,
            2,
            List.of("bid=bid_price_1", "bid_size=bid_size_1", "ask=ask_price_1", "ask_size=ask_size_1"),
            List.of("open=open", "high=high", "low=low", "close=close", "volume=volume")),
    /** Ten levels in billionths of a dollar. */
    DEPTH_10("mbp-10.csv", Stamps.NANOS, 1, 9, levels("bid_px_%02d", "bid_sz_%02d", 0, 10), List.of("symbol=symbol")),
    /** Order book rows with a header and seconds after midnight; the date is in the name. */
    SECONDS_AFTER_MIDNIGHT(
            "AAPL_2024-07-03_book.csv",
            Stamps.SECONDS,
            2,
            4,
            IntStream.rangeClosed(1, 5)
                    .boxed()
                    .flatMap(i -> Stream.of("ask_price_", "ask_size_", "bid_price_", "bid_size_")
                            .map(n -> n + i + "=" + n + i))
                    .toList()),
    /** Date and time of day apart, cents, semicolons. */
    DATE_AND_TIME(
            "ge_cents.csv",
            Stamps.CLOCK,
            1,
            0,
            List.of("bid price=bid_price_1", "bid qty=bid_size_1", "offer=ask_price_1", "ask qty=ask_size_1"),
            List.of("vol=volume")),
    /** Two tickers, row by row. */
    TWO_TICKERS(
            "two.csv",
            Stamps.UTC,
            1,
            2,
            List.of("ticker=symbol", "best bid=bid_price_1", "bidqty=bid_size_1", "bestask=ask_price_1"),
            List.of("askqty=ask_size_1", "last=close", "volume=volume")),
    /** The pair of files that LOBSTER delivers. */
    LOBSTER("AAPL_2024-07-03_34200000_46800000_orderbook_5.csv", Stamps.SECONDS, 3, 4, List.of());

    /** How a format writes its stamps. */
    enum Stamps {
        UTC,
        NEW_YORK,
        EPOCH,
        NANOS,
        SECONDS,
        CLOCK
    }

    private final String fileName;
    private final Stamps stamps;
    private final int rowsAMinute;
    private final int priceDigits;
    private final List<String> columns;

    /** @param priceDigits 2: decimals; 0: cents, 4 and 9: whole numbers of 1e-4 and 1e-9 dollars */
    @SafeVarargs
    FuzzFormat(String fileName, Stamps stamps, int rowsAMinute, int priceDigits, List<String>... columns) {
        this.fileName = fileName;
        this.stamps = stamps;
        this.rowsAMinute = rowsAMinute;
        this.priceDigits = priceDigits;
        List<String> all = new ArrayList<>();
        Arrays.stream(columns).forEach(all::addAll);
        this.columns = List.copyOf(all);
    }

    private static List<String> levels(String price, String size, int from, int count) {
        List<String> columns = new ArrayList<>();
        for (String side : List.of("bid", "ask")) {
            for (String word : List.of(price, size)) {
                for (int i = from; i < from + count; i++) {
                    int level = i - from + 1;
                    String name = String.format(java.util.Locale.ROOT, word.replace("bid", side), i);
                    String field = side + (word.equals(price) ? "_price_" : "_size_") + level;
                    columns.add(level <= 5 ? name + "=" + field : name);
                }
            }
        }
        return columns;
    }

    String fileName() {
        return fileName;
    }

    Stamps stamps() {
        return stamps;
    }

    int rowsAMinute() {
        return rowsAMinute;
    }

    /** Columns after the stamp, each {@code name=field}, or {@code name} where unused. */
    List<String> columns() {
        return columns;
    }

    boolean isEvents() {
        return rowsAMinute > 1;
    }

    boolean hasQuotes() {
        return this != BARS;
    }

    boolean isCrossed() {
        return this == EXTREMES;
    }

    char separator() {
        return this == DATE_AND_TIME ? ';' : ',';
    }

    /** How many units of the file's prices make a dollar. */
    long priceParts() {
        return switch (priceDigits) {
            case 0 -> 100;
            case 4 -> 10_000;
            case 9 -> 1_000_000_000;
            default -> 1;
        };
    }

    String price(long cents) {
        return switch (priceDigits) {
            case 0 -> Long.toString(cents);
            case 4 -> Long.toString(cents * 100);
            case 9 -> Long.toString(cents * 10_000_000);
            default -> cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
        };
    }

    /** The valid files of this format; the same seed gives the same bytes. */
    List<FuzzFile> files(long seed) {
        List<FuzzFile> files = new ArrayList<>();
        new FuzzText(this, seed).write().forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            files.add(new FuzzFile(name, name.endsWith(".gz") ? packed(bytes) : bytes));
        });
        return files;
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
