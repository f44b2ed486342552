package unwind.report.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.market.Session;

/**
 * Shares sold over the session by several strategies, in buckets that keep 1,000 shares readable, over the half-spread and the
 * volume of that session where it has been.
 */
public final class ScheduleChart implements Chart<SessionPaths> {
    /** Of the height, in those of one plot of the market. */
    private static final int SHARE_OF_SCHEDULE = 3;

    @Override
    public String id() {
        return "schedule";
    }

    @Override
    public String title() {
        return "Schedule";
    }

    @Override
    public String description() {
        return "Shares each strategy sells over the session. TWAP is flat by construction; the others lean away from"
                + " it.";
    }

    @Override
    public JFreeChart create(SessionPaths data, ChartStyle style) {
        int bucket = bucketMinutes(data.order().horizonMinutes());
        DefaultXYDataset steps = new DefaultXYDataset();
        MarkedStepRenderer renderer = new MarkedStepRenderer();
        for (int i = 0; i < data.paths().size(); i++) {
            SessionPaths.Path path = data.paths().get(i);
            addSteps(steps, path, data.startX(), bucket);
            Look.line(renderer, i, style.series(path.id()));
        }
        NumberAxis y = Look.numberAxis("Sold (shares/" + bucket + " min)", Numbers.plain(), style);
        y.setAutoRangeIncludesZero(true);
        int start = data.order().startMinute();
        ValueAxis time = data.clock().axis(start, start + data.order().horizonMinutes(), style);
        XYPlot sold = Look.plot(steps, time, y, renderer, style);
        return Look.chart(
                this,
                data.market().map(market -> over(market, sold, time, style)).orElse(sold),
                style,
                true);
    }

    /** The schedule above what the market did at the same time. */
    private static XYPlot over(Session market, XYPlot sold, ValueAxis time, ChartStyle style) {
        XYPlot plot = new RoomyDomainPlot(time, sold, SHARE_OF_SCHEDULE, MarketStrip.plots(market, style));
        Look.dress(plot, style);
        return plot;
    }

    /** About forty steps over the horizon: single minutes of a small order are noise. */
    static int bucketMinutes(int horizonMinutes) {
        for (int minutes : new int[] {1, 2, 5, 10}) {
            if (horizonMinutes <= 40 * minutes) {
                return minutes;
            }
        }
        return 10;
    }

    private static void addSteps(DefaultXYDataset data, SessionPaths.Path path, double startX, int bucket) {
        int[] shares = path.sharesByMinute();
        int buckets = (shares.length + bucket - 1) / bucket;
        double[] x = new double[buckets + 1];
        double[] y = new double[buckets + 1];
        for (int b = 0; b < buckets; b++) {
            int from = b * bucket;
            int to = Math.min(shares.length, from + bucket);
            x[b] = startX + from;
            x[b + 1] = startX + to;
            for (int k = from; k < to; k++) {
                y[b] += shares[k];
            }
            // A last bucket that is cut short is scaled up, else it would look like a fall.
            y[b] *= (double) bucket / (to - from);
        }
        y[buckets] = y[buckets - 1];
        XySeries.add(data, path.label(), x, y);
    }
}
