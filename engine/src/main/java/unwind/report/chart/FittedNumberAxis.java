package unwind.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** A number axis that stays readable in a low chart: its title keeps clear of the heading, and it shows at least two labels. */
final class FittedNumberAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_TICKS = 2;
    /** Least distance between labels, px. */
    private static final double LEAST_PX = Look.TEXT_PX + 2;
    /** Steps down the ladder 1, 2, 5, 10; a hair less, since the ladder is asked for the next rung up. */
    private static final double[] SMALLER = {0.5 * 0.999, 0.4 * 0.999, 0.2 * 0.999};

    private transient @Nullable Font fitted;

    FittedNumberAxis(String title) {
        super(title);
    }

    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        Font usual = super.getLabelFont();
        fitted = FittedTitle.font(usual, label, g2, plotArea.getMaxY() - dataArea.getMinY(), edge);
        try {
            return super.drawLabel(label, g2, plotArea, FittedTitle.area(this, label, g2, dataArea, edge), edge, state);
        } finally {
            fitted = null;
        }
    }

    /** While the title is drawn, the font that fits; to set it would tell listeners, who would draw again. */
    @Override
    public Font getLabelFont() {
        Font now = fitted;
        return now == null ? super.getLabelFont() : now;
    }

    @Override
    protected void selectVerticalAutoTickUnit(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        super.selectVerticalAutoTickUnit(g2, dataArea, edge);
        while (ticks(getTickUnit().getSize()) < LEAST_TICKS) {
            double now = getTickUnit().getSize();
            NumberTickUnit smaller = smaller(now);
            if (smaller.getSize() >= now || !roomFor(smaller.getSize(), dataArea)) {
                return;
            }
            setTickUnit(smaller, false, false);
        }
    }

    private double ticks(double step) {
        return Math.floor(getRange().getUpperBound() / step)
                - Math.ceil(getRange().getLowerBound() / step)
                + 1;
    }

    private NumberTickUnit smaller(double now) {
        TickUnitSource units = getStandardTickUnits();
        for (double factor : SMALLER) {
            TickUnit unit = units.getCeilingTickUnit(now * factor);
            if (unit.getSize() < now) {
                return (NumberTickUnit) unit;
            }
        }
        return getTickUnit();
    }

    /** Whether labels that far apart neither touch nor read the same. */
    private boolean roomFor(double step, Rectangle2D dataArea) {
        double lowest = Math.ceil(getRange().getLowerBound() / step) * step;
        NumberFormat format = getNumberFormatOverride();
        boolean distinct = format == null || !format.format(lowest).equals(format.format(lowest + step));
        return distinct && step / getRange().getLength() * dataArea.getHeight() >= LEAST_PX;
    }
}
