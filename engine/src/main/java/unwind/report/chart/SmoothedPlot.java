package unwind.report.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.train.TrainingEvent;
import unwind.train.TrainingEvent.Learned;

/** A noisy figure of training: raw faint, smoothed strong. */
final class SmoothedPlot {
    private SmoothedPlot() {}

    static XYPlot of(
            List<TrainingEvent> events,
            String name,
            String axisTitle,
            ToDoubleFunction<Learned> figure,
            SeriesStyle look,
            ChartStyle style) {
        DefaultXYDataset data = new DefaultXYDataset();
        TrainingAxes.addSmoothed(data, name, TrainingAxes.only(events, Learned.class), figure);
        XYLineAndShapeRenderer renderer =
                Look.line(new XYLineAndShapeRenderer(), 0, SeriesStyle.solid(look.color(), 1.8f));
        Look.line(renderer, 1, SeriesStyle.solid(look.faint(0.36), 1));
        XYPlot plot = Look.plot(
                data,
                TrainingAxes.steps(style),
                Look.numberAxis(axisTitle, Numbers.pattern("0.#####"), style),
                renderer,
                style);
        plot.setNoDataMessage("No update yet");
        return plot;
    }
}
