package unwind.app.chart;

import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;
import unwind.report.chart.Chart;
import unwind.report.chart.ChartStyle;

/**
 * How to draw one chart from data that no longer changes. Called again for every theme and, on another thread, for every
 * export: it must give a new chart each time.
 *
 * @param fileName name of an exported file, without an ending, e.g. {@code schedule-2013-10-10}
 * @param title what the chart shows, for those who do not see it
 */
public record ChartRecipe(String fileName, String title, Function<ChartStyle, JFreeChart> draw) {
    /**
     * A chart of the engine over some data.
     *
     * @param fileName as above; new data under the same name keeps the zoom
     * @param data immutable, or never changed again
     */
    public static <D> ChartRecipe of(Chart<D> chart, String fileName, D data) {
        return new ChartRecipe(
                fileName, chart.title() + ". " + chart.description(), style -> chart.create(data, style));
    }

    /** The same chart without its title on the time axis and the times, for a chart that stands above another one. */
    public ChartRecipe aboveAnother() {
        return new ChartRecipe(fileName, title, style -> {
            JFreeChart chart = draw.apply(style);
            if (chart.getPlot() instanceof XYPlot plot) {
                plot.getDomainAxis().setLabel(null);
                plot.getDomainAxis().setTickLabelsVisible(false);
                plot.getRangeAxis().setLabel(unit(plot.getRangeAxis().getLabel()));
            }
            return chart;
        });
    }

    /** A low chart has room for the unit only; the rest of the axis title repeats the heading. */
    private static @Nullable String unit(@Nullable String label) {
        int open = label == null ? -1 : label.lastIndexOf('(');
        return label == null || open < 0 ? label : label.substring(open + 1).replace(")", "");
    }

    /** The same chart with this much room for its value axis, so that the time axes of charts in a column meet. */
    public ChartRecipe withAxisRoom(double pixels) {
        AxisSpace space = new AxisSpace();
        space.setLeft(pixels);
        return new ChartRecipe(fileName, title, style -> {
            JFreeChart chart = draw.apply(style);
            if (chart.getPlot() instanceof XYPlot plot) {
                plot.setFixedRangeAxisSpace(space);
            }
            return chart;
        });
    }
}
