package unwind.report.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import unwind.market.MarketProfile;
import unwind.market.Session;

/** The usual day as frozen from training sessions: half-spread above, share of volume below. */
public final class IntradayProfileChart implements Chart<IntradayProfileChart.Data> {
    private static final int BUCKET_MINUTES = 30;

    /** A profile and the clock of its exchange. */
    public record Data(MarketProfile profile, ExchangeClock clock) {}

    @Override
    public String id() {
        return "intraday-profile";
    }

    @Override
    public String title() {
        return "Usual day, from training sessions";
    }

    @Override
    public String description() {
        return "Above: median half-spread by minute of day with the band from the 10 % to the 90 % quantile. "
                + "Below: share of the day's volume in each half hour.";
    }

    @Override
    public JFreeChart create(Data data, ChartStyle style) {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(data.clock().axis(0, Session.FULL_MINUTES, style));
        plot.setGap(14);
        plot.add(spread(data, style), 3);
        plot.add(volume(data, style), 2);
        Look.dress(plot, style);
        return Look.chart(this, plot, style, true);
    }

    private static XYPlot spread(Data data, ChartStyle style) {
        MarketProfile profile = data.profile();
        double[] x = IntStream.range(0, Session.FULL_MINUTES)
                .mapToDouble(m -> data.clock().x(m + 1))
                .toArray();
        double[] median = IntStream.range(0, x.length)
                .mapToDouble(profile::medianHalfSpreadBps)
                .toArray();
        NumberAxis y = Look.numberAxis("Half-spread (bps)", Numbers.plain(), style);
        y.setAutoRangeIncludesZero(true);
        XYPlot plot = Look.plot(
                XySeries.add(new DefaultXYDataset(), "Median half-spread", x, median),
                data.clock().axis(0, Session.FULL_MINUTES, style),
                y,
                Look.line(new XYLineAndShapeRenderer(), 0, SeriesStyle.solid(style.ink(), 1.6f)),
                style);
        plot.setDataset(1, BandRenderer.data("10 % to 90 %", x, quantile(profile, 0.1), quantile(profile, 0.9)));
        plot.setRenderer(1, new BandRenderer(style.band()));
        return plot;
    }

    private static double[] quantile(MarketProfile profile, double p) {
        int at = Arrays.binarySearch(MarketProfile.QUANTILES, p);
        return Arrays.stream(profile.halfSpreadBpsQuantiles())
                .mapToDouble(q -> q[at])
                .toArray();
    }

    private static XYPlot volume(Data data, ChartStyle style) {
        double[] shares = data.profile().volumeShares();
        double total = Arrays.stream(shares).sum();
        String name = data.profile().volumeIsProxy() ? "Volume (assumed from depth)" : "Volume";
        XYIntervalSeries series = new XYIntervalSeries(name);
        for (int from = 0; from < shares.length; from += BUCKET_MINUTES) {
            int to = Math.min(shares.length, from + BUCKET_MINUTES);
            double percent = 100 * Arrays.stream(shares, from, to).sum() / total;
            double start = data.clock().x(from);
            series.add(start, start, start + (to - from), percent, 0, percent);
        }
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        bars.addSeries(series);
        NumberAxis y = Look.numberAxis("Volume (% of day)", Numbers.plain(), style);
        y.setAutoRangeIncludesZero(true);
        return Look.plot(bars, data.clock().axis(0, Session.FULL_MINUTES, style), y, VolumeChart.bars(style), style);
    }
}
