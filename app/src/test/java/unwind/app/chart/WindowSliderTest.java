package unwind.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;

@ExtendWith(ApplicationExtension.class)
class WindowSliderTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(stage);
    }

    @Test
    void theSliderOfTheWindowZoomsLinkedPanesAndFollowsThem() {
        charts.show(charts.upper, charts.line("a", 101));
        charts.show(charts.lower, charts.line("b", 101));
        WindowSlider window = FxTest.get(() -> new WindowSlider("window", charts.lower));
        RangeSlider slider = (RangeSlider) window.getChildren().get(1);
        Range all = charts.lower.fullDomain().orElseThrow();

        FxTest.on(() -> slider.setLowValue(0.25));
        FxTest.on(() -> slider.setHighValue(0.75));
        assertThat(charts.upper.window()).isEqualTo(charts.lower.window());
        assertThat(charts.upper.window().orElseThrow().getLowerBound())
                .isCloseTo(all.getLowerBound() + 0.25 * all.getLength(), within(1e-6));

        FxTest.on(charts.upper::reset);
        assertThat(slider.getLowValue()).isCloseTo(0, within(1e-6));
        assertThat(slider.getHighValue()).isCloseTo(1, within(1e-6));
    }

    /** Puts the slider under the charts and the focus before it. */
    private WindowSlider shown() {
        charts.show(charts.lower, charts.line("b", 101));
        WindowSlider window = FxTest.get(() -> new WindowSlider("window", charts.lower));
        FxTest.on(() -> charts.root.getChildren().setAll(charts.upper, charts.lower, window, charts.after));
        FxTest.until(() -> window.lookup(".high-thumb") != null);
        FxTest.on(charts.lower::requestFocus);
        return window;
    }

    private Node focused() {
        return FxTest.get(() -> charts.root.getScene().getFocusOwner());
    }

    private static Node thumb(WindowSlider window, String style) {
        return FxTest.get(() -> window.lookup(style));
    }

    @Test
    void theTabKeyStopsAtBothThumbsAndGoesOnBothWays(FxRobot robot) {
        WindowSlider window = shown();
        List<Node> way = List.of(thumb(window, ".low-thumb"), thumb(window, ".high-thumb"), charts.after);
        for (Node stop : way) {
            robot.push(KeyCode.TAB);
            FxTest.until(() -> focused() == stop);
        }
        for (Node stop : List.of(way.get(1), way.get(0), charts.lower)) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
            FxTest.until(() -> focused() == stop);
        }
    }

    @Test
    void theKeysMoveTheFocusedThumbAndItSaysWhereItIs(FxRobot robot) {
        WindowSlider window = shown();
        Node low = thumb(window, ".low-thumb");
        Node high = thumb(window, ".high-thumb");
        FxTest.on(low::requestFocus);
        robot.push(KeyCode.PAGE_UP);
        FxTest.until(() -> charts.lower.window().isPresent());
        robot.push(KeyCode.RIGHT);
        FxTest.until(() -> Math.abs(charts.lower.window().orElseThrow().getLowerBound() - 11) < 1e-6);
        assertThat(low.getAccessibleText()).isEqualTo("Start of the part shown, 11");
        assertThat(low.getPseudoClassStates()).extracting(Object::toString).contains("focused");
        FxTest.on(high::requestFocus);
        robot.push(KeyCode.PAGE_DOWN);
        FxTest.until(() -> Math.abs(charts.lower.window().orElseThrow().getUpperBound() - 90) < 1e-6);
        assertThat(high.getAccessibleText()).isEqualTo("End of the part shown, 90");
        robot.push(KeyCode.END);
        FxTest.on(low::requestFocus);
        robot.push(KeyCode.HOME);
        FxTest.until(() -> charts.lower.window().isEmpty());
    }

    @Test
    void shortcutsOfTheWindowWorkWhileAThumbHasTheFocus(FxRobot robot) {
        WindowSlider window = shown();
        AtomicInteger fired = new AtomicInteger();
        FxTest.on(() -> charts.root
                .getScene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), fired::incrementAndGet));
        FxTest.on(thumb(window, ".low-thumb")::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        FxTest.until(() -> fired.get() == 1);
    }
}
