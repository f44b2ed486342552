package unwind.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import unwind.cost.CostPart;

/**
 * Colours and fonts of every chart, for one theme. JFreeChart knows no style sheets: after a theme change, make the chart
 * again with the other style.
 *
 * @param name {@code light} or {@code dark}
 * @param band fill behind lines: bid to ask, quantiles, the pace band; translucent
 * @param rl SAC and other learned strategies
 * @param ink optimum, bounds and any other strategy
 * @param gain a saving; never the only sign of one
 * @param loss a loss; never the only sign of one
 * @param parts fills of stacked cost bars
 */
public record ChartStyle(
        String name,
        Color background,
        Color text,
        Color mutedText,
        Color grid,
        Color axis,
        Color band,
        Color rl,
        Color twap,
        Color vwap,
        Color ink,
        Color gain,
        Color loss,
        Map<CostPart, Color> parts) {

    private static final int[] LIGHT_PARTS = {0x4C6FA5, 0x93B5DA, 0xD9A441, 0xA97FB3, 0x5F9E8F, 0xB9C0C8, 0xB4576B};
    private static final int[] DARK_PARTS = {0x6F93C9, 0xB3CDEB, 0xE3B866, 0xBE9AC7, 0x7FBBAD, 0x8D959E, 0xCF7F91};

    public ChartStyle {
        parts = Map.copyOf(parts);
    }

    public static ChartStyle light() {
        return new ChartStyle(
                "light",
                new Color(0xFFFFFF),
                new Color(0x1F2328),
                new Color(0x59636E),
                new Color(0xE4E7EB),
                new Color(0xAFB8C1),
                new Color((0x6E7781 & 0xFFFFFF) | 0x2E000000, true),
                new Color(0x0072B2),
                new Color(0xD55E00),
                new Color(0x6E7781),
                new Color(0x24292F),
                new Color(0x0071B1),
                new Color(0xD45D00),
                parts(LIGHT_PARTS));
    }

    public static ChartStyle dark() {
        return new ChartStyle(
                "dark",
                new Color(0x0D1117),
                new Color(0xE5ECF2),
                new Color(0x9198A1),
                new Color(0x262C34),
                new Color(0x4A525C),
                new Color((0x8B949E & 0xFFFFFF) | 0x3A000000, true),
                new Color(0x56B4E9),
                new Color(0xE69F00),
                new Color(0x8B949E),
                new Color(0xE6EDF3),
                new Color(0x55B3E8),
                new Color(0xE59E00),
                parts(DARK_PARTS));
    }

    private static Map<CostPart, Color> parts(int[] rgb) {
        Map<CostPart, Color> colors = new EnumMap<>(CostPart.class);
        for (CostPart part : CostPart.values()) {
            colors.put(part, new Color(rgb[part.ordinal()]));
        }
        return colors;
    }

    /** This style on another background, so that a chart melts into the panel it stands in. */
    public ChartStyle on(Color panel) {
        return new ChartStyle(name, panel, text, mutedText, grid, axis, band, rl, twap, vwap, ink, gain, loss, parts);
    }

    /**
     * The line of a strategy, the same in every chart. Learned strategies share one colour, bounds and rules another; dashes
     * and signs on the line tell them apart, so that no reader depends on hue alone.
     *
     * @param strategyId e.g. {@code twap}, {@code sac-static}, {@code sac@RUN_ID}
     */
    public SeriesStyle series(String strategyId) {
        int at = strategyId.indexOf('@');
        return switch (at < 0 ? strategyId : strategyId.substring(0, at)) {
            case "sac" -> SeriesStyle.solid(rl, 2.5f);
            case "sac-static" -> new SeriesStyle(rl, 2f, List.of(7f, 2f));
            case "sac-limit" -> new SeriesStyle(rl, 2f, List.of(3f, 2f));
            case "nfk-q", "fitted-dp" -> new SeriesStyle(rl, 1.6f, List.of(10f, 3f, 2f, 3f));
            case "twap" -> new SeriesStyle(twap, 1.8f, List.of(6f, 4f), Marker.SQUARE);
            case "vwap" -> new SeriesStyle(vwap, 1.8f, List.of(1.8f, 2.6f), Marker.CIRCLE);
            case "vwap-perfect" -> new SeriesStyle(vwap, 1.4f, List.of(1.4f, 4.5f));
            case "static-optimum" -> new SeriesStyle(ink, 1.4f, List.of(), Marker.TRIANGLE);
            case "spread-threshold" -> new SeriesStyle(ink, 1.2f, List.of(3f, 3f), Marker.TRIANGLE_DOWN);
            case "hindsight" -> new SeriesStyle(ink, 1.4f, List.of(8f, 3f, 1.5f, 3f), Marker.DIAMOND);
            default -> new SeriesStyle(ink, 1.2f, List.of(12f, 4f));
        };
    }

    /** Inter where it is installed or registered, else the platform's sans serif. */
    public Font font(float sizePx) {
        return new Font(Fonts.family(), Font.PLAIN, 1).deriveFont(sizePx);
    }

    public Font boldFont(float sizePx) {
        return new Font(Fonts.family(), Font.BOLD, 1).deriveFont(sizePx);
    }
}
