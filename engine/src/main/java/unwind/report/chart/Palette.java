package unwind.report.chart;

import java.awt.Color;
import java.util.List;

/** Lines for things that are not strategies, such as runs or months: told apart by hue and by dash. */
final class Palette {
    private static final List<List<Float>> DASHES =
            List.of(List.of(), List.of(7f, 3f), List.of(2f, 2.5f), List.of(9f, 3f, 2f, 3f));

    private Palette() {}

    /** Distinct for the first sixteen. */
    static SeriesStyle line(int index, ChartStyle style) {
        List<Color> colors = List.of(style.rl(), style.twap(), style.ink(), style.vwap());
        return new SeriesStyle(
                colors.get(index % colors.size()), 1.8f, DASHES.get((index + index / colors.size()) % DASHES.size()));
    }
}
