package unwind.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import unwind.report.Table;

/** Tables for programs: numbers without signs for people, percentages as fractions. */
final class TableFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TableFiles() {}

    static String csv(Table table) {
        StringBuilder text = new StringBuilder();
        line(text, table.headers());
        for (Table.Row row : table.rows()) {
            List<String> cells = java.util.stream.IntStream.range(0, row.cells().size())
                    .mapToObj(c -> number(table, row, c)
                            .map(BigDecimal::toPlainString)
                            .orElse(row.cells().get(c)))
                    .toList();
            line(text, cells);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(TableFiles::quoted).toList()))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    static String json(List<Table> tables) {
        ArrayNode all = JSON.createArrayNode();
        for (Table table : tables) {
            ObjectNode node = all.addObject().put("table", table.caption());
            ArrayNode headers = node.putArray("columns");
            table.headers().forEach(headers::add);
            ArrayNode rows = node.putArray("rows");
            for (Table.Row row : table.rows()) {
                ArrayNode cells = rows.addArray();
                for (int c = 0; c < row.cells().size(); c++) {
                    Optional<BigDecimal> number = number(table, row, c);
                    if (number.isPresent()) {
                        cells.add(number.get());
                    } else {
                        cells.add(row.cells().get(c));
                    }
                }
            }
        }
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    private static Optional<BigDecimal> number(Table table, Table.Row row, int column) {
        return table.isNumeric(column) ? CellNumbers.of(row.cells().get(column)) : Optional.empty();
    }
}
