package unwind.report;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import unwind.cost.CostPart;
import unwind.report.chart.Chart;
import unwind.report.chart.ChartExport;
import unwind.report.chart.ChartStyle;

/**
 * Puts charts into the page as inline SVG. Colours become CSS variables, so that one picture serves light, dark and print;
 * ids carry the figure's name, so that several pictures cannot clash.
 */
final class Figures {
    private static final int WIDTH = 920;

    private Figures() {}

    /** @param id unique in the page */
    static <D> void add(Html out, Chart<D> kind, D data, String id, int height, String caption) {
        JFreeChart chart = kind.create(data, ChartStyle.light());
        // The caption says it.
        chart.setTitle((TextTitle) null);
        String svg = ChartExport.svgElement(chart, WIDTH, height, id);
        int end = svg.indexOf('>') + 1;
        out.open("figure");
        out.svg(
                "<svg id=\"%s\" class=\"chart\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" viewBox=\"0 0 %d %d\">"
                        .formatted(id, id, id, WIDTH, height));
        out.element("title", kind.title(), "id", id + "-title");
        out.element("desc", kind.description(), "id", id + "-desc");
        out.svg(themed(svg.substring(end)));
        out.element("figcaption", caption).close();
    }

    private static String themed(String svg) {
        String result = svg;
        for (Map.Entry<String, Color> variable : variables(ChartStyle.light()).entrySet()) {
            Color c = variable.getValue();
            result = result.replace(
                    "rgb(%d,%d,%d)".formatted(c.getRed(), c.getGreen(), c.getBlue()),
                    "var(--" + variable.getKey() + ")");
        }
        return result;
    }

    /** CSS declarations of a style's colours. */
    static String declarations(ChartStyle style) {
        StringBuilder css = new StringBuilder();
        variables(style).forEach((name, c) -> css.append("--%s: #%06x; ".formatted(name, c.getRGB() & 0xFFFFFF)));
        return css.toString();
    }

    private static Map<String, Color> variables(ChartStyle style) {
        Map<String, Color> colors = new LinkedHashMap<>();
        colors.put("paper", style.background());
        colors.put("text", style.text());
        colors.put("muted", style.mutedText());
        colors.put("grid", style.grid());
        colors.put("axis", style.axis());
        colors.put("rl", style.rl());
        colors.put("twap", style.twap());
        colors.put("vwap", style.vwap());
        colors.put("ink", style.ink());
        colors.put("gain", style.gain());
        colors.put("loss", style.loss());
        for (CostPart part : CostPart.values()) {
            colors.put(
                    "part-" + part.columnName().replace('_', '-'), style.parts().get(part));
        }
        return colors;
    }
}
