package unwind.app.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/** While the mouse is on a name in the legend, the other lines of the chart step back. FX thread only. */
final class LegendHighlight {
    private static final int FAINT_ALPHA = 40;

    private Optional<Comparable<?>> lit = Optional.empty();
    private final List<Runnable> undo = new ArrayList<>();

    /** The name in the legend under a point of the chart. */
    static Optional<Comparable<?>> nameAt(Optional<ChartRenderingInfo> drawn, double x, double y) {
        return drawn.map(ChartRenderingInfo::getEntityCollection)
                .map(entities -> entities.getEntity(x, y))
                .filter(LegendItemEntity.class::isInstance)
                .map(entity -> ((LegendItemEntity) entity).getSeriesKey());
    }

    Optional<Comparable<?>> lit() {
        return lit;
    }

    /** Lights one series of the chart, or all alike. Redraws only where something changes. */
    void light(JFreeChart chart, Optional<Comparable<?>> name) {
        if (lit.equals(name) || !(chart.getPlot() instanceof XYPlot plot)) {
            return;
        }
        lit = name;
        chart.setNotify(false);
        restore();
        name.ifPresent(wanted -> ChartReadout.subplots(plot).forEach(part -> dim(part, wanted)));
        chart.setNotify(true);
    }

    private void restore() {
        undo.forEach(Runnable::run);
        undo.clear();
    }

    /** The next chart begins with all its lines alike. */
    void forget() {
        lit = Optional.empty();
        undo.clear();
    }

    private void dim(XYPlot plot, Comparable<?> wanted) {
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            XYDataset data = plot.getDataset(i);
            XYItemRenderer renderer = plot.getRenderer(i);
            for (int s = 0; data != null && renderer != null && s < data.getSeriesCount(); s++) {
                Paint paint = renderer.getSeriesPaint(s);
                if (!data.getSeriesKey(s).equals(wanted) && paint instanceof Color color) {
                    int series = s;
                    undo.add(() -> renderer.setSeriesPaint(series, paint));
                    renderer.setSeriesPaint(s, faint(color));
                }
            }
        }
    }

    private static Color faint(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.min(color.getAlpha(), FAINT_ALPHA));
    }
}
