package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

@ExtendWith(ApplicationExtension.class)
class TrainScreenTest {
    private final FakeExperiments experiments = new FakeExperiments();
    private WorkbenchModel model;

    @Start
    void start(Stage stage) {
        model = new WorkbenchModel(
                CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
        Theme theme = new Theme();
        theme.install();
        TaskService tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        ChartPanes charts = new ChartPanes(theme, tasks, (owner, title, name, kinds) -> java.util.Optional.empty());
        TrainScreen screen = new TrainScreen(new TrainViewModel(model, experiments, tasks), charts);
        stage.setScene(new Scene(new StackPane(screen.content()), 980, 700));
        stage.show();
    }

    private static void click(FxRobot robot, String id) {
        Button button = robot.lookup("#" + id).queryButton();
        FxTest.until(() -> !button.isDisabled());
        robot.clickOn(button);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @Test
    void trainPauseResumeStopKeepsTheBestPolicyAndItsCurves(FxRobot robot) {
        assertThat(robot.lookup("#train-start").queryButton().isDisabled()).isTrue();
        FxTest.on(() -> model.loaded(List.of("synthetic.csv"), FakeExperiments.data(8)));

        click(robot, "train-start");
        experiments.allow(12);
        FxTest.until(() -> text(robot, "train-steps").equals("1,200 of 4,000"));
        click(robot, "train-pause");
        FxTest.until(() -> text(robot, "train-message").startsWith("Paused at step 1,200"));
        click(robot, "train-resume");
        experiments.allow(1);
        FxTest.until(() -> text(robot, "train-steps").equals("1,300 of 4,000"));
        click(robot, "train-stop");

        FxTest.until(() -> text(robot, "train-message")
                .startsWith("Stopped after 1,300 of 4,000 steps; the best policy on validation, from step 1,000,"));
        assertThat(text(robot, "train-best")).isEqualTo("0.50 bps");
        assertThat(text(robot, "train-against-twap")).isEqualTo("\u22120.08 bps");
        for (String id : List.of("validation", "reward", "loss", "exploration")) {
            ChartPane chart = robot.lookup("#train-" + id + "-chart").queryAs(ChartPane.class);
            assertThat(chart.recipeProperty().get()).as(id).isPresent();
        }
        assertThat(robot.lookup("#train-start").queryButton().isDisabled()).isFalse();
    }
}
