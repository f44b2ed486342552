package unwind.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.xy.XYDataset;

/** Puts the common look on charts: flat, one-pixel grid, left-aligned heading, legend above the plot. */
final class Look {
    static final float TEXT_PX = 12;
    private static final float TITLE_PX = 14;
    private static final BasicStroke HAIRLINE = new BasicStroke(1);
    private static final BasicStroke MARKER = new BasicStroke(1.4f);

    private Look() {}

    /** Wraps a finished plot. */
    static JFreeChart chart(Chart<?> kind, Plot plot, ChartStyle style, boolean legend) {
        JFreeChart chart = new JFreeChart(null, style.font(TITLE_PX), plot, false);
        TextTitle title = new TextTitle(kind.title(), style.boldFont(TITLE_PX));
        title.setPaint(style.text());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(0, 4, 6, 0));
        chart.setTitle(title);
        if (legend) {
            chart.addLegend(legend(plot, style));
        }
        chart.setBackgroundPaint(style.background());
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.setPadding(new RectangleInsets(8, 8, 8, 12));
        return chart;
    }

    private static LegendTitle legend(LegendItemSource source, ChartStyle style) {
        LegendTitle legend = new LegendTitle(
                source,
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 14, 2),
                new ColumnArrangement());
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(style.font(TEXT_PX));
        legend.setItemPaint(style.text());
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(new RectangleInsets(0, 2, 6, 0));
        return legend;
    }

    static XYPlot plot(XYDataset data, ValueAxis x, ValueAxis y, XYItemRenderer renderer, ChartStyle style) {
        XYPlot plot = new XYPlot(data, x, y, renderer);
        dress(plot, style);
        plot.setDomainGridlinePaint(style.grid());
        plot.setRangeGridlinePaint(style.grid());
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    static void dress(Plot plot, ChartStyle style) {
        plot.setBackgroundPaint(style.background());
        plot.setOutlineVisible(false);
        plot.setNoDataMessageFont(style.font(TEXT_PX + 1));
        plot.setNoDataMessagePaint(style.mutedText());
    }

    static BasicStroke markerStroke() {
        return MARKER;
    }

    static BasicStroke hairline() {
        return HAIRLINE;
    }

    /** @param title with its unit in parentheses */
    static NumberAxis numberAxis(String title, NumberFormat format, ChartStyle style) {
        NumberAxis axis = new FittedNumberAxis(title);
        axis.setAutoRangeIncludesZero(false);
        axis.setNumberFormatOverride(format);
        dress(axis, style);
        // JFreeChart fills an axis with as many labels as fit; room round them keeps the grid calm.
        axis.setTickLabelInsets(new RectangleInsets(7, 9, 7, 9));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    static void dress(Axis axis, ChartStyle style) {
        axis.setLabelFont(style.font(TEXT_PX));
        axis.setLabelPaint(style.mutedText());
        axis.setTickLabelFont(style.font(TEXT_PX));
        axis.setTickLabelPaint(style.mutedText());
        axis.setAxisLinePaint(style.axis());
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickMarkPaint(style.axis());
        axis.setTickMarkStroke(HAIRLINE);
    }

    /** Draws a series as one path, which keeps dashes even and vector files small. */
    static <R extends XYLineAndShapeRenderer> R line(R renderer, int series, SeriesStyle look) {
        renderer.setSeriesPaint(series, look.color());
        renderer.setSeriesStroke(series, look.stroke());
        renderer.setSeriesShapesVisible(series, false);
        renderer.setLegendLine(new Line2D.Double(-13, 0, 13, 0));
        renderer.setDrawSeriesLineAsPath(true);
        if (renderer instanceof MarkedRenderer marked) {
            marked.markers().set(series, look);
        }
        return renderer;
    }
}
