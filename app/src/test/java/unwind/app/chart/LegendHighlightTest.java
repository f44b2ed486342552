package unwind.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;

@ExtendWith(ApplicationExtension.class)
class LegendHighlightTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(stage);
    }

    /** The mouse on a name in the legend lights its line; the others step back until it leaves. */
    @Test
    void aNameInTheLegendLightsItsLine() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("one", new double[][] {{0, 1}, {0, 1}});
        data.addSeries("two", new double[][] {{0, 1}, {1, 0}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, java.awt.Color.RED);
        renderer.setSeriesPaint(1, java.awt.Color.BLUE);
        JFreeChart chart = new JFreeChart(new XYPlot(data, new NumberAxis("x"), new NumberAxis("y"), renderer));
        LegendHighlight highlight = new LegendHighlight();

        highlight.light(chart, Optional.of("one"));
        assertThat(renderer.getSeriesPaint(0)).isEqualTo(java.awt.Color.RED);
        assertThat(((java.awt.Color) renderer.getSeriesPaint(1)).getAlpha()).isLessThan(64);

        highlight.light(chart, Optional.of("two"));
        assertThat(renderer.getSeriesPaint(1)).isEqualTo(java.awt.Color.BLUE);

        highlight.light(chart, Optional.empty());
        assertThat(renderer.getSeriesPaint(0)).isEqualTo(java.awt.Color.RED);
    }

    @Test
    void theMouseFindsTheNamesOfTheLegend() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("a line with a name", new double[][] {{0, 1}, {0, 1}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, java.awt.Color.RED);
        FxTest.on(() -> charts.upper.show(new ChartRecipe(
                "legend",
                "A line",
                s -> new JFreeChart(new XYPlot(data, new NumberAxis("x"), new NumberAxis("y"), renderer)))));

        boolean found = FxTest.get(() -> {
            for (int y = 0; y < 300; y += 3) {
                for (int x = 0; x < 600; x += 3) {
                    charts.upper.pointAt(x, y);
                    if (charts.upper.legend().lit().isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        });

        assertThat(found).as("a point on the legend").isTrue();
        FxTest.on(() -> charts.upper.pointAt(-1, -1));
        assertThat(charts.upper.legend().lit()).isEmpty();
    }
}
