package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import unwind.report.ReportSamples;
import unwind.train.TrainingEvent;

/** Charts as low as those of the Train screen with the first steps open. */
class LowChartTest {
    private static final int WIDTH = 490;
    private static final int HEIGHT = 165;
    private static final double RING_PX = 6;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D g = image.createGraphics();
    private final Font usual = ChartStyle.light().font(Look.TEXT_PX);

    private ChartRenderingInfo draw(JFreeChart chart) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
        return info;
    }

    @Test
    void aTitleThatIsTooLongForAChartIsWrittenSmaller() {
        String title = "Reward (per episode)";
        double room = 0.9 * g.getFontMetrics(usual).stringWidth(title);

        Font fitted = FittedTitle.font(usual, title, g, room, RectangleEdge.LEFT);

        assertThat(fitted.getSize2D()).isLessThan(usual.getSize2D());
        assertThat((double) g.getFontMetrics(fitted).stringWidth(title)).isLessThanOrEqualTo(room + 1);
        assertThat(FittedTitle.font(usual, title, g, 10 * room, RectangleEdge.LEFT))
                .isEqualTo(usual);
        assertThat(FittedTitle.font(usual, title, g, room, RectangleEdge.BOTTOM))
                .isEqualTo(usual);
        assertThat(FittedTitle.font(usual, title, g, 1, RectangleEdge.LEFT).getSize2D())
                .as("what is smaller is not read")
                .isEqualTo(9);
    }

    @Test
    void drawingAFittedTitleTellsNobodyAndKeepsTheAxisAsItWas() {
        JFreeChart chart = new RewardChart().create(ReportSamples.history(), ChartStyle.light());
        draw(chart);
        int[] told = {0};
        chart.addChangeListener(event -> told[0]++);

        draw(chart);

        assertThat(told[0]).isZero();
        assertThat(chart.getXYPlot().getRangeAxis().getLabelFont()).isEqualTo(usual);
    }

    @Test
    void theRingOfThePolicyKeptAtTheStartIsInsideThePlot() {
        List<TrainingEvent> events = List.of(
                new TrainingEvent.Validated(0, 0.69, 1.32, 1.37, 0.52, true),
                new TrainingEvent.Validated(80_000, 0.72, 1.32, 1.37, 0.54, false));
        JFreeChart chart = new TrainingCurvesChart().create(events, ChartStyle.light());

        Rectangle2D area = draw(chart).getPlotInfo().getDataArea();

        XYPlot plot = chart.getXYPlot();
        double x = plot.getDomainAxis().valueToJava2D(0, area, plot.getDomainAxisEdge());
        double y = plot.getRangeAxis().valueToJava2D(0.69, area, plot.getRangeAxisEdge());
        assertThat(area.contains(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX))
                .as("ring at %.0f, %.0f in %s", x, y, area)
                .isTrue();
    }

    @Test
    void plotsThatShareAChartCarryTheirNamesInside() {
        for (Chart<List<TrainingEvent>> kind : List.of(new LossChart(), new TemperatureChart())) {
            JFreeChart chart = kind.create(ReportSamples.history(), ChartStyle.light());
            CombinedDomainXYPlot both = (CombinedDomainXYPlot) chart.getPlot();
            assertThat(both.getSubplots()).hasSize(2).allSatisfy(part -> {
                XYPlot plot = (XYPlot) part;
                assertThat(plot.getAnnotations()).hasSize(1);
                assertThat(plot.getRangeAxis().getLabel()).contains("(");
            });
        }
    }
}
