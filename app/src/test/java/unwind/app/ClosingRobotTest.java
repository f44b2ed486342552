package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import unwind.run.RunStore;

/** Closing the window, idle and over a training. */
@ExtendWith(ApplicationExtension.class)
final class ClosingRobotTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private final FakeExperiments experiments = new FakeExperiments();
    private Workbench workbench;
    private Stage window;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), "read by the fake");
        workbench = new Workbench(experiments, owner -> List.of(), List.of(sample), new Folders(home));
        window = stage;
        workbench.show(stage);
        workbench.data().loadSample();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void train(FxRobot robot) {
        FxTest.until(() -> workbench.context().model().state(Step.SETUP) == StepState.DONE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3).push(KeyCode.F5);
        experiments.allow(5);
        FxTest.until(() ->
                robot.lookup("#train-steps").queryAs(Label.class).getText().startsWith("500 of"));
    }

    private static String headline(FxRobot robot) {
        return robot.lookup("#closing-headline").queryAs(Label.class).getText();
    }

    @Test
    void anIdleWindowCloses(FxRobot robot) {
        FxTest.until(() -> workbench.context().model().state(Step.SETUP) == StepState.DONE);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        FxTest.until(() -> !window.isShowing());
    }

    @Test
    void aTrainingIsAskedAboutGoesOnAndIsStoppedAndKept(FxRobot robot) {
        train(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        FxTest.until(() -> robot.lookup("#closing-dialog").tryQuery().isPresent());
        assertThat(headline(robot)).isEqualTo("Work is still running. Stop it and close the window?");
        assertThat(robot.lookup("#closing-work .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.startsWith("Train SAC, seed 1"))
                .anyMatch(text -> text.startsWith("Its best policy so far is kept as a run"));

        FxTest.click(robot, "#closing-keep");
        assertThat(robot.lookup("#closing-dialog").tryQuery()).isEmpty();
        assertThat(window.isShowing()).isTrue();
        experiments.allow(1);
        FxTest.until(() ->
                robot.lookup("#train-steps").queryAs(Label.class).getText().startsWith("600 of"));

        robot.push(KeyCode.CONTROL, KeyCode.Q);
        FxTest.click(robot, "#closing-stop");
        FxTest.until(() -> !window.isShowing());
        assertThat(new RunStore(workbench.context().folders().runs()).list())
                .as("the window went after the agent was written")
                .hasSize(1);
    }
}
