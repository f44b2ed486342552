package unwind.documents;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import unwind.disk.Disk;
import unwind.report.Table;
import unwind.report.export.CellNumbers;

/** Tables as the sheets of one workbook. */
final class Workbooks {
    /** What Excel allows. */
    private static final int NAME_LENGTH = 31;

    private static final int WIDEST = 60;

    private Workbooks() {}

    static void write(List<Table> tables, Path file) {
        Disk.write(file, partial -> {
            try (OutputStream out = Files.newOutputStream(partial);
                    Workbook book = new Workbook(out, "Unwind", "1.0")) {
                Set<String> names = new HashSet<>();
                for (Table table : tables) {
                    fill(book.newWorksheet(name(table.caption(), names)), table);
                }
            }
        });
    }

    private static void fill(Worksheet sheet, Table table) {
        sheet.value(0, 0, table.caption());
        sheet.style(0, 0).bold().set();
        List<String> headers = table.headers();
        for (int c = 0; c < headers.size(); c++) {
            sheet.value(1, c, headers.get(c));
            sheet.style(1, c)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment(table.isNumeric(c) ? "right" : "left")
                    .set();
            sheet.width(c, width(table, c));
        }
        int line = 2;
        for (Table.Row row : table.rows()) {
            for (int c = 0; c < headers.size(); c++) {
                cell(sheet, line, c, row.cells().get(c), table.isNumeric(c));
            }
            line++;
        }
        sheet.freezePane(1, 2);
    }

    private static void cell(Worksheet sheet, int line, int column, String text, boolean numeric) {
        Optional<BigDecimal> number = numeric ? CellNumbers.of(text) : Optional.empty();
        if (number.isEmpty()) {
            sheet.value(line, column, text);
            return;
        }
        sheet.value(line, column, number.get());
        sheet.style(line, column).format(CellNumbers.pattern(text)).set();
    }

    private static int width(Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(r -> r.cells().get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(longest, 9) + 2);
    }

    private static String name(String caption, Set<String> taken) {
        String plain = caption.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        for (int n = 1; ; n++) {
            String tail = n == 1 ? "" : " " + n;
            String name = plain.substring(0, Math.min(plain.length(), NAME_LENGTH - tail.length()))
                            .strip()
                    + tail;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }
}
