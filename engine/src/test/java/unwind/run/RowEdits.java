package unwind.run;

import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of a line of {@code quotes with OHLCV}, whose columns they know by their place. */
final class RowEdits {
    private RowEdits() {}

    /** Ways to change a row of text: other prices, other sizes, a crossed quote, a removed row. */
    static List<UnaryOperator<String>> all() {
        return List.of(
                line -> cells(
                        line,
                        1,
                        21,
                        (column, text) -> isSize(column)
                                ? text
                                : "%.2f".formatted(Double.parseDouble(text) * 1.01 + (column > 10 ? 0.3 : -0.3))),
                line -> cells(line, 1, 21, (column, text) -> isSize(column) ? "7" : text),
                line -> cells(line, 25, 26, (column, text) -> "123456789"),
                line -> cells(line, 22, 23, (column, text) -> "9999"),
                line -> cells(line, 22, 24, (column, text) -> "1"),
                RowEdits::crossed,
                line -> "");
    }

    private static boolean isSize(int column) {
        return (column >= 6 && column <= 10) || (column >= 16 && column <= 20);
    }

    /** What becomes of a cell. */
    interface CellEdit {
        String apply(int column, String text);
    }

    /** Changes the cells of columns from (inclusive) to (exclusive). */
    static String cells(String line, int from, int to, CellEdit edit) {
        String[] cells = line.split(",", -1);
        for (int c = from; c < to; c++) {
            cells[c] = edit.apply(c, cells[c]);
        }
        return String.join(",", cells);
    }

    /** Bid and ask columns exchanged, as in files of extreme prints. */
    static String crossed(String line) {
        String[] cells = line.split(",", -1);
        for (int c = 1; c <= 10; c++) {
            String bid = cells[c];
            cells[c] = cells[c + 10];
            cells[c + 10] = bid;
        }
        return String.join(",", cells);
    }
}
