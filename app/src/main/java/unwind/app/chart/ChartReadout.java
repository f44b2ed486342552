package unwind.app.chart;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYDataset;

/** What the crosshair says: the place on the domain axis and the value of every named series there. */
final class ChartReadout {
    private static final int MOST_SERIES = 8;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ChartReadout() {}

    static String at(XYPlot plot, double x) {
        List<String> parts = new ArrayList<>();
        parts.add(domainText(plot.getDomainAxis(), x));
        for (XYPlot each : subplots(plot)) {
            for (int i = 0; i < each.getDatasetCount(); i++) {
                XYDataset data = each.getDataset(i);
                if (data != null) {
                    addValues(data, each.getRangeAxisForDataset(i), x, parts);
                }
            }
        }
        return String.join("   ", parts);
    }

    static List<XYPlot> subplots(XYPlot plot) {
        if (plot instanceof CombinedDomainXYPlot combined) {
            return combined.getSubplots().stream()
                    .filter(XYPlot.class::isInstance)
                    .map(XYPlot.class::cast)
                    .toList();
        }
        return List.of(plot);
    }

    private static void addValues(XYDataset data, ValueAxis axis, double x, List<String> parts) {
        for (int series = 0; series < data.getSeriesCount() && parts.size() <= MOST_SERIES; series++) {
            String name = String.valueOf(data.getSeriesKey(series));
            double y = valueNear(data, series, x);
            if (!name.isBlank() && Double.isFinite(y)) {
                parts.add(name + " " + valueText(axis, y));
            }
        }
    }

    /** The axis title without its unit, which the format of the value already shows. */
    private static String bare(String title) {
        int unit = title.indexOf(" (");
        return unit < 0 ? title : title.substring(0, unit);
    }

    /** The value of the last point at or before {@code x}, which is what a step chart shows there; NaN where there is none. */
    private static double valueNear(XYDataset data, int series, double x) {
        if (data.getItemCount(series) == 0) {
            return Double.NaN;
        }
        int[] around = DatasetUtils.findItemIndicesForX(data, series, x);
        return around[0] < 0 ? Double.NaN : data.getYValue(series, around[0]);
    }

    private static String domainText(ValueAxis axis, double x) {
        String value = domainValue(axis, x);
        return axis instanceof DateAxis || axis.getLabel() == null ? value : bare(axis.getLabel()) + " " + value;
    }

    /** A value of a domain axis without the name of the axis. */
    static String domainValue(ValueAxis axis, double x) {
        if (axis instanceof DateAxis dates) {
            return dates.getDateFormatOverride() == null
                    ? MINUTE.format(Instant.ofEpochMilli((long) x))
                    : dates.getDateFormatOverride().format((long) x);
        }
        return valueText(axis, Math.rint(x));
    }

    private static String valueText(ValueAxis axis, double y) {
        NumberFormat own = axis instanceof NumberAxis numbers ? numbers.getNumberFormatOverride() : null;
        if (own != null) {
            return own.format(y);
        }
        return y == Math.rint(y) && Math.abs(y) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) y)
                : String.format(Locale.ROOT, Math.abs(y) < 0.01 ? "%.3g" : "%,.2f", y);
    }
}
