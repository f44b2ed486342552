package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;

class RoomyDomainPlotTest {
    private final JFreeChart chart = new JFreeChart(
            null, null, new RoomyDomainPlot(new NumberAxis("x"), plot(), 3, List.of(plot(), plot())), false);

    private static XYPlot plot() {
        DefaultXYDataset data = new DefaultXYDataset();
        XySeries.add(data, "line", new double[] {0, 1}, new double[] {0, 1});
        return new XYPlot(data, null, new NumberAxis("y"), new XYLineAndShapeRenderer());
    }

    /** Heights of the plots in a chart so high, px. */
    private List<Double> heights(int height) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(
                new BufferedImage(400, height, BufferedImage.TYPE_INT_ARGB).createGraphics(),
                new Rectangle2D.Double(0, 0, 400, height),
                info);
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < info.getPlotInfo().getSubplotCount(); i++) {
            heights.add(info.getPlotInfo().getSubplotInfo(i).getDataArea().getHeight());
        }
        return heights;
    }

    @Test
    void allPlotsStandInAHighChartAndThePlotAloneInALowOne() {
        assertThat(heights(300)).hasSize(3).allMatch(h -> h > 30);
        List<Double> low = heights(120);
        assertThat(low.get(0)).isGreaterThan(60);
        assertThat(low.subList(1, low.size())).allMatch(h -> h == 0);
        assertThat(heights(300)).hasSize(3).allMatch(h -> h > 30);
    }

    @Test
    void drawingAgainAtTheSameHeightTellsNobody() {
        heights(120);
        int[] told = {0};
        chart.addChangeListener(event -> told[0]++);
        heights(120);
        assertThat(told[0]).isZero();
    }
}
