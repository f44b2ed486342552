package unwind.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private Workbench workbench;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), DialogsOnShow.COLUMNS);
        workbench = new Workbench(new FakeExperiments(), owner -> List.of(sample), List.of(sample), new Folders(home));
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
        Node start = FxTest.get(() -> scene.getRoot().lookup("#palette-button"));
        new KeyboardRound(robot, scene).assertReachesEverythingFrom(start);
    }

    @Test
    void theTabKeyGoesRoundTheImport(FxRobot robot) {
        Scene dialog = DialogsOnShow.importing(robot);
        new KeyboardRound(robot, dialog).assertReachesEverythingFrom(dialog.lookup("#import-zone"));
        DialogsOnShow.close(robot, "#import-dialog");
    }

    @Test
    void theTabKeyGoesRoundAnError(FxRobot robot) {
        Scene dialog = DialogsOnShow.error(robot, workbench);
        FxTest.until(() -> dialog.lookup("#error-details") != null);
        new KeyboardRound(robot, dialog).assertReachesEverythingFrom(dialog.lookup("#error-details"));
        DialogsOnShow.close(robot, "#error-dialog");
    }
}
