package unwind.app.fake;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for conditions on the FX thread; never for a span of time. */
public final class FxTest {
    private FxTest() {}

    /** Runs something on the FX thread and waits for it. */
    public static void on(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for a node to be laid out and enabled, then clicks it; what it does may still be on its way. */
    public static FxRobot click(FxRobot robot, String id) {
        until(() -> usable(robot, id));
        robot.clickOn(id);
        return robot;
    }

    /** The same with two clicks, which in a text field mark the word. */
    public static FxRobot doubleClick(FxRobot robot, String id) {
        until(() -> usable(robot, id));
        robot.doubleClickOn(id);
        return robot;
    }

    private static boolean usable(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(node -> !node.isDisabled() && node.isVisible())
                .filter(node -> node.getLayoutBounds().getWidth() > 0)
                .isPresent();
    }

    /** The node of an id, waited for. */
    public static <T extends Node> T node(FxRobot robot, String id, Class<T> type) {
        until(() -> robot.lookup(id).tryQuery().isPresent());
        return robot.lookup(id).queryAs(type);
    }

    public static <T> T get(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }

    /** Waits until it holds, asking on the FX thread; fails after a minute. */
    public static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> get(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("the condition never came true", e);
        }
    }
}
