package unwind.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes HTML that is also well-formed XML. Every text and attribute is escaped; only charts bring
 * markup of their own.
 */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 18);
    private final Deque<String> open = new ArrayDeque<>();

    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Pictures pictures;

    /** Where the pictures of a page are. */
    enum Pictures {
        /** Inside, as SVG: colours are CSS variables, so that one picture serves light, dark and print. */
        INLINE,
        /** Drawn onto paper later: empty {@code svg} elements hold their places. */
        PLACES
    }

    Html(Pictures pictures) {
        this.pictures = pictures;
        out.append("<!DOCTYPE html>\n");
    }

    /** @param attributes name, value, name, value, ... */
    Html open(String tag, String... attributes) {
        tag(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (!tag.equals("a") && !tag.equals("strong") && !tag.equals("code")) {
            out.append('\n');
        }
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Html empty(String tag, String... attributes) {
        tag(tag, attributes).append(" />\n");
        return this;
    }

    Html p(String text) {
        return element("p", text);
    }

    /** Style sheet text of this program; not escaped. */
    Html style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** Ids inside the picture carry the figure's name, so that several pictures cannot clash. */
    Html figure(Figure figure) {
        figures.add(figure);
        String id = figure.id();
        open("figure");
        String box = "0 0 %d %d".formatted(Figure.WIDTH, figure.height());
        if (pictures == Pictures.PLACES) {
            empty("svg", "id", id, "class", "chart", "viewBox", box, "alt", figure.alternative());
        } else {
            String labels = id + "-title " + id + "-desc";
            open("svg", "id", id, "class", "chart", "role", "img", "aria-labelledby", labels, "viewBox", box);
            element("title", figure.picture().title(), "id", id + "-title");
            element("desc", figure.alternative(), "id", id + "-desc");
            // The picture closes the element.
            open.pop();
            out.append(figure.picture().themedSvg(Figure.WIDTH, figure.height(), id))
                    .append('\n');
        }
        return element("figcaption", figure.caption()).close();
    }

    /** Whether the page will be printed rather than scrolled. */
    boolean isForPaper() {
        return pictures == Pictures.PLACES;
    }

    /** Notes a table that was written. */
    void wrote(Table table) {
        tables.add(table);
    }

    /** The pictures so far, in order. */
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The tables so far, in order. */
    List<Table> tables() {
        return List.copyOf(tables);
    }

    /** The page; everything must be closed. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private StringBuilder tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : '\uFFFD');
            }
        });
    }

    /** The characters that XML 1.0 allows in a document. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
