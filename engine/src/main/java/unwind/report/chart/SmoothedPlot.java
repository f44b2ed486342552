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
            TrainingLook look,
            ChartStyle style) {
        DefaultXYDataset data = new DefaultXYDataset();
        TrainingAxes.addSmoothed(data, name, TrainingAxes.only(events, Learned.class), figure, look);
        SeriesStyle line = style.series("sac");
        XYLineAndShapeRenderer renderer = Look.line(new DenseLineRenderer(), 0, SeriesStyle.solid(line.color(), 1.8f));
        Look.line(renderer, 1, SeriesStyle.solid(line.faint(0.36), 1));
        if (look.smoothing() == 0) {
            renderer.setSeriesVisible(1, false);
        }
        XYPlot plot = Look.plot(
                data,
                look.scale().axis(style),
                Look.numberAxis(axisTitle, Numbers.pattern("0.#####"), style),
                renderer,
                style);
        plot.setNoDataMessage("No update yet");
        return plot;
    }
}
