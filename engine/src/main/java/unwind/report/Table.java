package unwind.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A table with caption and scoped headers; the first cell of a row is its header. */
public final class Table {
    /** Lines of a column that fills a sheet of paper. */
    private static final int PAPER_ROWS = 59;

    private static final int SIDE_BY_SIDE = 3;

    /** A table of so many lines is not cut by the end of a page. */
    private static final int WHOLE_ROWS = 14;

    /** Of a longer one at least so many stand on a page. */
    private static final int TOGETHER = 3;

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

    /** A table of very many short lines: on paper it stands in {@value #SIDE_BY_SIDE} columns a page. */
    void writeLong(Html out) {
        if (!out.isForPaper() || rows.size() <= PAPER_ROWS) {
            write(out);
            return;
        }
        out.wrote(this);
        int page = SIDE_BY_SIDE * PAPER_ROWS;
        for (int from = 0; from < rows.size(); from += page) {
            Table part = sideBySide(rows.subList(from, Math.min(rows.size(), from + page)));
            out.open("div", "class", "dense");
            part.lines(out, part.rows);
            out.close();
        }
    }

    private Table sideBySide(List<Row> some) {
        int height = (some.size() + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
        List<String> heads = new ArrayList<>();
        List<String> own = IntStream.range(0, headers.size())
                .mapToObj(c -> (numeric.get(c) ? "#" : "") + headers.get(c))
                .toList();
        for (int group = 0; group < SIDE_BY_SIDE; group++) {
            heads.addAll(own);
        }
        Table part = new Table(caption, heads);
        for (int line = 0; line < height; line++) {
            List<String> cells = new ArrayList<>();
            for (int group = 0; group < SIDE_BY_SIDE; group++) {
                int index = group * height + line;
                cells.addAll(index < some.size() ? some.get(index).cells() : Collections.nCopies(own.size(), ""));
            }
            part.row(cells, false);
        }
        return part;
    }

    void write(Html out) {
        out.wrote(this);
        lines(out, rows);
    }

    private void lines(Html out, List<Row> some) {
        String kind = some.size() <= WHOLE_ROWS ? "scroll whole" : "scroll";
        out.open("div", "class", kind, "tabindex", "0", "role", "region", "aria-label", caption);
        out.open("table").element("caption", caption);
        out.open("thead").open("tr");
        for (int i = 0; i < headers.size(); i++) {
            cell(out, "th", headers.get(i), i, "scope", "col");
        }
        out.close().close();
        if (out.isForPaper() && some.size() > WHOLE_ROWS) {
            // No page ends within the first and within the last lines.
            int last = some.size() - TOGETHER;
            body(out, some.subList(0, TOGETHER), "class", "together");
            body(out, some.subList(TOGETHER, last));
            body(out, some.subList(last, some.size()), "class", "together");
        } else {
            body(out, some);
        }
        out.close().close();
    }

    private void body(Html out, List<Row> some, String... attributes) {
        out.open("tbody", attributes);
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
        out.close();
    }

    private void cell(Html out, String tag, String text, int column, String... attributes) {
        if (!numeric.get(column)) {
            out.element(tag, text, attributes);
            return;
        }
        String[] all = Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "class";
        all[attributes.length + 1] = "num";
        out.element(tag, text, all);
    }
}
