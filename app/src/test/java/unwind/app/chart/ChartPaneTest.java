package unwind.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.awt.BasicStroke;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.event.ChartProgressEvent;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.report.chart.ChartStyle;

@ExtendWith(ApplicationExtension.class)
class ChartPaneTest {
    private final ObjectProperty<ChartStyle> style = new SimpleObjectProperty<>(ChartStyle.light());
    private final AtomicReference<Optional<Path>> answer = new AtomicReference<>(Optional.empty());
    private final AtomicInteger drawings = new AtomicInteger();
    private final AtomicReference<String> drawingThread = new AtomicReference<>("");
    private final AtomicReference<JFreeChart> newest = new AtomicReference<>();
    private ChartPane upper;
    private ChartPane lower;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TaskService tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        ChartExporter exporter = new ChartExporter(tasks, (owner, title, name, kinds) -> answer.get());
        upper = new ChartPane("upper", style, exporter);
        lower = new ChartPane("lower", style, exporter);
        ChartLink.tie(upper, lower);
        VBox root = new VBox(upper, lower);
        upper.setPrefSize(600, 300);
        lower.setPrefSize(600, 300);
        stage.setScene(new Scene(root, 600, 600));
        stage.show();
    }

    private ChartRecipe line(String name, int points) {
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

    private void show(FxRobot robot, ChartPane pane, ChartRecipe recipe) {
        robot.interact(() -> pane.show(recipe));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private WritableImage picture(FxRobot robot, ChartPane pane) {
        AtomicReference<WritableImage> image = new AtomicReference<>();
        robot.interact(() -> image.set(pane.snapshot(null, null)));
        return image.get();
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

    @Test
    void drawsInTheColoursOfTheThemeAndAgainWhenItChanges(FxRobot robot) {
        show(robot, upper, line("a", 20));
        WritableImage light = picture(robot, upper);
        assertThat(pixels(light, ChartStyle.light().rl())).isGreaterThan(100);
        assertThat(pixels(light, ChartStyle.light().background())).isGreaterThan(100_000);

        robot.interact(() -> style.set(ChartStyle.dark()));
        WaitForAsyncUtils.waitForFxEvents();

        WritableImage dark = picture(robot, upper);
        assertThat(pixels(dark, ChartStyle.dark().rl())).isGreaterThan(100);
        assertThat(pixels(dark, ChartStyle.dark().background())).isGreaterThan(100_000);
    }

    @Test
    void zoomShowsLessOfTheTimeAxisAndRShowsAllAgain(FxRobot robot) {
        show(robot, upper, line("a", 101));
        robot.interact(() -> upper.zoom(0.5));
        assertThat(upper.window().orElseThrow().getLength()).isCloseTo(50, within(1e-6));

        robot.interact(upper::requestFocus);
        robot.push(KeyCode.R);

        assertThat(upper.window()).isEmpty();
        assertThat(upper.domainAxis().orElseThrow().getRange().getLength()).isCloseTo(100, within(1e-6));
    }

    @Test
    void theWheelZoomsRoundTheMouse(FxRobot robot) {
        show(robot, upper, line("a", 101));
        // The headless window may have another width than the scene asked for.
        robot.interact(() -> Event.fireEvent(upper, wheelUp(0.75 * upper.getWidth(), 100)));

        Range window = upper.window().orElseThrow();
        assertThat(window.getLength()).isCloseTo(80, within(1e-6));
        assertThat(window.getCentralValue()).isGreaterThan(50);
    }

    private static ScrollEvent wheelUp(double x, double y) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void newDataKeepsTheZoomAndAnotherChartStartsWithoutOne(FxRobot robot) {
        show(robot, upper, line("a", 101));
        robot.interact(() -> upper.zoom(0.5));
        show(robot, upper, line("a", 121));
        assertThat(upper.domainAxis().orElseThrow().getRange().getLength()).isCloseTo(50, within(1e-6));

        show(robot, upper, line("b", 121));
        assertThat(upper.window()).isEmpty();
    }

    @Test
    void linkedPanesShowTheSameTime(FxRobot robot) {
        show(robot, upper, line("a", 101));
        show(robot, lower, line("b", 101));

        robot.interact(() -> upper.zoom(0.25));
        robot.interact(() -> upper.pan(1));

        assertThat(lower.window()).isEqualTo(upper.window()).isPresent();
    }

    @Test
    void theSliderOfTheWindowZoomsLinkedPanesAndFollowsThem(FxRobot robot) {
        show(robot, upper, line("a", 101));
        show(robot, lower, line("b", 101));
        WindowSlider window = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new WindowSlider("window", lower));
        RangeSlider slider = (RangeSlider) window.getChildren().get(1);
        Range all = lower.fullDomain().orElseThrow();

        robot.interact(() -> slider.setLowValue(0.25));
        robot.interact(() -> slider.setHighValue(0.75));
        assertThat(upper.window()).isEqualTo(lower.window());
        assertThat(upper.window().orElseThrow().getLowerBound())
                .isCloseTo(all.getLowerBound() + 0.25 * all.getLength(), within(1e-6));

        robot.interact(upper::reset);
        assertThat(slider.getLowValue()).isCloseTo(0, within(1e-6));
        assertThat(slider.getHighValue()).isCloseTo(1, within(1e-6));
    }

    @Test
    void theCrosshairFollowsOnLinkedPanesWithoutDrawingAChartAgain(FxRobot robot) {
        show(robot, upper, line("a", 101));
        show(robot, lower, line("b", 101));
        int before = drawings.get();

        robot.moveTo(upper).moveBy(15, 5);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(upper.crosshair().isShown()).isTrue();
        assertThat(lower.crosshair().isShown()).isTrue();
        assertThat(upper.crosshair().text()).contains("Step ").contains("Cost ");
        assertThat(drawings.get()).isEqualTo(before);
    }

    @Test
    void changesFromOtherThreadsAreDrawnOnceAndOnTheFxThread(FxRobot robot) {
        show(robot, upper, line("a", 101));
        int before = drawings.get();
        JFreeChart chart = newest.get();

        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                chart.fireChartChanged();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(drawings.get()).isEqualTo(before + 1);

        chart.fireChartChanged();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(drawings.get()).isEqualTo(before + 2);
        assertThat(drawingThread.get()).isEqualTo("JavaFX Application Thread");
    }

    @Test
    void saysWhatToDoWhileThereIsNoChart(FxRobot robot) {
        robot.interact(() -> upper.clear("Run a backtest."));

        assertThat(robot.lookup("#upper-empty").queryAs(Label.class).getText()).isEqualTo("Run a backtest.");
        assertThat(upper.getAccessibleText()).isEqualTo("Run a backtest.");
        show(robot, upper, line("a", 20));
        assertThat(robot.lookup("#upper-empty").queryAs(Label.class).isVisible())
                .isFalse();
        assertThat(upper.getAccessibleText()).isEqualTo("A line");
    }

    @Test
    void exportWritesTheFileThatTheEndingAsksFor(FxRobot robot, @TempDir Path folder) throws Exception {
        show(robot, upper, line("a", 20));
        for (String ending : List.of("png", "svg", "csv")) {
            Path file = folder.resolve("chart." + ending);
            answer.set(Optional.of(file));

            robot.interact(() -> upper.export(ExportFormat.PNG));

            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(file));
        }
        assertThat(Files.readString(folder.resolve("chart.csv"))).contains("Cost");
        assertThat(Files.readString(folder.resolve("chart.svg"))).contains("<svg");
        Image png = new Image(folder.resolve("chart.png").toUri().toString());
        Canvas shown = (Canvas) upper.getChildrenUnmodifiable().getFirst();
        assertThat(png.getWidth()).isEqualTo(2 * shown.getWidth());
    }

    /** The bridge to JavaFX once left out the first colour of a drawing that equalled the last one of the drawing before. */
    /** The mouse on a name in the legend lights its line; the others step back until it leaves. */
    @Test
    void aNameInTheLegendLightsItsLine() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("one", new double[][] {{0, 1}, {0, 1}});
        data.addSeries("two", new double[][] {{0, 1}, {1, 0}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, java.awt.Color.RED);
        renderer.setSeriesPaint(1, java.awt.Color.BLUE);
        JFreeChart chart = new JFreeChart(new XYPlot(data, new NumberAxis("x"), new NumberAxis("y"), renderer));
        LegendHighlight highlight = new LegendHighlight();

        highlight.light(chart, Optional.of("one"));
        assertThat(renderer.getSeriesPaint(0)).isEqualTo(java.awt.Color.RED);
        assertThat(((java.awt.Color) renderer.getSeriesPaint(1)).getAlpha()).isLessThan(64);

        highlight.light(chart, Optional.of("two"));
        assertThat(renderer.getSeriesPaint(1)).isEqualTo(java.awt.Color.BLUE);

        highlight.light(chart, Optional.empty());
        assertThat(renderer.getSeriesPaint(0)).isEqualTo(java.awt.Color.RED);
    }

    @Test
    void theMouseFindsTheNamesOfTheLegend() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("a line with a name", new double[][] {{0, 1}, {0, 1}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, java.awt.Color.RED);
        FxTest.on(() -> upper.show(new ChartRecipe(
                "legend",
                "A line",
                s -> new JFreeChart(new XYPlot(data, new NumberAxis("x"), new NumberAxis("y"), renderer)))));

        boolean found = FxTest.get(() -> {
            for (int y = 0; y < 300; y += 3) {
                for (int x = 0; x < 600; x += 3) {
                    upper.pointAt(x, y);
                    if (upper.legend().lit().isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        });

        assertThat(found).as("a point on the legend").isTrue();
        FxTest.on(() -> upper.pointAt(-1, -1));
        assertThat(upper.legend().lit()).isEmpty();
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
        FxTest.on(() -> upper.show(new ChartRecipe("twice", "A line", s -> chart)));
        Image first = FxTest.get(() -> upper.snapshot(null, null));

        FxTest.on(chart::fireChartChanged);
        Image second = FxTest.get(() -> upper.snapshot(null, null));

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
            JFreeChart chart = line("plain", 5).draw().apply(s);
            XYPlot plot = (XYPlot) chart.getPlot();
            plot.addAnnotation(paperText(s));
            plot.setOutlineVisible(false);
            return chart;
        });
        for (int i = 0; i < 2; i++) {
            FxTest.on(() -> upper.show(ending));
        }
        WritableImage image = FxTest.get(() -> upper.snapshot(null, null));
        java.awt.Color paper = ChartStyle.light().background();
        assertThat(image.getPixelReader().getColor(4, 4))
                .isEqualTo(Color.rgb(paper.getRed(), paper.getGreen(), paper.getBlue()));
    }

    private static XYTextAnnotation paperText(ChartStyle style) {
        XYTextAnnotation text = new XYTextAnnotation("x", 2, 2);
        text.setPaint(style.background());
        return text;
    }
}
