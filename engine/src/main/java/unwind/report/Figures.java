package unwind.report;

import unwind.report.chart.Chart;
import unwind.report.chart.ThemedSvg;

/**
 * Puts charts into the page as inline SVG. Colours become CSS variables, so that one picture serves light, dark and print;
 * ids carry the figure's name, so that several pictures cannot clash.
 */
final class Figures {
    private static final int WIDTH = 920;

    private Figures() {}

    /** @param id unique in the page */
    static <D> void add(Html out, Chart<D> kind, D data, String id, int height, String caption) {
        out.open("figure");
        out.svg(
                "<svg id=\"%s\" class=\"chart\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" viewBox=\"0 0 %d %d\">"
                        .formatted(id, id, id, WIDTH, height));
        out.element("title", kind.title(), "id", id + "-title");
        out.element("desc", kind.description(), "id", id + "-desc");
        out.svg(ThemedSvg.content(kind, data, WIDTH, height, id));
        out.element("figcaption", caption).close();
    }
}
