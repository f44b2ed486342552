package unwind.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.train.TrainingEvent;

/** How several trainings went: validation cost as a share of TWAP's on the same sessions, so that runs can be compared. */
public final class RunCurvesChart implements Chart<List<RunCurvesChart.Curve>> {
    /** Less than this is no difference that anybody should see as one. */
    private static final double LEAST_RANGE = 0.04;

    /** A validation; one alone draws no line. */
    private static final Ellipse2D POINT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);

    /** A run and its training. */
    public record Curve(String name, List<TrainingEvent> history) {
        public Curve {
            history = List.copyOf(history);
        }
    }

    @Override
    public String id() {
        return "run-curves";
    }

    @Override
    public String title() {
        return "Validation cost of the runs";
    }

    @Override
    public String description() {
        return "Cost of the learned policy as a share of TWAP's on the validation sessions, by training step, one line"
                + " a run; below 1 is cheaper than TWAP.";
    }

    @Override
    public JFreeChart create(List<Curve> curves, ChartStyle style) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            TrainingAxes.add(
                    data,
                    curve.name(),
                    TrainingAxes.only(curve.history(), TrainingEvent.Validated.class),
                    v -> v.costBps() / v.twapBps(),
                    TrainingScale.steps());
            Look.line(renderer, i, Palette.line(i, style));
            renderer.setSeriesShapesVisible(i, true);
            renderer.setSeriesShape(i, POINT);
        }
        NumberAxis y = Look.numberAxis("Cost (share of TWAP's)", Numbers.pattern("0.000"), style);
        y.setAutoRangeMinimumSize(LEAST_RANGE);
        XYPlot plot = Look.plot(data, TrainingScale.steps().axisForMarks(style), y, renderer, style);
        ValueMarker one = new ValueMarker(1, style.axis(), Look.hairline());
        plot.addRangeMarker(one);
        plot.setNoDataMessage("None of these runs has a training with validations");
        return Look.chart(this, plot, style, true);
    }
}
