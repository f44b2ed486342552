package unwind.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.StrategyResult;
import unwind.backtest.StrategySummary;

/** Cost of each strategy minus a baseline's: a point a session, the mean with its 95 % interval. */
public final class PairedDifferenceChart implements Chart<PairedDifferenceChart.Data> {
    private static final double DOTS_BELOW = 0.2;

    /**
     * @param baseline id of the strategy to compare with
     */
    public record Data(BacktestResult result, String baseline) {}

    @Override
    public String id() {
        return "paired-differences";
    }

    @Override
    public String title() {
        return "Difference, session by session";
    }

    @Override
    public String description() {
        return "Cost of each strategy minus the baseline's on the same session. Points are sessions, the square is the "
                + "mean (its value beside the name), the line its 95 % interval. Left of zero is cheaper.";
    }

    @Override
    public JFreeChart create(Data data, ChartStyle style) {
        BacktestResult result = data.result();
        List<StrategyResult> rows = result.strategies().stream()
                .filter(s -> !s.id().equals(data.baseline()))
                .toList();
        double[] base = result.strategy(data.baseline())
                .map(StrategyResult::controllableBps)
                .orElse(new double[0]);
        XYSeriesCollection points = new XYSeriesCollection();
        XYIntervalSeriesCollection means = new XYIntervalSeriesCollection();
        XYPlot plot = Look.plot(
                points, differenceAxis(data, style), strategyAxis(names(data, rows), style), dots(style), style);
        plot.setDataset(1, means);
        XYErrorRenderer bars = meanBars(style);
        plot.setRenderer(1, bars);
        // One dot series, so that the legend has one entry for all strategies.
        XYSeries sessions = new XYSeries("Session", false);
        XYIntervalSeries cheaper = new XYIntervalSeries("Mean cheaper (95 % interval)");
        XYIntervalSeries dearer = new XYIntervalSeries("Mean dearer");
        for (int i = 0; i < rows.size() && base.length > 0; i++) {
            double y = rows.size() - 1.0 - i;
            double[] cost = rows.get(i).controllableBps();
            for (int s = 0; s < cost.length; s++) {
                sessions.add(cost[s] - base[s], y - DOTS_BELOW);
            }
            comparison(result, rows.get(i).id(), data.baseline())
                    .ifPresent(c -> addMean(c, y, c.meanBps() < 0 ? cheaper : dearer));
        }
        points.addSeries(sessions);
        means.addSeries(cheaper);
        means.addSeries(dearer);
        decorate(plot, style);
        return Look.chart(this, plot, style, true);
    }

    private static Optional<PairedComparison> comparison(BacktestResult result, String id, String baseline) {
        return result.summary(id).map(StrategySummary::comparisons).stream()
                .flatMap(List::stream)
                .filter(c -> c.baseline().equals(baseline))
                .findFirst();
    }

    private static void addMean(PairedComparison c, double y, XYIntervalSeries series) {
        double low = Double.isNaN(c.intervalLowBps()) ? c.meanBps() : c.intervalLowBps();
        double high = Double.isNaN(c.intervalHighBps()) ? c.meanBps() : c.intervalHighBps();
        series.add(c.meanBps(), low, high, y, y, y);
    }

    /** From the bottom up. The mean stands beside the name: over the marks, neighbours' figures would touch. */
    private static String[] names(Data data, List<StrategyResult> rows) {
        return rows.reversed().stream()
                .map(s -> comparison(data.result(), s.id(), data.baseline())
                        .map(c -> s.label() + "\u2002" + Numbers.signed().format(c.meanBps()))
                        .orElse(s.label()))
                .toArray(String[]::new);
    }

    private static NumberAxis differenceAxis(Data data, ChartStyle style) {
        String name = data.result()
                .strategy(data.baseline())
                .map(StrategyResult::label)
                .orElse(data.baseline());
        NumberAxis axis = Look.numberAxis("Cost minus " + name + " (bps, left is cheaper)", Numbers.signed(), style);
        axis.setAutoRangeIncludesZero(true);
        axis.setTickLabelInsets(new RectangleInsets(7, 24, 7, 24));
        return axis;
    }

    private static SymbolAxis strategyAxis(String[] names, ChartStyle style) {
        // No title: the names say what they are, and low charts need the room.
        SymbolAxis axis = new SymbolAxis(null, names);
        Look.dress(axis, style);
        axis.setTickLabelPaint(style.text());
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setRange(-0.6, Math.max(0, names.length - 1) + 0.6);
        return axis;
    }

    private static XYLineAndShapeRenderer dots(ChartStyle style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        Color ink = style.vwap();
        renderer.setSeriesPaint(0, new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 150));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        return renderer;
    }

    private static XYErrorRenderer meanBars(ChartStyle style) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(true);
        renderer.setErrorStroke(new BasicStroke(1.8f));
        renderer.setCapLength(6);
        renderer.setSeriesPaint(0, style.gain());
        renderer.setSeriesPaint(1, style.loss());
        for (int series = 0; series < 2; series++) {
            renderer.setSeriesShape(series, new Rectangle2D.Double(-4, -4, 8, 8));
        }
        return renderer;
    }

    private static void decorate(XYPlot plot, ChartStyle style) {
        plot.setDomainGridlinesVisible(true);
        plot.setRangeGridlinesVisible(false);
        ValueMarker zero = new ValueMarker(0, style.axis(), new BasicStroke(1.5f));
        plot.addDomainMarker(zero, Layer.BACKGROUND);
    }
}
