package unwind.report;

import java.util.ArrayList;
import java.util.List;

/** A table with caption and scoped headers; the first cell of a row is its header. */
public final class Table {
    /** Lines of a column that fills a sheet of paper. */
    private static final int PAPER_ROWS = 66;

    private final String caption;
    private final List<String> headers;
    private final List<Boolean> numeric;
    private final List<Row> rows = new ArrayList<>();

    /** @param emphasised the line that the report is about */
    public record Row(List<String> cells, boolean emphasised) {}

    /** @param headers a name that begins with {@code #} is a column of numbers, aligned to the right */
    Table(String caption, String... headers) {
        this(caption, List.of(headers));
    }

    Table(String caption, List<String> headers) {
        this.caption = caption;
        this.headers = headers.stream()
                .map(h -> h.startsWith("#") ? h.substring(1) : h)
                .toList();
        this.numeric = headers.stream().map(h -> h.startsWith("#")).toList();
    }

    Table row(String... cells) {
        return row(List.of(cells), false);
    }

    Table row(List<String> cells, boolean emphasised) {
        if (cells.size() != headers.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + headers.size() + " columns");
        }
        rows.add(new Row(List.copyOf(cells), emphasised));
        return this;
    }

    public String caption() {
        return caption;
    }

    public List<String> headers() {
        return headers;
    }

    /** Whether a column holds numbers. */
    public boolean isNumeric(int column) {
        return numeric.get(column);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** A table of very many short lines: on paper it stands in columns. */
    void writeLong(Html out) {
        if (!out.isForPaper() || rows.size() <= PAPER_ROWS) {
            write(out);
            return;
        }
        out.wrote(this);
        out.open("div", "class", "columns");
        for (int from = 0; from < rows.size(); from += PAPER_ROWS) {
            out.open("div", "class", "column");
            lines(out, rows.subList(from, Math.min(rows.size(), from + PAPER_ROWS)));
            out.close();
        }
        out.close();
    }

    void write(Html out) {
        out.wrote(this);
        lines(out, rows);
    }

    private void lines(Html out, List<Row> some) {
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        out.open("table").element("caption", caption);
        out.open("thead").open("tr");
        for (int i = 0; i < headers.size(); i++) {
            cell(out, "th", headers.get(i), i, "scope", "col");
        }
        out.close().close().open("tbody");
        for (Row row : some) {
            if (row.emphasised()) {
                out.open("tr", "class", "key");
            } else {
                out.open("tr");
            }
            cell(out, "th", row.cells().get(0), 0, "scope", "row");
            for (int i = 1; i < row.cells().size(); i++) {
                cell(out, "td", row.cells().get(i), i);
            }
            out.close();
        }
        out.close().close().close();
    }

    private void cell(Html out, String tag, String text, int column, String... attributes) {
        if (!numeric.get(column)) {
            out.element(tag, text, attributes);
            return;
        }
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "class";
        all[attributes.length + 1] = "num";
        out.element(tag, text, all);
    }
}
