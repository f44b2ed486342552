package unwind.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Makes {@link QuoteRows} of what one input file holds: stamps in UTC, prices in dollars. */
final class QuoteFileReader {
    private static final double[] ABSENT = new double[0];

    private final ImportOptions options;
    private final FindingLog log;

    QuoteFileReader(ImportOptions options, FindingLog log) {
        this.options = options;
        this.log = log;
    }

    /**
     * Reads a file, with its messages where it is a LOBSTER order book.
     *
     * @throws unwind.problem.ProblemException (data) where the file cannot be read
     */
    QuoteRows read(InputFile input, byte[] bytes, Optional<byte[]> messages, Progress progress) {
        if (messages.isPresent()) {
            LobsterFile lobster = new LobsterFile(input, bytes, messages.get());
            return rows(lobster.map(options.mapping()), lobster.read(progress), lobster.file(), true);
        }
        CsvText text = new CsvText(input.name(), bytes);
        ColumnMap map = ColumnMap.propose(input.name(), text.header(), options.mapping());
        map.requireComplete(input.name(), text.hasHeader());
        reportUnused(input.name(), map);
        RawTable table = new CsvRows(text, ReadPlan.of(map, input.date())).read(progress);
        return rows(map, table, input.name(), false);
    }

    private void reportUnused(String file, ColumnMap map) {
        if (!map.unused().isEmpty()) {
            log.add(Fault.UNUSED_COLUMNS, file, 1, String.join(", ", map.unused()));
        }
    }

    private QuoteRows rows(ColumnMap map, RawTable table, String file, boolean lobster) {
        boolean events = EventRows.decide(file, map, table);
        int[] minutes = new StampColumn(file, map, table.lines(), log).utcMinutes(table);
        toDollars(map, table, file, lobster);
        List<String> tickers = table.tickers().isEmpty() ? List.of(tickerInName(file)) : table.tickers();
        return new QuoteRows(
                file,
                table.lines(),
                minutes,
                table.micros(),
                tickers,
                table.tickerOf(),
                book(map, table, Field::bidPrice),
                book(map, table, Field::bidSize),
                book(map, table, Field::askPrice),
                book(map, table, Field::askSize),
                columns(map, table),
                new QuoteRows.Layout(events, map.hasQuotes()));
    }

    private void toDollars(ColumnMap map, RawTable table, String file, boolean lobster) {
        PriceScale scale = new PriceScale(file, table, options.values().number("tickDollars"), log);
        String wanted = options.values().text("priceUnit");
        Optional<PriceUnit> given = Optional.of(wanted)
                .filter(u -> !u.equals(PriceUnit.AUTO))
                .map(PriceUnit::ofKey)
                .or(() -> lobster ? Optional.of(PriceUnit.TEN_THOUSANDTHS) : Optional.empty());
        scale.toDollars("quotes", prices(map, table, true), given);
        scale.toDollars("trades", prices(map, table, false), given);
    }

    private static List<double[]> prices(ColumnMap map, RawTable table, boolean quotes) {
        return Stream.of(Field.values())
                .filter(f -> f.isPrice() && map.has(f) && quotes == isQuote(f))
                .map(f -> numbers(map, table, f))
                .toList();
    }

    private static boolean isQuote(Field field) {
        return field.name().startsWith("BID") || field.name().startsWith("ASK");
    }

    private static double[] numbers(ColumnMap map, RawTable table, Field field) {
        Integer column = map.index().get(field);
        return column == null ? ABSENT : table.numbers(column);
    }

    /** One side of the book; for bars without quotes a first level that is yet to be estimated. */
    private static double[][] book(ColumnMap map, RawTable table, IntFunction<Field> field) {
        double[][] levels = new double[Session.LEVELS][];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = numbers(map, table, field.apply(level));
        }
        if (!map.hasQuotes()) {
            levels[0] = new double[table.rows()];
            Arrays.fill(levels[0], Double.NaN);
        }
        return levels;
    }

    private static Map<Column, double[]> columns(ColumnMap map, RawTable table) {
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        Field.COLUMNS.forEach((field, column) -> {
            double[] values = numbers(map, table, field);
            if (Arrays.stream(values).anyMatch(Double::isFinite)) {
                columns.put(column, values);
            }
        });
        return columns;
    }

    /** The file name's first token: {@code aapl_quotes_2024-07.csv} is AAPL. */
    static String tickerInName(String file) {
        List<String> tokens = new ArrayList<>(Arrays.asList(file.split("[^A-Za-z0-9]+")));
        tokens.removeIf(String::isEmpty);
        return tokens.isEmpty() ? "UNKNOWN" : tokens.get(0).toUpperCase(Locale.ROOT);
    }
}
