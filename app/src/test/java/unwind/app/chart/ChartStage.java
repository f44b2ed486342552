package unwind.app.chart;

import atlantafx.base.theme.PrimerLight;
import java.awt.BasicStroke;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.event.ChartProgressEvent;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.report.chart.ChartStyle;

/** Two linked panes on a stage, a line to draw in them, and what is known of its drawings. */
final class ChartStage {
    final ObjectProperty<ChartStyle> style = new SimpleObjectProperty<>(ChartStyle.light());
    final AtomicReference<Optional<Path>> answer = new AtomicReference<>(Optional.empty());
    final AtomicInteger drawings = new AtomicInteger();
    final AtomicReference<String> drawingThread = new AtomicReference<>("");
    final AtomicReference<JFreeChart> newest = new AtomicReference<>();
    final ChartPane upper;
    final ChartPane lower;
    final Button after = new Button("After the charts");
    final VBox root;

    ChartStage(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TaskService tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        ChartExporter exporter = new ChartExporter(tasks, (owner, title, name, kinds) -> answer.get());
        upper = new ChartPane("upper", style, exporter);
        lower = new ChartPane("lower", style, exporter);
        ChartLink.tie(upper, lower);
        root = new VBox(upper, lower);
        upper.setPrefSize(600, 300);
        lower.setPrefSize(600, 300);
        stage.setScene(new Scene(root, 600, 600));
        stage.show();
    }

    ChartRecipe line(String name, int points) {
        return new ChartRecipe(name, "A line", s -> {
            DefaultXYDataset data = new DefaultXYDataset();
            double[][] xy = new double[2][points];
            for (int i = 0; i < points; i++) {
                xy[0][i] = i;
                xy[1][i] = i % 7;
            }
            data.addSeries("Cost", xy);
            XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
            renderer.setSeriesPaint(0, s.rl());
            renderer.setSeriesStroke(0, new BasicStroke(4));
            NumberAxis time = new NumberAxis("Step (steps)");
            time.setLowerMargin(0);
            time.setUpperMargin(0);
            JFreeChart chart = new JFreeChart(new XYPlot(data, time, new NumberAxis("bps"), renderer));
            chart.setBackgroundPaint(s.background());
            chart.getPlot().setBackgroundPaint(s.background());
            chart.addProgressListener(event -> {
                if (event.getType() == ChartProgressEvent.DRAWING_STARTED) {
                    drawings.incrementAndGet();
                    drawingThread.set(Thread.currentThread().getName());
                }
            });
            newest.set(chart);
            return chart;
        });
    }

    void show(ChartPane pane, ChartRecipe recipe) {
        FxTest.on(() -> pane.show(recipe));
    }
}
