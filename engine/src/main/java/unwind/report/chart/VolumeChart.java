package unwind.report.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import unwind.market.Column;
import unwind.market.Session;

/** Traded volume of a session in buckets of five minutes; says so where the data has none. */
public final class VolumeChart implements Chart<Session> {
    static final int BUCKET_MINUTES = 5;

    @Override
    public String id() {
        return "volume";
    }

    @Override
    public String title() {
        return "Volume";
    }

    @Override
    public String description() {
        return "Shares traded in the market in every " + BUCKET_MINUTES + " minutes.";
    }

    @Override
    public JFreeChart create(Session session, ChartStyle style) {
        return Look.chart(this, plot(session, style), style, false);
    }

    static XYPlot plot(Session session, ChartStyle style) {
        ExchangeClock clock = ExchangeClock.of(session);
        NumberAxis y = Look.numberAxis("Shares per " + BUCKET_MINUTES + " min", Numbers.whole(), style);
        y.setAutoRangeIncludesZero(true);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(bars(session, clock));
        XYPlot plot =
                Look.plot(data, clock.axis(session.firstMinute(), session.closeMinute(), style), y, bars(style), style);
        plot.setNoDataMessage("This data has no traded volume");
        return plot;
    }

    private static XYIntervalSeries bars(Session session, ExchangeClock clock) {
        XYIntervalSeries series = new XYIntervalSeries("Volume");
        if (!session.has(Column.VOLUME)) {
            return series;
        }
        double[] volume = session.column(Column.VOLUME);
        for (int from = 0; from < volume.length; from += BUCKET_MINUTES) {
            int to = Math.min(volume.length, from + BUCKET_MINUTES);
            double sum = 0;
            for (int t = from; t < to; t++) {
                sum += Double.isNaN(volume[t]) ? 0 : volume[t];
            }
            double start = clock.x(session.minuteOfDay(from));
            series.add(start, start, start + (to - from), sum, 0, sum);
        }
        return series;
    }

    static XYBarRenderer bars(ChartStyle style) {
        XYBarRenderer renderer = new XYBarRenderer(0.15);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, style.vwap());
        return renderer;
    }
}
