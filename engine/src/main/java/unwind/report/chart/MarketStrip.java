package unwind.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.market.Column;
import unwind.market.Session;

/**
 * What the market did while an order was worked: low plots of half-spread and volume, to stand under one of shares. Their names
 * and units are inside them, since an axis so low has no room for a title.
 */
final class MarketStrip {
    private MarketStrip() {}

    /** Half-spread, and volume where the data has it. */
    static List<XYPlot> plots(Session session, ChartStyle style) {
        List<XYPlot> plots = new ArrayList<>();
        // Spreads are widest at the open, volume is highest at the close: each name stands at the other end.
        plots.add(InnerTitle.atTheRight(spread(session, style), "Half-spread (bps)", style));
        if (session.has(Column.VOLUME)) {
            plots.add(InnerTitle.atTheLeft(
                    VolumeChart.plot(session, style), "Volume (shares/" + VolumeChart.BUCKET_MINUTES + " min)", style));
        }
        plots.forEach(plot -> plot.getRenderer().setDefaultSeriesVisibleInLegend(false));
        return plots;
    }

    private static XYPlot spread(Session session, ChartStyle style) {
        DefaultXYDataset data = new DefaultXYDataset();
        XySeries.add(
                data,
                "Half-spread",
                SessionAxes.rowEnds(session, ExchangeClock.of(session)),
                SpreadChart.halfSpreadBps(session));
        NumberAxis y = Look.numberAxis("", Numbers.plain(), style);
        y.setAutoRangeIncludesZero(true);
        XYLineAndShapeRenderer renderer = Look.line(new XYLineAndShapeRenderer(), 0, SeriesStyle.solid(style.ink(), 1));
        return Look.plot(data, Look.numberAxis("", Numbers.plain(), style), y, renderer, style);
    }
}
