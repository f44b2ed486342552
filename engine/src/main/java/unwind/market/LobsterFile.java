package unwind.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unwind.problem.Problem;

/**
 * A LOBSTER pair (R. Huang and T. Polak, LOBSTER: Limit Order Book Reconstruction System, 2011; file format of
 * lobsterdata.com): a message file (seconds after midnight in New York, event type, order id, size, price, direction) and
 * an order book file whose row k is the book after message k (ask price, ask size, bid price, bid size of each level).
 * Neither has a header; prices are dollars times 10,000; the file names hold ticker and date. Executions, types 4 and 5,
 * are the trades.
 */
final class LobsterFile {
    private static final List<String> MESSAGE = List.of("time", "type", "order_id", "size", "price", "direction");
    private static final List<String> TRADES = List.of("open", "high", "low", "close", "volume");
    private static final int TYPE = 1;
    private static final int SIZE = 3;
    private static final int PRICE = 4;
    private static final int VISIBLE_EXECUTION = 4;
    private static final int HIDDEN_EXECUTION = 5;

    private final InputFile input;
    private final CsvText book;
    private final CsvText messages;
    private final int levels;

    /** @throws unwind.problem.ProblemException (data) where the columns are not those of the format */
    LobsterFile(InputFile input, byte[] bookBytes, byte[] messageBytes) {
        this.input = input;
        book = new CsvText(input.name(), bookBytes);
        messages = new CsvText(DataFile.name(input.messages().orElseThrow()), messageBytes);
        levels = book.header().size() / 4;
        requireColumns(book, book.header().size() % 4 == 0, "4 for each level of the book");
        requireColumns(messages, messages.header().size() == MESSAGE.size(), "6");
    }

    private static void requireColumns(CsvText text, boolean fit, String wanted) {
        if (!fit || text.hasHeader()) {
            throw Problem.data(
                    "%s, row %d: %d columns%s are not those of a LOBSTER file, which has %s and no header."
                            .formatted(
                                    text.file(),
                                    text.linesBefore() + 1,
                                    text.header().size(),
                                    text.hasHeader() ? " with a header" : "",
                                    wanted),
                    "Rename the file, so that its columns are read by their names.");
        }
    }

    String file() {
        return book.file();
    }

    /** Book, stamps and trades under the usual names. */
    ColumnMap map(Map<String, String> userMapping) {
        List<String> header = Stream.of(bookNames(), List.of("time"), TRADES)
                .flatMap(List::stream)
                .toList();
        Map<String, String> mapping = new LinkedHashMap<>(userMapping);
        mapping.keySet().removeIf(name -> ColumnMap.indexOfName(header, name) < 0);
        mapping.putIfAbsent("time", "timestamp@" + TradingCalendar.nyse().zone().getId());
        return ColumnMap.propose(file(), header, mapping);
    }

    private List<String> bookNames() {
        return IntStream.rangeClosed(1, levels)
                .boxed()
                .flatMap(i -> Stream.of("ask_price_" + i, "ask_size_" + i, "bid_price_" + i, "bid_size_" + i))
                .toList();
    }

    /** Both files row by row, in the columns of {@link #map}. */
    RawTable read(Progress progress) {
        boolean[] bookColumns = new boolean[book.header().size()];
        Arrays.fill(bookColumns, 0, 4 * Math.min(levels, Session.LEVELS), true);
        RawTable quotes =
                new CsvRows(book, plan(bookNames(), bookColumns, ReadPlan.NONE, Optional.empty())).read(progress);
        boolean[] messageColumns = new boolean[MESSAGE.size()];
        messageColumns[TYPE] = true;
        messageColumns[SIZE] = true;
        messageColumns[PRICE] = true;
        RawTable events = new CsvRows(messages, plan(MESSAGE, messageColumns, 0, input.date())).read(progress);
        if (quotes.rows() != events.rows()) {
            throw Problem.data(
                    "%s has %d rows and %s has %d, where row k of one belongs to row k of the other."
                            .formatted(book.file(), quotes.rows(), messages.file(), events.rows()),
                    "Take both files from one download.");
        }
        return events.with(join(quotes, trades(events)));
    }

    private static ReadPlan plan(List<String> header, boolean[] numeric, int stamp, Optional<LocalDate> date) {
        return new ReadPlan(header, numeric, stamp, ReadPlan.NONE, ReadPlan.NONE, date);
    }

    private static double[][] join(RawTable quotes, double[][] trades) {
        double[][] columns = new double[quotes.columns() + 1 + trades.length][];
        for (int c = 0; c < quotes.columns(); c++) {
            columns[c] = quotes.numbers(c);
        }
        columns[quotes.columns()] = new double[0];
        System.arraycopy(trades, 0, columns, quotes.columns() + 1, trades.length);
        return columns;
    }

    /** Open, high, low, close and volume of each message: of an execution its price and size, else nothing. */
    private static double[][] trades(RawTable events) {
        double[] price = new double[events.rows()];
        double[] volume = new double[events.rows()];
        for (int row = 0; row < price.length; row++) {
            double type = events.numbers(TYPE)[row];
            boolean trade = type == VISIBLE_EXECUTION || type == HIDDEN_EXECUTION;
            price[row] = trade ? events.numbers(PRICE)[row] : Double.NaN;
            volume[row] = trade ? events.numbers(SIZE)[row] : 0;
        }
        return new double[][] {price, price.clone(), price.clone(), price.clone(), volume};
    }
}
