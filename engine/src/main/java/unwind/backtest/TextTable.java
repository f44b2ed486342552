package unwind.backtest;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal: the first column left, the others as asked, two blanks between. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final String CUT = "~";

    private final boolean leftAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param leftAligned whether the columns after the first are words instead of numbers */
    public TextTable(boolean leftAligned) {
        this.leftAligned = leftAligned;
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines, the first column cut (with a {@code ~}) where a line would be wider than {@code maxWidth}. */
    public List<String> lines(int maxWidth) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        int others = 0;
        for (int c = 1; c < columns; c++) {
            others += GAP.length() + widths[c];
        }
        widths[0] = Math.min(widths[0], Math.max(8, maxWidth - others));
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(left(cut(row.get(0), widths[0]), widths[0]));
        for (int c = 1; c < widths.length; c++) {
            line.append(GAP).append(leftAligned ? left(row.get(c), widths[c]) : right(row.get(c), widths[c]));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - CUT.length()) + CUT;
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
