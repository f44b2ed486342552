package unwind.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.market.MarketProfile;
import unwind.market.Session;

/** The usual day of several groups of sessions over one another: does the shape hold from one to the next? */
public final class ProfileComparisonChart implements Chart<ProfileComparisonChart.Data> {
    private static final int BUCKET_MINUTES = 30;
    private static final int SMOOTH_MINUTES = 15;

    /** A group's profile. */
    public record Group(String name, MarketProfile profile) {}

    /** What is compared, and the clock of the exchange. */
    public record Data(List<Group> groups, ExchangeClock clock) {
        public Data {
            groups = List.copyOf(groups);
        }
    }

    @Override
    public String id() {
        return "profile-comparison";
    }

    @Override
    public String title() {
        return "Usual day by group of sessions";
    }

    @Override
    public String description() {
        return "Above: median half-spread by minute of day. Middle: median size at the best bid. Below: share of the"
                + " day's volume in each half hour. One line a group.";
    }

    @Override
    public JFreeChart create(Data data, ChartStyle style) {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(data.clock().axis(0, Session.FULL_MINUTES, style));
        plot.setGap(14);
        plot.add(minutes(data, style, "Half-spread (bps)", MarketProfile::halfSpreadBpsQuantiles), 3);
        plot.add(minutes(data, style, "Best bid (shares)", MarketProfile::depthQuantiles), 2);
        plot.add(volume(data, style), 2);
        Look.dress(plot, style);
        // One legend for all three: they share their groups.
        for (int i = 1; i < plot.getSubplots().size(); i++) {
            ((XYPlot) plot.getSubplots().get(i)).getRenderer().setDefaultSeriesVisibleInLegend(false);
        }
        return Look.chart(this, plot, style, true);
    }

    private interface Quantiles {
        double[][] of(MarketProfile profile);
    }

    private static XYPlot minutes(Data data, ChartStyle style, String axis, Quantiles quantiles) {
        int median = Arrays.binarySearch(MarketProfile.QUANTILES, 0.5);
        double[] x = IntStream.range(0, Session.FULL_MINUTES)
                .mapToDouble(m -> data.clock().x(m + 1))
                .toArray();
        DefaultXYDataset lines = new DefaultXYDataset();
        for (Group group : data.groups()) {
            double[] y = Arrays.stream(quantiles.of(group.profile()))
                    .mapToDouble(q -> q[median])
                    .toArray();
            XySeries.add(lines, group.name(), x, XySeries.trailingMean(y, SMOOTH_MINUTES));
        }
        return plot(data, lines, Look.numberAxis(axis, Numbers.plain(), style), style);
    }

    private static XYPlot volume(Data data, ChartStyle style) {
        DefaultXYDataset lines = new DefaultXYDataset();
        for (Group group : data.groups()) {
            double[] shares = group.profile().volumeShares();
            double total = Arrays.stream(shares).filter(Double::isFinite).sum();
            int buckets = shares.length / BUCKET_MINUTES;
            double[] x = new double[buckets];
            double[] percent = new double[buckets];
            for (int b = 0; b < buckets; b++) {
                x[b] = data.clock().x((b + 0.5) * BUCKET_MINUTES);
                percent[b] = 100
                        * Arrays.stream(shares, b * BUCKET_MINUTES, (b + 1) * BUCKET_MINUTES)
                                .filter(Double::isFinite)
                                .sum()
                        / total;
            }
            XySeries.add(lines, group.name(), x, percent);
        }
        return plot(data, lines, Look.numberAxis("Volume (% of day)", Numbers.plain(), style), style);
    }

    private static XYPlot plot(Data data, DefaultXYDataset lines, NumberAxis y, ChartStyle style) {
        y.setAutoRangeIncludesZero(true);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int i = 0; i < data.groups().size(); i++) {
            Look.line(renderer, i, Palette.line(i, style));
        }
        return Look.plot(lines, data.clock().axis(0, Session.FULL_MINUTES, style), y, renderer, style);
    }
}
