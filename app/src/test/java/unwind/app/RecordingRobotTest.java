package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
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
import unwind.app.recording.VideoCheck;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;

/** Records the real window with its own commands. */
@ExtendWith(ApplicationExtension.class)
final class RecordingRobotTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private static final double ONE_LINE_PX = 50;

    private Workbench workbench;
    private Stage window;
    private Path films;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), "read by the fake");
        films = new Folders(home).films();
        workbench = new Workbench(new FakeExperiments(), owner -> List.of(), List.of(sample), new Folders(home));
        window = stage;
        workbench.show(stage);
        workbench.data().loadSample();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void record(FxRobot robot) {
        FxTest.until(() -> workbench.context().model().state(Step.SETUP) == StepState.DONE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        FxTest.until(() -> badge(robot).isVisible() && badge(robot).getText().compareTo("00:01") >= 0);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    private static Button badge(FxRobot robot) {
        return robot.lookup("#recording-badge").queryAs(Button.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(films)) {
            return files.toList();
        }
    }

    @Test
    void aRecordingIsStoppedAtItsBadgeAndItsPlaceIsShown(FxRobot robot) throws Exception {
        assertThat(badge(robot).isManaged()).isFalse();
        record(robot);
        FxTest.click(robot, "#recording-badge");
        FxTest.until(() -> robot.lookup("#notice-open-recordings").tryQuery().isPresent());
        assertThat(badge(robot).isVisible()).isFalse();
        assertThat(files()).hasSize(1).first().asString().endsWith(".mp4");
        VideoCheck check = VideoCheck.of(files().getFirst());
        assertThat(check.faults(1)).isEmpty();
        assertThat(check.width()).isEqualTo((int) window.getScene().getWidth());
    }

    @Test
    void whatTheBadgeTellsStaysOnTheScreen(FxRobot robot) {
        record(robot);
        robot.moveTo("#recording-badge");
        FxTest.until(() -> badge(robot).getTooltip().isShowing());
        Tooltip tooltip = badge(robot).getTooltip();
        assertThat(tooltip.getText()).startsWith("Recording to").contains("Click to stop");
        FxTest.until(() -> tooltip.getHeight() > ONE_LINE_PX);
        assertThat(tooltip.getY() + tooltip.getHeight())
                .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getMaxY());
    }

    @Test
    void closingTheWindowCompletesTheRecordingWithoutAQuestion(FxRobot robot) throws Exception {
        record(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        FxTest.until(() -> !window.isShowing());
        assertThat(files()).hasSize(1);
        assertThat(VideoCheck.of(files().getFirst()).faults(1)).isEmpty();
    }
}
