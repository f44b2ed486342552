package unwind.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
import unwind.app.chart.SavePrompt;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.runs.RunKeeper;
import unwind.app.runs.RunsPlace;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.Prepared;

@ExtendWith(ApplicationExtension.class)
class BacktestScreenTest {
    private final FakeExperiments experiments = new FakeExperiments();
    private final AtomicReference<Optional<Path>> answer = new AtomicReference<>(Optional.empty());
    private WorkbenchModel model;

    @TempDir
    private Path folder;

    @TempDir
    Path runs;

    private final List<Path> opened = new CopyOnWriteArrayList<>();

    private TaskService tasks;

    @Start
    void start(Stage stage) {
        model = new WorkbenchModel(
                CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
        Theme theme = new Theme();
        theme.install();
        tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        SavePrompt prompt = (owner, title, name, kinds) -> answer.get();
        BacktestScreen screen = new BacktestScreen(
                new BacktestViewModel(model, experiments, tasks),
                new ChartPanes(theme, tasks, prompt),
                new ScheduleSaver(tasks, prompt),
                new RunKeeper(
                        model, tasks, new RunsPlace(() -> runs, PathWords.ofUser()), Clock.systemUTC(), opened::add));
        stage.setScene(new Scene(new StackPane(screen.content()), 980, 720));
        stage.show();
    }

    /** A run that is still being written would outlive the folder it is written to. */
    @AfterEach
    void letTheWorkEnd() {
        FxTest.until(() -> tasks.tasks().stream().allMatch(task -> task.state().isOver()));
    }

    private static void click(FxRobot robot, String id) {
        Button button = robot.lookup("#" + id).queryButton();
        FxTest.until(() -> !button.isDisabled());
        robot.clickOn(button);
    }

    private static ChartPane chart(FxRobot robot, String name) {
        return robot.lookup("#backtest-" + name + "-chart").queryAs(ChartPane.class);
    }

    private void runWithAgent(FxRobot robot) {
        FxTest.on(() -> {
            model.loaded(List.of("synthetic.csv"), FakeExperiments.data(9));
            Prepared prepared =
                    experiments.prepare(model.spec(), model.dataProperty().get().orElseThrow());
            model.prepared(prepared);
            model.trained(prepared, FakeExperiments.agent(prepared, 1000, List.of(), false));
        });
        click(robot, "backtest-run");
        TableView<?> table = robot.lookup("#backtest-table").queryTableView();
        FxTest.until(() -> table.getItems().size() == 4);
    }

    @Test
    void showsTableSentenceAndTheChartsOfThePickedSession(FxRobot robot) {
        assertThat(robot.lookup("#strategy-sac").query().isDisabled()).isTrue();
        runWithAgent(robot);

        assertThat(robot.lookup("#backtest-sentence").queryAs(Label.class).getText())
                .startsWith("Too few sessions to decide");
        ComboBox<Integer> picker = robot.lookup("#session-picker").queryComboBox();
        assertThat(picker.getItems()).hasSize(3);
        String first =
                chart(robot, "schedule").recipeProperty().get().orElseThrow().fileName();
        click(robot, "session-next");
        assertThat(chart(robot, "schedule").recipeProperty().get().orElseThrow().fileName())
                .startsWith("schedule-2025-")
                .isNotEqualTo(first);
        assertThat(chart(robot, "inventory").recipeProperty().get()).isPresent();
    }

    @Test
    void savesWhatTheSelectedStrategySoldAndTheNextSession(FxRobot robot) throws Exception {
        runWithAgent(robot);
        TableView<?> table = robot.lookup("#backtest-table").queryTableView();
        FxTest.on(() -> table.getSelectionModel().select(2));
        Path played = folder.resolve("played.json");
        answer.set(Optional.of(played));
        click(robot, "save-schedule");
        FxTest.until(() -> Files.exists(played));
        Path next = folder.resolve("next.csv");
        answer.set(Optional.of(next));
        click(robot, "save-next-schedule");
        FxTest.until(() -> Files.exists(next));

        JsonNode json = new ObjectMapper().readTree(played.toFile());
        assertThat(json.findValue("mode").asText()).isEqualTo("adaptive");
        int sum = Files.readAllLines(next).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.split(",")[1]))
                .sum();
        assertThat(sum).isEqualTo(1000);
    }

    @Test
    void exportsAChartFromTheKeyboard(FxRobot robot) {
        runWithAgent(robot);
        Path file = folder.resolve("schedule.png");
        answer.set(Optional.of(file));

        robot.clickOn(chart(robot, "schedule"));
        // The headless robot does not report held modifiers, so the event is made here.
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        FxTest.on(() -> Event.fireEvent(
                chart(robot, "schedule"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, !mac, false, mac)));

        FxTest.until(() -> Files.exists(file) && Files.size(file) > 1000);
    }

    @Test
    void playsTheBacktestUnderOtherSettings(FxRobot robot) {
        runWithAgent(robot);
        TabPane tabs = robot.lookup("#backtest-charts").queryAs(TabPane.class);
        FxTest.on(() -> tabs.getSelectionModel().select(3));
        click(robot, "sensitivity-run");
        TableView<?> table = robot.lookup("#backtest-sensitivity").queryTableView();
        FxTest.until(() -> table.getItems().size() > 8);

        assertThat(table.getColumns()).hasSize(6);
        assertThat(robot.lookup("#sensitivity-note").queryAs(Label.class).getText())
                .startsWith("Bold: what the backtest");
        assertThat(robot.lookup("#sensitivity-cancel").query().isDisabled()).isTrue();
    }

    @Test
    void theRunIsKeptAndItsReportOpens(FxRobot robot) {
        runWithAgent(robot);
        click(robot, "open-report");
        FxTest.until(() -> !opened.isEmpty());

        assertThat(opened.getFirst()).isRegularFile().hasFileName("report.html").startsWith(runs);
        assertThat(robot.lookup("#kept-run-message").queryAs(TextField.class).getText())
                .startsWith("Run kept in");
    }
}
