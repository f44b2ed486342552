package unwind.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleAnchor;
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
        plots.add(named(spread(session, style), "Half-spread (bps)", 0.995, RectangleAnchor.TOP_RIGHT, style));
        if (session.has(Column.VOLUME)) {
            plots.add(named(
                    VolumeChart.plot(session, style),
                    "Volume (shares/" + VolumeChart.BUCKET_MINUTES + " min)",
                    0.005,
                    RectangleAnchor.TOP_LEFT,
                    style));
        }
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

    private static XYPlot named(XYPlot plot, String name, double x, RectangleAnchor anchor, ChartStyle style) {
        // The axis keeps its title for tables of the chart; what is seen stands inside.
        plot.getRangeAxis().setLabel(name);
        plot.getRangeAxis().setLabelPaint(new Color(0, 0, 0, 0));
        plot.getRangeAxis().setUpperMargin(0.35);
        plot.getRenderer().setDefaultSeriesVisibleInLegend(false);
        TextTitle title = new TextTitle(name, style.font(Look.TEXT_PX - 1));
        title.setPaint(style.mutedText());
        plot.addAnnotation(new XYTitleAnnotation(x, 0.99, title, anchor));
        return plot;
    }
}
