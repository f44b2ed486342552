package unwind.report.chart;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/** The series of a chart as long-format CSV: one row a point, axis titles with their units as columns. */
final class ChartCsv {
    private static final String HEADER = "series,x_axis,x,y_axis,y,y_low,y_high,x_low,x_high\n";

    private ChartCsv() {}

    static String text(JFreeChart chart) {
        if (chart.getPlot() instanceof CategoryPlot plot) {
            return categories(plot);
        }
        StringBuilder out = new StringBuilder(HEADER);
        List<XYPlot> plots = ChartRefresh.plots(chart.getPlot());
        for (XYPlot plot : plots) {
            Axis domain = plot.getDomainAxis() == null ? sharedAxis(chart) : plot.getDomainAxis();
            for (int d = 0; d < plot.getDatasetCount(); d++) {
                XYDataset data = plot.getDataset(d);
                for (int s = 0; s < data.getSeriesCount(); s++) {
                    points(out, data, s, quoted(domain.getLabel()), quoted(title(plot.getRangeAxis())));
                }
            }
        }
        return out.toString();
    }

    /** An axis of names bears no title in the picture; a table needs one. */
    private static String title(Axis axis) {
        return axis.getLabel() == null ? "Strategy" : axis.getLabel();
    }

    private static Axis sharedAxis(JFreeChart chart) {
        return ((XYPlot) chart.getPlot()).getDomainAxis();
    }

    private static void points(StringBuilder out, XYDataset data, int series, String xTitle, String yTitle) {
        String name = quoted(data.getSeriesKey(series).toString());
        for (int i = 0; i < data.getItemCount(series); i++) {
            out.append(name).append(',').append(xTitle).append(',');
            out.append(number(data.getXValue(series, i)))
                    .append(',')
                    .append(yTitle)
                    .append(',');
            out.append(number(data.getYValue(series, i)));
            if (data instanceof IntervalXYDataset intervals) {
                out.append(',').append(number(intervals.getStartYValue(series, i)));
                out.append(',').append(number(intervals.getEndYValue(series, i)));
                out.append(',').append(number(intervals.getStartXValue(series, i)));
                out.append(',').append(number(intervals.getEndXValue(series, i)));
            } else {
                out.append(",,,,");
            }
            out.append('\n');
        }
    }

    private static String categories(CategoryPlot plot) {
        StringBuilder out = new StringBuilder("series,category,value_axis,value\n");
        CategoryDataset data = plot.getDataset();
        String axis = quoted(plot.getRangeAxis().getLabel());
        for (int c = 0; c < data.getColumnCount(); c++) {
            for (int r = 0; r < data.getRowCount(); r++) {
                out.append(quoted(data.getRowKey(r).toString())).append(',');
                out.append(quoted(data.getColumnKey(c).toString()))
                        .append(',')
                        .append(axis)
                        .append(',');
                out.append(number(data.getValue(r, c).doubleValue())).append('\n');
            }
        }
        return out.toString();
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%s", value);
    }

    /** Quoted where needed; a leading formula sign is disarmed, since labels may come from file names. */
    private static String quoted(String text) {
        String safe = text.matches("[=+\\-@].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
