package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
import unwind.app.workspace.WorkbenchModel;
import unwind.run.ExperimentSpec;
import unwind.run.RunStore;
import unwind.run.SpecFile;

/** Setup and Runs as a user meets them, by node id; runs without a display. */
@ExtendWith(ApplicationExtension.class)
final class RunsRobotTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private Workbench workbench;
    private WorkbenchModel model;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path sample = Files.writeString(home.resolve("sample.csv"), "read by the fake");
        workbench = new Workbench(new FakeExperiments(), owner -> List.of(), List.of(sample), new Folders(home));
        model = workbench.context().model();
        ExperimentSpec spec = model.specFor(List.of(sample.toString()));
        run(home, "2026-01-01T10-00-00Z-syn-0001", spec);
        run(home, "2026-01-02T10-00-00Z-syn-0002", spec.withOrder(spec.order().with("shares", "777")));
        workbench.show(stage);
        workbench.data().loadSample();
    }

    private static void run(Path home, String id, ExperimentSpec spec) {
        new RunStore(home.resolve("runs")).create(id, place -> SpecFile.write(place.resolve(SpecFile.NAME), spec));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    @Test
    void editingACostMovesThePreview(FxRobot robot) {
        FxTest.until(() -> model.state(Step.SETUP) == StepState.DONE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        FxTest.until(() -> !text(robot, "#preview-twap").isEmpty());
        String before = text(robot, "#preview-twap");
        FxTest.doubleClick(robot, "#cost-impactY");
        robot.write("9");
        FxTest.until(() -> !text(robot, "#preview-twap").equals(before));
        assertThat(text(robot, "#preview-twap")).endsWith("bps");
    }

    @Test
    void aHandleOfTheStripMovesWithTheKeys(FxRobot robot) {
        FxTest.until(() -> model.state(Step.SETUP) == StepState.DONE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        FxTest.click(robot, "#split-handle-validate").push(KeyCode.LEFT);
        assertThat(model.splitProperty().get()).isPresent();
        var first = model.splitProperty().get().orElseThrow().train().to();
        robot.push(KeyCode.LEFT);
        assertThat(model.splitProperty().get().orElseThrow().train().to()).isBefore(first);
    }

    @Test
    void aRunOfAnotherFolderIsShownWithItsSettingsAtHand(FxRobot robot) throws Exception {
        FxTest.until(() -> model.state(Step.SETUP) == StepState.DONE);
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        ExperimentSpec spec = model.specFor(model.filesProperty().get());
        String id = "2026-01-03T10-00-00Z-syn-0003";
        new RunStore(elsewhere)
                .create(
                        id,
                        place -> SpecFile.write(
                                place.resolve(SpecFile.NAME),
                                spec.withOrder(spec.order().with("shares", "555"))));
        robot.interact(() -> workbench.restoreAt(elsewhere.resolve(id)));
        TableView<?> runs = robot.lookup("#run-table").queryTableView();
        FxTest.until(() -> runs.getItems().size() == 3
                && runs.getSelectionModel().getSelectedItems().size() == 1
                && String.valueOf(runs.getSelectionModel().getSelectedItem()).contains("0003"));
        assertThat(workbench.shell().currentProperty().get()).isEqualTo(Step.RUNS);
        FxTest.until(() -> !robot.lookup("#notice-restore-opened").queryAll().isEmpty());
        FxTest.click(robot, "#notice-restore-opened");
        FxTest.until(() -> model.orderProperty().get().integer("shares") == 555);
    }

    @Test
    void twoRunsAreComparedAndOneRestored(FxRobot robot) {
        FxTest.until(() -> model.state(Step.SETUP) == StepState.DONE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        TableView<?> runs = robot.lookup("#run-table").queryTableView();
        FxTest.until(() -> runs.getItems().size() == 2);
        robot.interact(() -> {
            runs.requestFocus();
            runs.getSelectionModel().clearAndSelect(0);
            runs.getSelectionModel().select(1);
        });
        TableView<?> settings = robot.lookup("#setting-table").queryTableView();
        assertThat(settings.getItems()).as("shares differ, nothing else").hasSize(1);
        assertThat(robot.lookup("#restore-run").queryButton().isDisabled()).isTrue();
        robot.interact(() -> runs.getSelectionModel().clearAndSelect(0));
        FxTest.click(robot, "#restore-run");
        assertThat(model.orderProperty().get().integer("shares")).isEqualTo(777);
        FxTest.click(robot, "#notice-undo-restore");
        assertThat(model.orderProperty().get().integer("shares")).isEqualTo(1000);
    }

    @Test
    void aDeletedRunComesBackByUndo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        TableView<?> runs = robot.lookup("#run-table").queryTableView();
        FxTest.until(() -> runs.getItems().size() == 2);
        robot.interact(() -> runs.getSelectionModel().clearAndSelect(0));
        FxTest.click(robot, "#delete-run");
        FxTest.until(() -> runs.getItems().size() == 1);
        FxTest.click(robot, "#notice-undo-delete");
        FxTest.until(() -> runs.getItems().size() == 2);
    }
}
