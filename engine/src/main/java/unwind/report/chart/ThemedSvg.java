package unwind.report.chart;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import unwind.cost.CostPart;

/** Charts as the inside of an SVG element whose colours are CSS variables, so that one picture serves light, dark and print. */
public final class ThemedSvg {
    private ThemedSvg() {}

    /**
     * What stands inside the {@code <svg>} element.
     *
     * @param chart in the light style
     * @param id begins every id inside; unique in the page
     */
    static String content(JFreeChart chart, int width, int height, String id) {
        String svg = ChartExport.svgElement(chart, width, height, id);
        return themed(svg.substring(svg.indexOf('>') + 1));
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
    public static String declarations(ChartStyle style) {
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
