package unwind.report.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.market.Session;

/** Displayed size on the side that a seller hits: at the best bid, and over all levels the data has. */
public final class DepthChart implements Chart<Session> {
    private static final int SMOOTH_MINUTES = 15;

    @Override
    public String id() {
        return "depth";
    }

    @Override
    public String title() {
        return "Bid depth";
    }

    @Override
    public String description() {
        return "Shares displayed at the best bid and over all bid levels at the end of each minute, as means over "
                + SMOOTH_MINUTES
                + " minutes.";
    }

    @Override
    public JFreeChart create(Session session, ChartStyle style) {
        ExchangeClock clock = ExchangeClock.of(session);
        double[] x = SessionAxes.rowEnds(session, clock);
        double[] best = session.bidSize(0);
        double[] all = new double[session.rows()];
        for (int t = 0; t < all.length; t++) {
            for (int level = 0; level < Session.LEVELS; level++) {
                double size = session.bidSize(level)[t];
                all[t] += Double.isFinite(size) ? size : 0;
            }
        }
        DefaultXYDataset data = new DefaultXYDataset();
        XySeries.add(data, "All levels", x, XySeries.trailingMean(all, SMOOTH_MINUTES));
        XySeries.add(data, "Best bid", x, XySeries.trailingMean(best, SMOOTH_MINUTES));
        SeriesStyle ink = SeriesStyle.solid(style.ink(), 1.8f);
        XYLineAndShapeRenderer renderer =
                Look.line(new XYLineAndShapeRenderer(), 0, SeriesStyle.solid(ink.faint(0.36), 1.4f));
        Look.line(renderer, 1, ink);
        NumberAxis y = Look.numberAxis("Size (shares)", Numbers.whole(), style);
        y.setAutoRangeIncludesZero(true);
        XYPlot plot =
                Look.plot(data, clock.axis(session.firstMinute(), session.closeMinute(), style), y, renderer, style);
        return Look.chart(this, plot, style, true);
    }
}
