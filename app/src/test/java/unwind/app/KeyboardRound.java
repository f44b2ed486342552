package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import unwind.app.fake.FxTest;

/** Goes round a window with the Tab key. */
final class KeyboardRound {
    private static final int ENOUGH = 250;

    private final FxRobot robot;
    private final Scene scene;

    KeyboardRound(FxRobot robot, Scene scene) {
        this.robot = robot;
        this.scene = scene;
    }

    /** From a node on until it has the focus again; everything that can have it must have had it. */
    void assertReachesEverythingFrom(Node start) {
        FxTest.on(start::requestFocus);
        Set<Node> reached = new LinkedHashSet<>();
        Node first = owner();
        do {
            reached.add(owner());
            robot.push(KeyCode.TAB);
        } while (owner() != first && reached.size() < ENOUGH && !reached.contains(owner()));
        assertThat(owner())
                .as("where the round ends, after %d stops", reached.size())
                .isSameAs(first);
        List<Node> missed = FxTest.get(() -> reachable(scene.getRoot(), new ArrayList<>()));
        missed.removeAll(reached);
        assertThat(missed).as("never reached").isEmpty();
    }

    private Node owner() {
        return FxTest.get(() -> scene.getFocusOwner());
    }

    /** Toggles of a group are one stop; the arrow keys choose among them. */
    private static List<Node> reachable(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return found;
        }
        boolean grouped = node instanceof ToggleButton toggle && toggle.getToggleGroup() != null;
        if (node.isFocusTraversable() && !grouped) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> reachable(child, found));
        }
        return found;
    }
}
