package unwind.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a market data file can mean, and every header name that is understood without help. */
enum Field {
    TIMESTAMP(
            "timestamp",
            "timestampny",
            "timestampet",
            "timestamputc",
            "datetime",
            "tsevent",
            "time",
            "ts",
            "date",
            "tsrecv"),
    DATE("date", "day", "tradedate", "tradingdate", "tradingday"),
    SYMBOL("symbol", "ticker", "sym", "instrument"),
    BID_PRICE_1("bidclose", "bidprice", "bestbid", "bestbidprice", "bid"),
    BID_PRICE_2,
    BID_PRICE_3,
    BID_PRICE_4,
    BID_PRICE_5,
    BID_SIZE_1("bidsize", "bidsizeclose", "bidclosesize", "bestbidsize", "bidqty"),
    BID_SIZE_2,
    BID_SIZE_3,
    BID_SIZE_4,
    BID_SIZE_5,
    ASK_PRICE_1("askclose", "askprice", "bestask", "bestaskprice", "ask", "offer"),
    ASK_PRICE_2,
    ASK_PRICE_3,
    ASK_PRICE_4,
    ASK_PRICE_5,
    ASK_SIZE_1("asksize", "asksizeclose", "askclosesize", "bestasksize", "askqty"),
    ASK_SIZE_2,
    ASK_SIZE_3,
    ASK_SIZE_4,
    ASK_SIZE_5,
    OPEN("open", "openprice"),
    HIGH("high", "highprice"),
    LOW("low", "lowprice"),
    CLOSE("close", "closeprice", "last"),
    VOLUME("volume", "vol", "tradedvolume"),
    BID_HIGH("bidhigh"),
    ASK_LOW("asklow");

    /** A book to sell into. */
    static final List<Field> BOOK = List.of(BID_PRICE_1, BID_SIZE_1, ASK_PRICE_1, ASK_SIZE_1);

    /** Without a book the spread is estimated from these. */
    static final List<Field> BARS = List.of(HIGH, LOW, CLOSE);

    /** Minute columns beside the book. */
    static final Map<Field, Column> COLUMNS = Stream.of(OPEN, HIGH, LOW, CLOSE, VOLUME, BID_HIGH, ASK_LOW)
            .collect(Collectors.toUnmodifiableMap(f -> f, f -> Column.valueOf(f.name())));

    private final List<String> synonyms;

    Field(String... synonyms) {
        List<String> all = new ArrayList<>(levelNames(name()));
        all.addAll(List.of(synonyms));
        this.synonyms = List.copyOf(all);
    }

    /**
     * Names of one level of the book: {@code bid_price_1}, {@code bid_px_00} (counted from 00) and {@code bids[0].price}
     * (counted from 0).
     */
    private static List<String> levelNames(String field) {
        if (!field.matches("(BID|ASK)_(PRICE|SIZE)_[1-5]")) {
            return List.of();
        }
        String side = field.substring(0, 3).toLowerCase(Locale.ROOT);
        int level = field.charAt(field.length() - 1) - '0';
        List<String> names = new ArrayList<>();
        List<String> words =
                field.contains("PRICE") ? List.of("price", "px", "") : List.of("size", "sz", "qty", "amount", "volume");
        for (String word : words) {
            names.add(side + word + level);
            names.add(side + word + "0" + (level - 1));
            names.add(side + "s" + (level - 1) + word);
        }
        return names;
    }

    /** Every header name that means this field, best first: lower case letters and digits only. */
    List<String> synonyms() {
        return synonyms;
    }

    /** Place of a header name in this field's synonyms, best first, or -1. */
    int rank(String headerName) {
        return synonyms.indexOf(simplify(headerName));
    }

    /** Name as a user writes it, e.g. {@code bid_price_1}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return this != TIMESTAMP && this != SYMBOL && this != DATE;
    }

    /** True for fields in dollars. */
    boolean isPrice() {
        return isNumber() && this != VOLUME && !name().contains("SIZE");
    }

    static Field bidPrice(int level) {
        return values()[BID_PRICE_1.ordinal() + level];
    }

    static Field bidSize(int level) {
        return values()[BID_SIZE_1.ordinal() + level];
    }

    static Field askPrice(int level) {
        return values()[ASK_PRICE_1.ordinal() + level];
    }

    static Field askSize(int level) {
        return values()[ASK_SIZE_1.ordinal() + level];
    }

    /** A header name without case, spaces and punctuation. */
    static String simplify(String headerName) {
        StringBuilder kept = new StringBuilder();
        headerName
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
