package unwind.report.chart;

import java.awt.Color;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleAnchor;

/** Name and unit of a value axis inside its plot: a plot that shares one chart's height has no room for an upright title. */
final class InnerTitle {
    /** Share of the axis kept free for the name, above the data. */
    private static final double ROOM = 0.35;

    private static final double TOP = 0.99;
    private static final double LEFT = 0.005;
    private static final double RIGHT = 0.995;

    private InnerTitle() {}

    static XYPlot atTheLeft(XYPlot plot, String name, ChartStyle style) {
        return put(plot, name, LEFT, RectangleAnchor.TOP_LEFT, style);
    }

    static XYPlot atTheRight(XYPlot plot, String name, ChartStyle style) {
        return put(plot, name, RIGHT, RectangleAnchor.TOP_RIGHT, style);
    }

    private static XYPlot put(XYPlot plot, String name, double x, RectangleAnchor anchor, ChartStyle style) {
        // The axis keeps its title for tables of the chart; what is seen stands inside.
        plot.getRangeAxis().setLabel(name);
        plot.getRangeAxis().setLabelPaint(new Color(0, 0, 0, 0));
        plot.getRangeAxis().setUpperMargin(ROOM);
        TextTitle title = new TextTitle(name, style.font(Look.TEXT_PX - 1));
        title.setPaint(style.mutedText());
        plot.addAnnotation(new XYTitleAnnotation(x, TOP, title, anchor));
        return plot;
    }
}
