package unwind.report.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.market.Session;

/** Mid price of a session with the band from best bid to best ask. */
public final class PriceChart implements Chart<Session> {
    @Override
    public String id() {
        return "price";
    }

    @Override
    public String title() {
        return "Price";
    }

    @Override
    public String description() {
        return "Mid price at the end of each minute, with the band from best bid to best ask.";
    }

    @Override
    public JFreeChart create(Session session, ChartStyle style) {
        ExchangeClock clock = ExchangeClock.of(session);
        double[] x = SessionAxes.rowEnds(session, clock);
        XYLineAndShapeRenderer line = Look.line(new XYLineAndShapeRenderer(), 0, SeriesStyle.solid(style.ink(), 1.3f));
        XYPlot plot = Look.plot(
                XySeries.add(new DefaultXYDataset(), "Mid", x, session.mid()),
                clock.axis(session.firstMinute(), session.closeMinute(), style),
                Look.numberAxis("Price ($)", Numbers.pattern("#,##0.00"), style),
                line,
                style);
        plot.setDataset(1, BandRenderer.data("Best bid to best ask", x, session.bid(0), session.ask(0)));
        plot.setRenderer(1, new BandRenderer(style.band()));
        return Look.chart(this, plot, style, true);
    }
}
