package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;

/** The Tab key goes round every screen and is caught nowhere. */
@ExtendWith(ApplicationExtension.class)
final class KeyboardPathTest {
    private static final int ENOUGH = 250;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private Workbench workbench;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), "read by the fake");
        workbench = new Workbench(new FakeExperiments(), owner -> List.of(), List.of(sample), new Folders(home));
        workbench.show(stage);
        scene = stage.getScene();
        workbench.data().loadSample();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void theTabKeyReachesEverythingAndComesRound(Step step, FxRobot robot) {
        FxTest.until(() -> workbench.context().model().state(Step.SETUP) == StepState.DONE);
        FxTest.on(() -> workbench.shell().currentProperty().set(step));
        FxTest.on(() -> scene.getRoot().lookup("#palette-button").requestFocus());
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
