package unwind.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
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
import unwind.run.RunOverview;
import unwind.run.TrainedAgent;

/** A report as a user makes it, by node id; runs without a display. */
@ExtendWith(ApplicationExtension.class)
class ReportScreenTest implements ReportPrompt {
    @TempDir
    Path folder;

    private final FakeDesk desk = new FakeDesk();
    private final ObservableList<RunOverview> kept = FXCollections.observableArrayList();
    private final WorkbenchModel workbench = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private TaskService tasks;
    private RunKeeper keeper;
    private ReportScreen screen;

    @Override
    public Optional<Path> place(Window owner, ReportKind kind, String suggestedName) {
        return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        return Optional.of(folder.resolve("search"));
    }

    @Start
    void start(Stage stage) {
        Theme theme = new Theme();
        theme.install();
        tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        keeper = new RunKeeper(
                workbench,
                tasks,
                new RunsPlace(() -> folder.resolve("runs"), PathWords.ofUser()),
                Clock.systemUTC(),
                path -> {});
        screen = new ReportScreen(
                new ReportViewModel(workbench, keeper, kept, (place, listed) -> {}, tasks, desk, path -> {}),
                this,
                step -> {});
        stage.setScene(new Scene(new StackPane(screen.content()), 1180, 760));
        stage.show();
    }

    @AfterEach
    void letTheWorkEnd() {
        FxTest.until(() -> tasks.unfinished().isEmpty());
    }

    private void keepARun() {
        FakeExperiments experiments = new FakeExperiments();
        Prepared prepared = experiments.prepare(workbench.spec(), FakeExperiments.data(9));
        Optional<TrainedAgent> agent = Optional.of(FakeExperiments.agent(prepared, 1000, List.of(), false));
        var result = experiments.backtest(prepared, agent, List.of("sac", "twap"), (d, t, w) -> {});
        FxTest.on(() -> workbench.backtested(prepared, agent, result));
        FxTest.until(() -> keeper.keptProperty().get().isPresent());
        RunOverview run =
                RunOverview.read(FxTest.get(() -> keeper.keptProperty().get()).orElseThrow());
        desk.holds(run.folder(), workbench.backtestProperty().get().orElseThrow());
        FxTest.on(() -> kept.add(run));
    }

    private static void click(FxRobot robot, String id) {
        FxTest.until(() -> robot.lookup("#" + id).tryQueryAs(Button.class).isPresent());
        Button button = robot.lookup("#" + id).queryButton();
        FxTest.until(() -> !button.isDisabled());
        robot.clickOn(button);
    }

    @Test
    void aRunIsShownPageByPageAndSavedWithTheSectionsChosen(FxRobot robot) {
        assertThat(robot.lookup("#report-screen-go").tryQuery()).isPresent();
        keepARun();
        FxTest.until(() -> robot.lookup("#report-view").tryQuery().isPresent());
        FxTest.on(screen::onShow);
        ListView<?> pages = robot.lookup("#report-pages").queryListView();
        FxTest.until(() -> pages.getItems().size() == 2);
        FxTest.until(() -> pages.lookupAll(".image-view").stream()
                .anyMatch(node -> node instanceof ImageView picture && picture.getImage() != null));

        FxTest.on(() ->
                robot.lookup("#report-section-orders").queryAs(CheckBox.class).setSelected(false));
        FxTest.until(() -> robot.lookup("#report-note").queryAs(Label.class).isVisible());
        click(robot, "report-save");
        TextField path = robot.lookup("#report-path").queryAs(TextField.class);
        FxTest.until(() -> path.getText().endsWith(".pdf"));
        assertThat(Path.of(path.getText()).getFileName().toString()).startsWith("report-");
        assertThat(desk.done.getLast()).startsWith("write PDF answer,").doesNotContain(",orders,");
        click(robot, "report-preview");
        FxTest.until(() -> !robot.lookup("#report-note").queryAs(Label.class).isVisible());
    }
}
