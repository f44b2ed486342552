package unwind.market;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a market data file can mean, and every header name that is understood without help. */
enum Field {
    TIMESTAMP("timestamp", "timestampny", "timestampet", "timestamputc", "datetime", "time", "ts", "date"),
    SYMBOL("symbol", "ticker", "sym", "instrument"),
    BID_PRICE_1("bidprice1", "bidclose", "bidpx00", "bidprice", "bestbid", "bestbidprice", "bid1", "bid"),
    BID_PRICE_2("bidprice2", "bidpx01", "bid2"),
    BID_PRICE_3("bidprice3", "bidpx02", "bid3"),
    BID_PRICE_4("bidprice4", "bidpx03", "bid4"),
    BID_PRICE_5("bidprice5", "bidpx04", "bid5"),
    BID_SIZE_1("bidsize1", "bidsize", "bidsizeclose", "bidclosesize", "bidsz00", "bestbidsize", "bidqty", "bidqty1"),
    BID_SIZE_2("bidsize2", "bidsz01", "bidqty2"),
    BID_SIZE_3("bidsize3", "bidsz02", "bidqty3"),
    BID_SIZE_4("bidsize4", "bidsz03", "bidqty4"),
    BID_SIZE_5("bidsize5", "bidsz04", "bidqty5"),
    ASK_PRICE_1("askprice1", "askclose", "askpx00", "askprice", "bestask", "bestaskprice", "ask1", "ask", "offer"),
    ASK_PRICE_2("askprice2", "askpx01", "ask2"),
    ASK_PRICE_3("askprice3", "askpx02", "ask3"),
    ASK_PRICE_4("askprice4", "askpx03", "ask4"),
    ASK_PRICE_5("askprice5", "askpx04", "ask5"),
    ASK_SIZE_1("asksize1", "asksize", "asksizeclose", "askclosesize", "asksz00", "bestasksize", "askqty", "askqty1"),
    ASK_SIZE_2("asksize2", "asksz01", "askqty2"),
    ASK_SIZE_3("asksize3", "asksz02", "askqty3"),
    ASK_SIZE_4("asksize4", "asksz03", "askqty4"),
    ASK_SIZE_5("asksize5", "asksz04", "askqty5"),
    OPEN("open", "openprice"),
    HIGH("high", "highprice"),
    LOW("low", "lowprice"),
    CLOSE("close", "closeprice", "last"),
    VOLUME("volume", "vol", "tradedvolume"),
    BID_HIGH("bidhigh"),
    ASK_LOW("asklow");

    /** Without these there is no book to sell into. */
    static final List<Field> NEEDED = List.of(TIMESTAMP, BID_PRICE_1, BID_SIZE_1, ASK_PRICE_1, ASK_SIZE_1);

    /** Minute columns beside the book. */
    static final Map<Field, Column> COLUMNS = Stream.of(OPEN, HIGH, LOW, CLOSE, VOLUME, BID_HIGH, ASK_LOW)
            .collect(Collectors.toUnmodifiableMap(f -> f, f -> Column.valueOf(f.name())));

    private final List<String> synonyms;

    Field(String... synonyms) {
        this.synonyms = List.of(synonyms);
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
        return this != TIMESTAMP && this != SYMBOL;
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

    private static String simplify(String headerName) {
        StringBuilder kept = new StringBuilder();
        headerName
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
