package unwind.report.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.train.TrainingEvent;

/** What the training charts share: picking a figure out of the events, smoothing. */
final class TrainingAxes {
    private TrainingAxes() {}

    static <E extends TrainingEvent> List<E> only(List<TrainingEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static <E extends TrainingEvent> void add(
            DefaultXYDataset data, String name, List<E> events, ToDoubleFunction<E> figure, TrainingScale scale) {
        XySeries.add(data, name, xOf(events, scale), values(events, figure));
    }

    /** Adds the smoothed series, then the raw one, so that the legend names the strong line first. */
    static <E extends TrainingEvent> void addSmoothed(
            DefaultXYDataset data, String name, List<E> events, ToDoubleFunction<E> figure, TrainingLook look) {
        double[] raw = values(events, figure);
        double[] x = xOf(events, look.scale());
        XySeries.add(data, name + " (smoothed)", x, XySeries.trailingMean(raw, look.window(raw.length)));
        XySeries.add(data, name, x, raw);
    }

    private static <E extends TrainingEvent> double[] xOf(List<E> events, TrainingScale scale) {
        return events.stream().mapToDouble(e -> scale.x(e.step())).toArray();
    }

    private static <E extends TrainingEvent> double[] values(List<E> events, ToDoubleFunction<E> figure) {
        return events.stream().mapToDouble(figure).toArray();
    }
}
