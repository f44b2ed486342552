package unwind.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;

/** Shares sold by each minute of a schedule, beside what TWAP and VWAP would have sold. */
public final class CumulativeChart implements Chart<CumulativeChart.Data> {
    /**
     * What to draw.
     *
     * @param fromMinute first minute since the regular open
     * @param toMinute last minute since the regular open
     */
    public record Data(ExchangeClock clock, double fromMinute, double toMinute, List<Line> lines) {
        public Data {
            lines = List.copyOf(lines);
        }

        /**
         * Shares that a line has sold by a minute.
         *
         * @param minute since the regular open
         * @return empty where there is no such line
         */
        public OptionalDouble soldBy(String lineId, double minute) {
            return lines.stream()
                    .filter(line -> line.id().equals(lineId))
                    .mapToDouble(line -> line.at(minute))
                    .findFirst();
        }
    }

    /**
     * One line.
     *
     * @param id strategy id, decides how it is drawn
     * @param minutes since the regular open, ascending, {@code [n]}
     * @param shares sold by then, {@code [n]}
     */
    public record Line(String id, String label, double[] minutes, double[] shares) {
        /** Straight between its points, level before the first and after the last. */
        double at(double minute) {
            int next = 0;
            while (next < minutes.length && minutes[next] < minute) {
                next++;
            }
            if (next == 0 || next == minutes.length) {
                return shares[Math.min(next, minutes.length - 1)];
            }
            double part = (minute - minutes[next - 1]) / (minutes[next] - minutes[next - 1]);
            return shares[next - 1] + part * (shares[next] - shares[next - 1]);
        }
    }

    @Override
    public String id() {
        return "cumulative";
    }

    @Override
    public String title() {
        return "Cumulative shares";
    }

    @Override
    public String description() {
        return "Shares sold by each minute. Above TWAP the schedule is ahead of an even pace, below it behind.";
    }

    @Override
    public JFreeChart create(Data data, ChartStyle style) {
        DefaultXYDataset lines = new DefaultXYDataset();
        MarkedLineRenderer renderer = new MarkedLineRenderer();
        for (int i = 0; i < data.lines().size(); i++) {
            Line line = data.lines().get(i);
            double[] x = new double[line.minutes().length];
            for (int k = 0; k < x.length; k++) {
                x[k] = data.clock().x(line.minutes()[k]);
            }
            XySeries.add(lines, line.label(), x, line.shares());
            Look.line(renderer, i, style.series(line.id()));
        }
        NumberAxis y = Look.numberAxis("Sold (shares)", Numbers.whole(), style);
        y.setAutoRangeIncludesZero(true);
        XYPlot plot =
                Look.plot(lines, data.clock().axis(data.fromMinute(), data.toMinute(), style), y, renderer, style);
        return Look.chart(this, plot, style, true);
    }
}
