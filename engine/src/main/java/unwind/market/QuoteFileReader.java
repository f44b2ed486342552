package unwind.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import unwind.problem.Category;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Reads the text of one file into {@link QuoteRows}. The only class that knows Tablesaw. */
final class QuoteFileReader {
    private static final int MAX_CELL = 1 << 17;
    private static final double[] ABSENT = new double[0];

    private final String file;
    private final CsvText text;
    private final ColumnMap map;
    private final FindingLog log;

    QuoteFileReader(String file, byte[] bytes, ImportOptions options, FindingLog log) {
        this.file = file;
        this.log = log;
        text = new CsvText(file, bytes);
        map = ColumnMap.resolve(file, text.header(), options.mapping());
    }

    ColumnMap columnMap() {
        return map;
    }

    QuoteRows read() {
        boolean[] numeric = new boolean[map.header().size()];
        map.index().forEach((field, column) -> numeric[column] = field.isNumber());
        text.rewriteRows(numeric);
        Table table = parse(numeric);
        int[] lines = text.lineOfRow();
        int[] minutes = new StampColumn(file, map, lines, log).utcMinutes(strings(table, Field.TIMESTAMP));
        List<String> tickers = new ArrayList<>();
        int[] tickerOf = tickers(table, tickers);
        return new QuoteRows(
                file,
                lines,
                minutes,
                tickers,
                tickerOf,
                levels(table, Field::bidPrice),
                levels(table, Field::bidSize),
                levels(table, Field::askPrice),
                levels(table, Field::askSize),
                columns(table));
    }

    private Table parse(boolean[] numeric) {
        ColumnType[] types = new ColumnType[numeric.length];
        Arrays.fill(types, ColumnType.SKIP);
        map.index().forEach((field, column) -> types[column] = numeric[column] ? ColumnType.DOUBLE : ColumnType.STRING);
        CsvReadOptions options = CsvReadOptions.builder(text.rewritten())
                .header(false)
                .separator(text.separator())
                .columnTypes(types)
                .missingValueIndicator("")
                .commentPrefix('\0')
                .lineEnding("\n")
                .maxCharsPerColumn(MAX_CELL)
                .maxNumberOfColumns(types.length + 1)
                .tableName(file)
                .build();
        Table table;
        try {
            table = Table.read().csv(options);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
        if (table.rowCount() != text.rows()) {
            throw unreadable(new IllegalStateException(
                    "the parser found " + table.rowCount() + " rows where there are " + text.rows()));
        }
        return table;
    }

    private ProblemException unreadable(RuntimeException cause) {
        return new ProblemException(
                new Problem(
                        Category.DATA,
                        "%s cannot be read as CSV: %s.".formatted(file, cause.getMessage()),
                        "Check separators and quotes."),
                cause);
    }

    private StringColumn strings(Table table, Field field) {
        return (StringColumn) table.column(place(table, field));
    }

    /** Place in the table, which lacks the columns that were skipped. */
    private int place(Table table, Field field) {
        return table.columnIndex("C" + map.index().get(field));
    }

    private double[] numbers(Table table, Field field) {
        if (!map.has(field)) {
            return ABSENT;
        }
        return table.doubleColumn(place(table, field)).asDoubleArray();
    }

    private double[][] levels(Table table, IntFunction<Field> field) {
        double[][] levels = new double[Session.LEVELS][];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = numbers(table, field.apply(level));
        }
        return levels;
    }

    private Map<Column, double[]> columns(Table table) {
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        Field.COLUMNS.forEach((field, column) -> {
            double[] values = numbers(table, field);
            if (Arrays.stream(values).anyMatch(Double::isFinite)) {
                columns.put(column, values);
            }
        });
        return columns;
    }

    private int[] tickers(Table table, List<String> tickers) {
        int[] tickerOf = new int[text.rows()];
        if (!map.has(Field.SYMBOL)) {
            tickers.add(tickerInName(file));
            return tickerOf;
        }
        StringColumn symbols = strings(table, Field.SYMBOL);
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] lines = text.lineOfRow();
        for (int row = 0; row < tickerOf.length; row++) {
            String symbol = symbols.get(row).strip();
            if (symbol.isEmpty()) {
                throw Problem.data(
                        "%s, row %d, column '%s': no ticker.".formatted(file, lines[row], map.columnName(Field.SYMBOL)),
                        "Fill it in, or remove the column: then the file name gives the ticker.");
            }
            tickerOf[row] = known.computeIfAbsent(symbol, s -> known.size());
        }
        known.keySet().forEach(s -> tickers.add(s.toUpperCase(Locale.ROOT)));
        return tickerOf;
    }

    /** The file name's first token: {@code aapl_quotes_2024-07.csv} is AAPL. */
    static String tickerInName(String file) {
        String[] tokens = file.split("[^A-Za-z0-9]+");
        for (String token : tokens) {
            if (!token.isEmpty()) {
                return token.toUpperCase(Locale.ROOT);
            }
        }
        return "UNKNOWN";
    }
}
