package unwind.report.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.market.Session;

/** Half-spread of a session: each minute faint, a trailing mean strong. */
public final class SpreadChart implements Chart<Session> {
    private static final int SMOOTH_MINUTES = 15;

    @Override
    public String id() {
        return "spread";
    }

    @Override
    public String title() {
        return "Half-spread";
    }

    @Override
    public String description() {
        return "Half-spread at the end of each minute in basis points of the mid, and its mean over "
                + SMOOTH_MINUTES
                + " minutes.";
    }

    @Override
    public JFreeChart create(Session session, ChartStyle style) {
        ExchangeClock clock = ExchangeClock.of(session);
        double[] x = SessionAxes.rowEnds(session, clock);
        double[] bps = halfSpreadBps(session);
        DefaultXYDataset data = new DefaultXYDataset();
        XySeries.add(data, "Mean of " + SMOOTH_MINUTES + " min", x, XySeries.trailingMean(bps, SMOOTH_MINUTES));
        XySeries.add(data, "Each minute", x, bps);
        SeriesStyle strong = SeriesStyle.solid(style.ink(), 1.8f);
        XYLineAndShapeRenderer renderer = Look.line(new XYLineAndShapeRenderer(), 0, strong);
        Look.line(renderer, 1, SeriesStyle.solid(strong.faint(0.36), 1));
        NumberAxis y = Look.numberAxis("Half-spread (bps)", Numbers.plain(), style);
        y.setAutoRangeIncludesZero(true);
        XYPlot plot =
                Look.plot(data, clock.axis(session.firstMinute(), session.closeMinute(), style), y, renderer, style);
        return Look.chart(this, plot, style, true);
    }

    /** Of each row, {@code [rows]}. */
    static double[] halfSpreadBps(Session session) {
        double[] bps = new double[session.rows()];
        for (int t = 0; t < bps.length; t++) {
            bps[t] = session.halfSpreadBps(t);
        }
        return bps;
    }
}
