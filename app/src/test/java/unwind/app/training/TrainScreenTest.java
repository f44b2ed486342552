package unwind.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

@ExtendWith(ApplicationExtension.class)
class TrainScreenTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path runs;

    private final FakeExperiments experiments = new FakeExperiments();
    private WorkbenchModel model;
    private TrainFixture fixture;

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
        tasks.limit(Lane.TRAINING, 1);
        fixture = new TrainFixture(model, experiments, tasks, runs);
        TrainScreen screen = fixture.screen(charts);
        stage.setScene(new Scene(new StackPane(screen.content()), 1180, 700));
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
        assertThat(text(robot, "train-best")).isEqualTo("0.500 bps");
        assertThat(text(robot, "train-against-twap")).isEqualTo("\u22120.080 bps");
        for (String id : List.of("validation", "reward", "loss", "exploration")) {
            ChartPane chart = robot.lookup("#train-" + id + "-chart").queryAs(ChartPane.class);
            assertThat(chart.recipeProperty().get()).as(id).isPresent();
        }
        assertThat(robot.lookup("#train-start").queryButton().isDisabled()).isFalse();
    }

    @Test
    void aSecondTrainingWaitsInTheQueueIsLookedAtAndRemoved(FxRobot robot) {
        FxTest.on(() -> model.loaded(List.of("synthetic.csv"), FakeExperiments.data(8)));
        click(robot, "train-start");
        FxTest.on(() -> model.seedProperty().set(2));
        click(robot, "train-start");
        FxTest.on(() -> model.seedProperty().set(3));
        click(robot, "train-start");
        experiments.allow(1, 6);
        FxTest.until(() -> rows(robot).stream().anyMatch(r -> r.startsWith("1 \u00b7 SAC, training, 15 %")));
        FxTest.until(() -> rows(robot).stream().anyMatch(r -> r.startsWith("2 \u00b7 SAC, queued, 1st")));
        assertThat(text(robot, "train-message")).startsWith("Queued, 2nd");

        ListView<TrainingJob> list = robot.lookup("#training-list").queryListView();
        FxTest.on(() -> list.getSelectionModel().select(1));
        click(robot, "train-remove");
        FxTest.until(() -> list.getItems().size() == 2);
        FxTest.on(() -> list.getSelectionModel().select(0));
        assertThat(text(robot, "train-steps")).isEqualTo("600 of 4,000");
        click(robot, "train-stop");

        experiments.allow(3, 40);
        TrainingJob last = list.getItems().getLast();
        FxTest.until(() -> !last.isBusy());
        FxTest.on(() -> list.getSelectionModel().select(last));
        assertThat(text(robot, "train-message")).startsWith("Trained for 4,000 steps");
        assertThat(text(robot, "train-steps")).isEqualTo("4,000 of 4,000");
    }

    private static List<String> rows(FxRobot robot) {
        return robot.lookup(".list-cell").queryAll().stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void theCurvesFollowAxisAndSmoothing(FxRobot robot) {
        FxTest.on(() -> model.loaded(List.of("synthetic.csv"), FakeExperiments.data(8)));
        click(robot, "train-start");
        experiments.allow(40);
        FxTest.until(() -> text(robot, "train-message").startsWith("Trained"));
        ChartPane reward = robot.lookup("#train-reward-chart").queryAs(ChartPane.class);
        assertThat(fileName(reward)).isEqualTo("training-reward-steps");

        FxTest.click(robot, "#train-axis-share");
        assertThat(fileName(reward)).isEqualTo("training-reward-share");
        FxTest.click(robot, "#train-axis-time");
        assertThat(fileName(reward)).isEqualTo("training-reward-time");
        FxTest.on(() -> robot.lookup("#train-smoothing").queryAs(Slider.class).setValue(0));
        assertThat(text(robot, "train-smoothing-value")).isEqualTo("off");
        assertThat(fixture.train().pictureProperty().get().look().smoothing()).isZero();
    }

    private static String fileName(ChartPane pane) {
        return FxTest.get(() -> pane.recipeProperty().get().orElseThrow().fileName());
    }
}
