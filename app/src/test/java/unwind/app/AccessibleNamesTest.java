package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;

/** Whatever the Tab key reaches has a name that a screen reader can say, on every screen, empty and full. */
@ExtendWith(ApplicationExtension.class)
final class AccessibleNamesTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private final FakeExperiments experiments = new FakeExperiments();
    private final Set<String> nameless = new HashSet<>();
    private Workbench workbench;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), DialogsOnShow.COLUMNS);
        workbench = new Workbench(experiments, owner -> List.of(sample), List.of(sample), new Folders(home));
        workbench.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private StepState state(Step step) {
        return workbench.context().model().state(step);
    }

    @Test
    void everyControlOfEveryScreenHasAName(FxRobot robot) {
        everyScreen();
        FxTest.on(() -> workbench.data().loadSample());
        FxTest.until(() -> state(Step.SETUP) == StepState.DONE);
        everyScreen();
        experiments.allow((int) (FakeExperiments.TOTAL / FakeExperiments.CHUNK));
        run(Step.TRAIN);
        run(Step.BACKTEST);
        everyScreen();
        FxTest.click(robot, "#rail-train");
        FxTest.click(robot, "#train-mode-search");
        look("search");
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyControlOfTheDialogsHasAName(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        look("settings");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        look("shortcuts");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        look("palette");
        robot.push(KeyCode.ESCAPE);
        DialogsOnShow.importing(robot);
        look("import");
        DialogsOnShow.close(robot, "#import-dialog");
        DialogsOnShow.error(robot, workbench);
        look("error");
        DialogsOnShow.close(robot, "#error-dialog");
        for (String page : List.of("#tasks-tab", "#log-tab", "#problems-tab")) {
            robot.clickOn(page);
            look(page);
        }
        assertThat(nameless).isEmpty();
    }

    private void run(Step step) {
        FxTest.until(() -> WorkbenchScreens.run(workbench.screens(), step).isEnabled());
        FxTest.on(() -> WorkbenchScreens.run(workbench.screens(), step).fire());
        FxTest.until(() -> state(step) == StepState.DONE);
    }

    private void everyScreen() {
        for (Step step : Step.values()) {
            FxTest.on(() -> workbench.shell().currentProperty().set(step));
            look(step.label());
        }
    }

    private void look(String where) {
        FxTest.on(() -> Window.getWindows().stream().map(Window::getScene).forEach(scene -> {
            look(where, scene);
            tabPanes(scene.getRoot()).forEach(pane -> {
                for (Tab tab : pane.getTabs()) {
                    pane.getSelectionModel().select(tab);
                    look(where + " " + tab.getText(), scene);
                }
            });
        }));
    }

    private void look(String where, Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Set<Node> labelled = new HashSet<>();
        all(scene.getRoot())
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getLabelFor())
                .forEach(labelled::add);
        all(scene.getRoot())
                .filter(node -> node.isFocusTraversable() && !(node instanceof ScrollBar))
                .filter(node -> !labelled.contains(node) && !hasName(node))
                .forEach(node -> nameless.add(where + ": " + node));
    }

    private static boolean hasName(Node node) {
        boolean told =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        Tooltip tooltip = node instanceof Control control ? control.getTooltip() : null;
        return told || written || (tooltip != null && !tooltip.getText().isBlank());
    }

    private static Stream<TabPane> tabPanes(Node root) {
        return all(root).filter(TabPane.class::isInstance).map(TabPane.class::cast).toList().stream();
    }

    private static Stream<Node> all(Node node) {
        List<Node> found = new ArrayList<>();
        collect(node, found);
        return found.stream();
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }
}
