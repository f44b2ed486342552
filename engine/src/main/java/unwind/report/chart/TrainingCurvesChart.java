package unwind.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.train.TrainingEvent;

/** Cost of the deterministic policy on the validation sessions as training goes on, against TWAP and VWAP. */
public final class TrainingCurvesChart implements Chart<List<TrainingEvent>> {
    /** More names than this crowd out the chart. */
    private static final int MOST_NAMED = 4;

    /** Share of the costs' range that is free above and below them: a ring's radius in a plot of 50 px. */
    private static final double RING_ROOM = 0.2;

    private final TrainingScale scale;
    private final List<Companion> companions;

    /** The training of another seed, drawn faint behind the one that is shown. */
    public record Companion(String name, List<TrainingEvent> events, TrainingScale scale) {
        public Companion {
            events = List.copyOf(events);
        }
    }

    public TrainingCurvesChart() {
        this(TrainingScale.steps(), List.of());
    }

    public TrainingCurvesChart(TrainingScale scale, List<Companion> companions) {
        this.scale = scale;
        this.companions = List.copyOf(companions);
    }

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
        TrainingAxes.add(lines, "SAC", points, TrainingEvent.Validated::costBps, scale);
        TrainingAxes.add(lines, "TWAP", points, TrainingEvent.Validated::twapBps, scale);
        TrainingAxes.add(lines, "VWAP", points, TrainingEvent.Validated::vwapBps, scale);
        XYLineAndShapeRenderer renderer = Look.line(new XYLineAndShapeRenderer(), 0, style.series("sac"));
        Look.line(renderer, 1, style.series("twap"));
        Look.line(renderer, 2, style.series("vwap"));
        XYPlot plot = Look.plot(lines, scale.axisForMarks(style), cost(style), renderer, style);
        List<TrainingEvent.Validated> kept =
                points.stream().filter(TrainingEvent.Validated::best).reduce((first, second) -> second).stream()
                        .toList();
        DefaultXYDataset best = new DefaultXYDataset();
        TrainingAxes.add(best, "Kept", kept, TrainingEvent.Validated::costBps, scale);
        plot.setDataset(1, best);
        plot.setRenderer(1, ring(style));
        if (!companions.isEmpty()) {
            plot.setDataset(2, others());
            plot.setRenderer(2, faint(style));
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setNoDataMessage("No validation yet");
        return Look.chart(this, plot, style, true);
    }

    /** The ring of the kept policy stands free of the plot's edges, wherever it is. */
    private static NumberAxis cost(ChartStyle style) {
        NumberAxis axis = Look.numberAxis("Mean cost (bps)", Numbers.pattern("0.00"), style);
        axis.setLowerMargin(RING_ROOM);
        axis.setUpperMargin(RING_ROOM);
        return axis;
    }

    private DefaultXYDataset others() {
        DefaultXYDataset data = new DefaultXYDataset();
        for (Companion other : companions) {
            TrainingAxes.add(
                    data,
                    other.name(),
                    TrainingAxes.only(other.events(), TrainingEvent.Validated.class),
                    TrainingEvent.Validated::costBps,
                    other.scale());
        }
        return data;
    }

    /** One hue for all of them: they are the same training with another seed. */
    private XYLineAndShapeRenderer faint(ChartStyle style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int i = 0; i < companions.size(); i++) {
            Look.line(renderer, i, SeriesStyle.solid(style.series("sac").faint(0.45), 1.2f));
            renderer.setSeriesVisibleInLegend(i, companions.size() <= MOST_NAMED);
        }
        return renderer;
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
