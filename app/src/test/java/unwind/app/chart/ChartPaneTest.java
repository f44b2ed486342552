package unwind.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unwind.app.fake.FxTest;
import unwind.report.chart.ChartStyle;
import unwind.report.chart.RewardChart;
import unwind.train.TrainingEvent;

@ExtendWith(ApplicationExtension.class)
class ChartPaneTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(stage);
    }

    @Test
    void drawsInTheColoursOfTheThemeAndAgainWhenItChanges() {
        charts.show(charts.upper, charts.line("a", 20));
        WritableImage light = FxTest.get(() -> charts.upper.snapshot(null, null));
        assertThat(pixels(light, ChartStyle.light().rl())).isGreaterThan(100);
        assertThat(pixels(light, ChartStyle.light().background())).isGreaterThan(100_000);

        FxTest.on(() -> charts.style.set(ChartStyle.dark()));

        WritableImage dark = FxTest.get(() -> charts.upper.snapshot(null, null));
        assertThat(pixels(dark, ChartStyle.dark().rl())).isGreaterThan(100);
        assertThat(pixels(dark, ChartStyle.dark().background())).isGreaterThan(100_000);
    }

    @Test
    void changesFromOtherThreadsAreDrawnOnceAndOnTheFxThread() {
        charts.show(charts.upper, charts.line("a", 101));
        int before = charts.drawings.get();
        JFreeChart chart = charts.newest.get();

        FxTest.on(() -> {
            for (int i = 0; i < 50; i++) {
                chart.fireChartChanged();
            }
        });
        assertThat(charts.drawings.get()).isEqualTo(before + 1);

        chart.fireChartChanged();
        FxTest.until(() -> charts.drawings.get() > before + 1);
        assertThat(charts.drawings.get()).isEqualTo(before + 2);
        assertThat(charts.drawingThread.get()).isEqualTo("JavaFX Application Thread");
    }

    @Test
    void saysWhatToDoWhileThereIsNoChart(FxRobot robot) {
        FxTest.on(() -> charts.upper.clear("Run a backtest."));

        assertThat(robot.lookup("#upper-empty").queryAs(Label.class).getText()).isEqualTo("Run a backtest.");
        assertThat(charts.upper.getAccessibleText()).isEqualTo("Run a backtest.");
        charts.show(charts.upper, charts.line("a", 20));
        assertThat(robot.lookup("#upper-empty").queryAs(Label.class).isVisible())
                .isFalse();
        assertThat(charts.upper.getAccessibleText()).isEqualTo("A line");
    }

    @Test
    void exportWritesTheFileThatTheEndingAsksFor(@TempDir Path folder) throws Exception {
        charts.show(charts.upper, charts.line("a", 20));
        for (String ending : List.of("png", "svg", "csv")) {
            Path file = folder.resolve("chart." + ending);
            charts.answer.set(Optional.of(file));

            FxTest.on(() -> charts.upper.export(ExportFormat.PNG));

            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(file));
        }
        assertThat(Files.readString(folder.resolve("chart.csv"))).contains("Cost");
        assertThat(Files.readString(folder.resolve("chart.svg"))).contains("<svg");
        Image png = new Image(folder.resolve("chart.png").toUri().toString());
        Canvas shown = (Canvas) charts.upper.getChildrenUnmodifiable().getFirst();
        assertThat(png.getWidth()).isEqualTo(2 * shown.getWidth());
    }

    /** The first line of a legend came out thin where the drawing before had ended with its stroke. */
    @Test
    void theSecondDrawingLooksLikeTheFirst() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("thick", new double[][] {{0, 1}, {0, 1}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, java.awt.Color.RED);
        renderer.setSeriesStroke(0, new BasicStroke(9));
        XYPlot plot = new XYPlot(data, new NumberAxis("x"), new NumberAxis("y"), renderer);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(plot);
        FxTest.on(() -> charts.upper.show(new ChartRecipe("twice", "A line", s -> chart)));
        Image first = FxTest.get(() -> charts.upper.snapshot(null, null));

        FxTest.on(chart::fireChartChanged);
        Image second = FxTest.get(() -> charts.upper.snapshot(null, null));

        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 600; x++) {
                assertThat(second.getPixelReader().getArgb(x, y))
                        .as("pixel %d, %d", x, y)
                        .isEqualTo(first.getPixelReader().getArgb(x, y));
            }
        }
    }

    @Test
    void aChartThatEndsInTheColourOfItsBackgroundIsDrawnOnItAgain() {
        ChartRecipe ending = new ChartRecipe("ending", "A line in the colour of the paper", s -> {
            JFreeChart chart = charts.line("plain", 5).draw().apply(s);
            XYPlot plot = (XYPlot) chart.getPlot();
            plot.addAnnotation(paperText(s));
            plot.setOutlineVisible(false);
            return chart;
        });
        for (int i = 0; i < 2; i++) {
            FxTest.on(() -> charts.upper.show(ending));
        }
        WritableImage image = FxTest.get(() -> charts.upper.snapshot(null, null));
        java.awt.Color paper = ChartStyle.light().background();
        assertThat(image.getPixelReader().getColor(4, 4))
                .isEqualTo(Color.rgb(paper.getRed(), paper.getGreen(), paper.getBlue()));
    }

    /** As low as on the Train screen with the first steps open. */
    @Test
    void aLongAxisTitleDoesNotRunOutOfALowChart() {
        List<TrainingEvent> events = new ArrayList<>();
        for (int i = 1; i < 50; i++) {
            events.add(new TrainingEvent.Learned(1000L * i, 0.1, 0.2, 0.3, 0.4, 5 + i % 5, 100));
        }
        FxTest.on(() -> {
            charts.upper.setMinSize(390, 165);
            charts.upper.setMaxSize(390, 165);
            charts.upper.show(ChartRecipe.of(new RewardChart(), "reward", events));
        });
        FxTest.until(() -> charts.upper.getHeight() == 165);

        WritableImage image = FxTest.get(() -> charts.upper.snapshot(null, null));

        Color paper = image.getPixelReader().getColor(20, 4);
        for (int y = 159; y < 162; y++) {
            for (int x = 8; x < 60; x++) {
                assertThat(image.getPixelReader().getColor(x, y))
                        .as("pixel %d, %d under the title", x, y)
                        .isEqualTo(paper);
            }
        }
    }

    private static long pixels(WritableImage image, java.awt.Color wanted) {
        Color color = Color.rgb(wanted.getRed(), wanted.getGreen(), wanted.getBlue());
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getColor(x, y).equals(color) ? 1 : 0;
            }
        }
        return count;
    }

    private static XYTextAnnotation paperText(ChartStyle style) {
        XYTextAnnotation text = new XYTextAnnotation("x", 2, 2);
        text.setPaint(style.background());
        return text;
    }
}
