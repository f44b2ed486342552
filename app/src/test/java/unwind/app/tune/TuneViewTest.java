package unwind.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
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
import unwind.app.workspace.Importer;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

@ExtendWith(ApplicationExtension.class)
class TuneViewTest {
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
        Importer importer = new Importer(model, new FakeExperiments(), tasks, (title, failure) -> {
            throw new AssertionError(title, failure);
        });
        TuneViewModel tune = new TuneViewModel(
                model,
                new Searches(Path.of("no", "searches"), PathWords.ofUser(), Clock.systemUTC(), tasks),
                (folder, spec, data, parallel, listener, control) -> FakeSearch.run(spec, listener, control, () -> {}),
                tasks,
                new SettingsHistory(model, importer, tasks.pulse(), tasks.nanoClock()),
                1);
        TuneView view = new TuneView(
                tune,
                new TuneCommands(tune),
                new ChartPanes(theme, tasks, (owner, title, name, kinds) -> Optional.empty()));
        stage.setScene(new Scene(new VBox(view.header(), view), 1180, 700));
        stage.show();
        model.loaded(List.of("synthetic.csv"), FakeExperiments.data(12));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @Test
    void aSearchFillsTableAndPictureAndItsBestSettingsAreUsed(FxRobot robot) {
        TextField trials = robot.lookup("#search-trials").queryAs(TextField.class);
        FxTest.on(() -> trials.setText("7"));
        FxTest.until(() -> text(robot, "search-plan").startsWith("7 trials to step "));
        FxTest.click(robot, "#tune-start");
        FxTest.until(() -> text(robot, "tune-message").startsWith("Done: 7 trials. The best is trial 7."));

        TableView<TrialRow> table = robot.lookup("#trial-table").queryTableView();
        assertThat(table.getItems()).extracting(TrialRow::number).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(table.getColumns()).extracting(c -> c.getText()).contains("Learning rate", "Shape the reward");
        FxTest.until(() ->
                !robot.lookup("#importance-table").queryTableView().getItems().isEmpty());
        assertThat(robot.lookup("#tune-chart")
                        .queryAs(ChartPane.class)
                        .recipeProperty()
                        .get())
                .isPresent();

        Button use = robot.lookup("#tune-use").queryButton();
        FxTest.until(() -> !use.isDisabled());
        robot.clickOn(use);
        FxTest.until(() -> text(robot, "tune-message").startsWith("The settings of trial 7 are set"));
        assertThat(FxTest.get(() -> model.agentProperty().get().text("learningRate")))
                .isEqualTo(table.getItems().getFirst().trial().values().get("learningRate"));
    }

    @Test
    void aWrongRangeIsToldBesideItAndNothingStarts(FxRobot robot) {
        TextField rate = robot.lookup("#search-learningRate").queryAs(TextField.class);
        FxTest.on(() -> rate.setText("3 to 1"));
        FxTest.until(() -> robot.lookup("#tune-start").queryButton().isDisabled());
        assertThat(text(robot, "search-learningRate-error")).startsWith("Learning rate cannot be '3'.");
        assertThat(text(robot, "search-plan")).isNotBlank();
    }
}
