package unwind.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is also well-formed XML. Every text and attribute is escaped; only {@link #svg} takes markup, and only
 * from the chart exporter.
 */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 18);
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
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

    /** An element made by the chart exporter. */
    Html svg(String element) {
        out.append(element).append('\n');
        return this;
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
