package unwind.report.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.train.TrainingEvent;

/** What the training charts share: the step axis, picking a figure out of the events, smoothing. */
final class TrainingAxes {
    private TrainingAxes() {}

    static NumberAxis steps(ChartStyle style) {
        NumberAxis axis = Look.numberAxis("Training (environment steps)", Numbers.whole(), style);
        axis.setAxisLineVisible(true);
        axis.setTickMarksVisible(true);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setLowerMargin(0);
        axis.setUpperMargin(0.02);
        return axis;
    }

    static <E extends TrainingEvent> List<E> only(List<TrainingEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static <E extends TrainingEvent> void add(
            DefaultXYDataset data, String name, List<E> events, ToDoubleFunction<E> figure) {
        XySeries.add(data, name, stepsOf(events), values(events, figure));
    }

    /** Adds the smoothed series, then the raw one, so that the legend names the strong line first. */
    static <E extends TrainingEvent> void addSmoothed(
            DefaultXYDataset data, String name, List<E> events, ToDoubleFunction<E> figure) {
        double[] raw = values(events, figure);
        XySeries.add(data, name + " (smoothed)", stepsOf(events), XySeries.trailingMean(raw, window(raw.length)));
        XySeries.add(data, name, stepsOf(events), raw);
    }

    /** A twentieth of the points, so that the smoothed line keeps its shape from the first to the last minute. */
    private static int window(int points) {
        return Math.clamp(points / 20, 1, 50);
    }

    private static <E extends TrainingEvent> double[] stepsOf(List<E> events) {
        return events.stream().mapToDouble(TrainingEvent::step).toArray();
    }

    private static <E extends TrainingEvent> double[] values(List<E> events, ToDoubleFunction<E> figure) {
        return events.stream().mapToDouble(figure).toArray();
    }
}
