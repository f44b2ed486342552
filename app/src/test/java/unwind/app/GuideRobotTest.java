package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/** A newcomer's first start, by node id: one click a step. */
@ExtendWith(ApplicationExtension.class)
final class GuideRobotTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private final FakeExperiments experiments = new FakeExperiments();
    private Workbench workbench;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), "read by the fake");
        workbench = new Workbench(experiments, owner -> List.of(), List.of(sample), new Folders(home));
        workbench.show(stage);
        workbench.restore();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private StepState state(Step step) {
        return workbench.context().model().state(step);
    }

    @Test
    void aNewcomerReachesTheReportByOneClickAStep(FxRobot robot) {
        FxTest.until(() -> state(Step.SETUP) == StepState.DONE);
        FxTest.click(robot, "#guide-setup");
        assertThat(robot.lookup("#setup-screen").tryQuery()).isPresent();
        experiments.allow((int) (FakeExperiments.TOTAL / FakeExperiments.CHUNK));
        FxTest.click(robot, "#guide-train");
        FxTest.until(() -> state(Step.TRAIN) == StepState.DONE);
        FxTest.click(robot, "#guide-backtest");
        FxTest.until(() -> state(Step.BACKTEST) == StepState.DONE);
        FxTest.until(
                () -> robot.lookup("#guide-text").queryAs(Label.class).getText().contains("first result"));
        FxTest.click(robot, "#guide-report");
        assertThat(workbench.shell().currentProperty().get()).isEqualTo(Step.REPORT);
        assertThat(robot.lookup("#guide-mark-report").queryAs(Node.class).getAccessibleText())
                .isEqualTo("Report, done");
    }

    @Test
    void itIsClosedAndBroughtBackByTheMenu(FxRobot robot) {
        FxTest.until(
                () -> robot.lookup("#guide").tryQuery().filter(Node::isVisible).isPresent());
        FxTest.click(robot, "#guide-close");
        assertThat(robot.lookup("#guide").queryAs(Node.class).isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("first steps").push(KeyCode.ENTER);
        assertThat(robot.lookup("#guide").queryAs(Node.class).isVisible()).isTrue();
    }
}
