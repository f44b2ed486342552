package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;

/** Deploy, call, delete as a user does it, by node id; runs without a display. */
@ExtendWith(ApplicationExtension.class)
class DeployScreenTest {
    @TempDir
    Path folder;

    private DeployFixture fixture;
    private TaskService tasks;

    @Start
    void start(Stage stage) {
        Theme theme = new Theme();
        theme.install();
        tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        fixture = new DeployFixture(tasks, folder);
        fixture.local.answer = CallViewModelTest.ANSWER;
        DeployScreen screen = new DeployScreen(
                fixture.models,
                new ChartPanes(theme, tasks, (owner, title, name, kinds) -> Optional.empty()),
                step -> {});
        stage.setScene(new Scene(new StackPane(screen.content()), 1180, 760));
        stage.show();
    }

    @AfterEach
    void letTheWorkEnd() {
        FxTest.until(() -> tasks.tasks().stream().allMatch(task -> task.state().isOver()));
    }

    private static void click(FxRobot robot, String id) {
        FxTest.until(() -> robot.lookup("#" + id).tryQueryAs(Button.class).isPresent());
        Button button = robot.lookup("#" + id).queryButton();
        FxTest.until(() -> !button.isDisabled());
        robot.clickOn(button);
    }

    @Test
    void deploysCallsByKeyboardAndDeletes(FxRobot robot) {
        click(robot, "deploy-run");
        TableView<?> endpoints = robot.lookup("#endpoint-table").queryTableView();
        FxTest.until(() -> endpoints.getItems().size() == 1);
        FxTest.until(() -> robot.lookup("#call-json").tryQuery().isPresent());

        TextInputControl json = robot.lookup("#call-json").queryTextInputControl();
        FxTest.until(() -> !robot.lookup("#call-send").queryButton().isDisabled());
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        FxTest.on(() -> Event.fireEvent(
                json, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, !mac, false, mac)));
        FxTest.until(() ->
                robot.lookup("#call-headline").queryAs(Label.class).getText().startsWith("Rehearsal"));
        assertThat(robot.lookup("#call-chart")
                        .queryAs(ChartPane.class)
                        .recipeProperty()
                        .get())
                .isPresent();

        click(robot, "endpoint-delete");
        click(robot, "endpoint-delete-confirm");
        FxTest.until(() -> endpoints.getItems().isEmpty());
        assertThat(robot.lookup("#endpoint-message").queryAs(Label.class).getText())
                .contains("nothing billable");
    }

    @Test
    void escapeAbortsACallAndAReplayThatHang(FxRobot robot) throws Exception {
        click(robot, "deploy-run");
        FxTest.until(() -> robot.lookup("#call-json").tryQuery().isPresent());
        FxTest.on(() -> fixture.model.loaded(List.of("synthetic.csv"), FakeExperiments.data(2)));

        hangThenEscape(robot, "call-send");
        FxTest.until(() -> fixture.local.cutOff);
        assertThat(robot.lookup("#call-message").queryAs(Label.class).getText()).startsWith("Aborted");
        assertThat(robot.lookup("#call-send").queryButton().isDisabled()).isFalse();

        fixture.local.cutOff = false;
        FxTest.on(() -> robot.lookup("#deploy-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(2));
        hangThenEscape(robot, "replay-start");
        FxTest.until(() -> fixture.local.cutOff);
        assertThat(robot.lookup("#replay-message").queryAs(Label.class).getText())
                .startsWith("Stopped");
        assertThat(robot.lookup("#replay-start").queryButton().isDisabled()).isFalse();
    }

    private void hangThenEscape(FxRobot robot, String start) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        fixture.local.hanging = Optional.of(reached);
        click(robot, start);
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        FxTest.on(() -> Event.fireEvent(
                robot.lookup("#deploy-tabs").query(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    }

    @Test
    void aWindowThatOpensOnThisScreenListsWhatIsRehearsedOnceARunIsKnown(FxRobot robot) {
        TableView<?> endpoints = robot.lookup("#endpoint-table").queryTableView();
        FxTest.until(() -> fixture.local.looks > 0);
        FxTest.on(() -> fixture.local.endpoints.add(FakeTarget.info("other")));
        FxTest.until(() -> endpoints.getItems().size() == 1);
        assertThat(fixture.aws.looks).isZero();
    }

    @Test
    void awsAsksForRegionAndProfileAndForTheNameBeforeItCosts(FxRobot robot) {
        FxTest.until(() -> robot.lookup("#deploy-aws").tryQuery().isPresent());
        FxTest.click(robot, "#deploy-aws");
        assertThat(robot.lookup("#deploy-region")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue();
        assertThat(robot.lookup("#deploy-aws").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#rehearsal-badge").query().isVisible()).isFalse();
        click(robot, "deploy-run");
        FxTest.until(() -> robot.lookup("#deploy-ask").query().isVisible());
        assertThat(robot.lookup("#deploy-confirm").queryButton().isDisabled()).isTrue();
        FxTest.on(() -> robot.lookup("#deploy-typed").queryTextInputControl().setText("unwind"));
        click(robot, "deploy-confirm");
        FxTest.until(() -> fixture.aws.deployed.size() == 1);
    }
}
