package unwind.market;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;
import unwind.problem.Category;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * A look at a file before it is read: for a person who maps columns by hand. What is proposed here is what an import with
 * the same mapping does.
 *
 * @param file name of the file
 * @param hasHeader false where the columns' names are made up: {@code column_1}, {@code column_2}
 * @param columns in the order of the file
 * @param missing fields without which it cannot be read; empty when the file is ready
 */
public record ImportPreview(String file, boolean hasHeader, List<ColumnPreview> columns, List<String> missing) {
    private static final int SAMPLE_ROWS = 200;

    /**
     * One column.
     *
     * @param name as the file has it
     * @param type what its first rows hold, as Tablesaw detects it: {@code DOUBLE}, {@code INTEGER}, {@code STRING}, ...
     * @param sample first values, as text
     * @param field field that it is read as; empty where it is not used
     */
    public record ColumnPreview(String name, String type, List<String> sample, Optional<String> field) {}

    /**
     * A field that a column can be mapped to.
     *
     * @param name as a mapping writes it, e.g. {@code bid_price_1}
     * @param synonyms header names that are understood without help, lower case without punctuation
     */
    public record FieldInfo(String name, List<String> synonyms) {}

    public ImportPreview {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /** Every field, in the order in which a form should show them. */
    public static List<FieldInfo> fields() {
        return Stream.of(Field.values())
                .map(f -> new FieldInfo(f.label(), f.synonyms()))
                .toList();
    }

    /**
     * Looks at the first rows.
     *
     * @param mapping column name to field name, as in {@link ImportOptions#mapping}; may be incomplete
     * @param rows sample rows wanted, at most {@value #SAMPLE_ROWS}
     * @throws ProblemException (data) where the file is no text in columns, or the mapping names what does not exist
     */
    public static ImportPreview of(Path path, Map<String, String> mapping, int rows) {
        String file = DataFile.name(path);
        CsvText text = new CsvText(file, DataFile.unpacked(path, DataFile.bytes(path)));
        ColumnMap map = ColumnMap.propose(file, text.header(), mapping);
        Map<Integer, String> fields = new LinkedHashMap<>();
        map.index().forEach((field, column) -> fields.put(column, field.label()));
        Table sample = sample(text);
        List<ColumnPreview> columns = new ArrayList<>();
        for (int c = 0; c < text.header().size(); c++) {
            Column<?> column = sample.column(c);
            columns.add(new ColumnPreview(
                    text.header().get(c),
                    column.type().name(),
                    Stream.of(column.first(Math.min(Math.max(0, rows), column.size()))
                                    .asObjectArray())
                            .map(v -> v == null ? "" : v.toString())
                            .toList(),
                    Optional.ofNullable(fields.get(c))));
        }
        return new ImportPreview(
                file,
                text.hasHeader(),
                columns,
                map.missing().stream().map(Field::label).toList());
    }

    /** The first rows as Tablesaw reads them, with the types it detects. */
    private static Table sample(CsvText text) {
        StringBuilder rows = new StringBuilder();
        LineScan line =
                new LineScan(text.file(), text.bytes(), text.rowsStart(), text.bytes().length, text.linesBefore());
        int taken = 0;
        while (taken < SAMPLE_ROWS && line.next()) {
            if (!line.isBlank()) {
                rows.append(new String(text.bytes(), line.start(), line.end() - line.start(), StandardCharsets.UTF_8))
                        .append('\n');
                taken++;
            }
        }
        if (taken == 0) {
            throw Problem.data(
                    text.file() + " has a header but no rows.",
                    "Choose a file with one row a minute below the header.");
        }
        try {
            Table table = Table.read()
                    .csv(CsvReadOptions.builder(new StringReader(rows.toString()))
                            .header(false)
                            .separator((char) text.separator())
                            .lineEnding("\n")
                            .maxCharsPerColumn(CsvText.LONGEST_LINE)
                            .tableName(text.file())
                            .build());
            if (table.columnCount() != text.header().size()) {
                throw new IllegalStateException("the first rows have %d columns, the header has %d"
                        .formatted(table.columnCount(), text.header().size()));
            }
            return table;
        } catch (RuntimeException e) {
            throw new ProblemException(
                    new Problem(
                            Category.DATA,
                            "%s cannot be read as CSV: %s.".formatted(text.file(), e.getMessage()),
                            "Check separators and quotes."),
                    e);
        }
    }
}
