package unwind.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;

/** A plot over low ones that explain it. Where the chart is too low for all of them, the plot has the room alone. */
final class RoomyDomainPlot extends CombinedDomainXYPlot {
    /** Least height at which all plots can be read, px. */
    static final double LEAST_PX = 150;

    private static final long serialVersionUID = 1;
    private static final int GAP_PX = 6;

    private final transient List<XYPlot> strips;
    private boolean roomy = true;

    /** @param share height of the plot in heights of a strip */
    RoomyDomainPlot(ValueAxis domain, XYPlot plot, int share, List<XYPlot> strips) {
        super(domain);
        setGap(GAP_PX);
        this.strips = List.copyOf(strips);
        add(plot, share);
        strips.forEach(strip -> add(strip, 1));
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        boolean room = area.getHeight() >= LEAST_PX;
        if (room != roomy) {
            // Only on a change: listeners are told of it and draw once more. No plot is drawn without a height.
            roomy = room;
            strips.forEach(strip -> strip.setWeight(room ? 1 : 0));
            setGap(room ? GAP_PX : 0);
        }
        super.draw(g2, area, anchor, parentState, info);
    }
}
