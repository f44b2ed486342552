package unwind.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.train.TrainingEvent;

/** Cost of the deterministic policy on the validation sessions as training goes on, against TWAP and VWAP. */
public final class TrainingCurvesChart implements Chart<List<TrainingEvent>> {
    @Override
    public String id() {
        return "training-validation";
    }

    @Override
    public String title() {
        return "Cost on validation sessions";
    }

    @Override
    public String description() {
        return "Mean cost of the learned policy on the validation sessions as training goes on, against TWAP and VWAP "
                + "on the same sessions; lower is cheaper. The circle marks the policy that was kept.";
    }

    @Override
    public JFreeChart create(List<TrainingEvent> events, ChartStyle style) {
        List<TrainingEvent.Validated> points = TrainingAxes.only(events, TrainingEvent.Validated.class);
        DefaultXYDataset lines = new DefaultXYDataset();
        TrainingAxes.add(lines, "SAC", points, TrainingEvent.Validated::costBps);
        TrainingAxes.add(lines, "TWAP", points, TrainingEvent.Validated::twapBps);
        TrainingAxes.add(lines, "VWAP", points, TrainingEvent.Validated::vwapBps);
        XYLineAndShapeRenderer renderer = Look.line(new XYLineAndShapeRenderer(), 0, style.series("sac"));
        Look.line(renderer, 1, style.series("twap"));
        Look.line(renderer, 2, style.series("vwap"));
        XYPlot plot = Look.plot(
                lines,
                TrainingAxes.steps(style),
                Look.numberAxis("Mean cost (bps)", Numbers.pattern("0.00"), style),
                renderer,
                style);
        List<TrainingEvent.Validated> kept =
                points.stream().filter(TrainingEvent.Validated::best).reduce((first, second) -> second).stream()
                        .toList();
        DefaultXYDataset best = new DefaultXYDataset();
        TrainingAxes.add(best, "Kept", kept, TrainingEvent.Validated::costBps);
        plot.setDataset(1, best);
        plot.setRenderer(1, ring(style));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setNoDataMessage("No validation yet");
        return Look.chart(this, plot, style, true);
    }

    private static XYLineAndShapeRenderer ring(ChartStyle style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-5, -5, 10, 10));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, style.background());
        renderer.setSeriesPaint(0, style.rl());
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, style.rl());
        renderer.setSeriesOutlineStroke(0, SeriesStyle.solid(style.rl(), 2).stroke());
        return renderer;
    }
}
