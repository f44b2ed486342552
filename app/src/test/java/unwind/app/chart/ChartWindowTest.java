package unwind.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;

/** Which part of the domain axis a chart shows. */
@ExtendWith(ApplicationExtension.class)
class ChartWindowTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(stage);
    }

    @Test
    void zoomShowsLessOfTheTimeAxisAndRShowsAllAgain(FxRobot robot) {
        charts.show(charts.upper, charts.line("a", 101));
        FxTest.on(() -> charts.upper.zoom(0.5));
        assertThat(charts.upper.window().orElseThrow().getLength()).isCloseTo(50, within(1e-6));

        FxTest.on(charts.upper::requestFocus);
        robot.push(KeyCode.R);

        FxTest.until(() -> charts.upper.window().isEmpty());
        assertThat(charts.upper.domainAxis().orElseThrow().getRange().getLength())
                .isCloseTo(100, within(1e-6));
    }

    @Test
    void theWheelZoomsRoundTheMouse() {
        charts.show(charts.upper, charts.line("a", 101));
        // The headless window may have another width than the scene asked for.
        FxTest.on(() -> Event.fireEvent(charts.upper, wheelUp(0.75 * charts.upper.getWidth(), 100)));

        Range window = charts.upper.window().orElseThrow();
        assertThat(window.getLength()).isCloseTo(80, within(1e-6));
        assertThat(window.getCentralValue()).isGreaterThan(50);
    }

    @Test
    void newDataKeepsTheZoomAndAnotherChartStartsWithoutOne() {
        charts.show(charts.upper, charts.line("a", 101));
        FxTest.on(() -> charts.upper.zoom(0.5));
        charts.show(charts.upper, charts.line("a", 121));
        assertThat(charts.upper.domainAxis().orElseThrow().getRange().getLength())
                .isCloseTo(50, within(1e-6));

        charts.show(charts.upper, charts.line("b", 121));
        assertThat(charts.upper.window()).isEmpty();
    }

    @Test
    void linkedPanesShowTheSameTime() {
        charts.show(charts.upper, charts.line("a", 101));
        charts.show(charts.lower, charts.line("b", 101));

        FxTest.on(() -> charts.upper.zoom(0.25));
        FxTest.on(() -> charts.upper.pan(1));

        assertThat(charts.lower.window()).isEqualTo(charts.upper.window()).isPresent();
    }

    @Test
    void theCrosshairFollowsOnLinkedPanesWithoutDrawingAChartAgain(FxRobot robot) {
        charts.show(charts.upper, charts.line("a", 101));
        charts.show(charts.lower, charts.line("b", 101));
        int before = charts.drawings.get();

        robot.moveTo(charts.upper).moveBy(15, 5);

        FxTest.until(() -> charts.upper.crosshair().isShown());
        FxTest.until(() -> charts.lower.crosshair().isShown());
        assertThat(charts.upper.crosshair().text()).contains("Step ").contains("Cost ");
        assertThat(charts.drawings.get()).isEqualTo(before);
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
}
