package unwind.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.table.FilterField;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

@ExtendWith(ApplicationExtension.class)
class SessionTableTest {
    private static final int SESSIONS = 12;

    private Label count;
    private DataViewModel data;
    private SessionTable table;
    private FilterField filter;

    @Start
    void start(Stage stage) {
        WorkbenchModel model = new WorkbenchModel(
                CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
        TaskService tasks = TaskService.create((title, failure) -> {
            throw new AssertionError(title, failure);
        });
        FakeExperiments engine = new FakeExperiments();
        Importer importer = new Importer(model, engine, tasks, (title, failure) -> {
            throw new AssertionError(title, failure);
        });
        data = new DataViewModel(model, engine, tasks, importer, List.of(Path.of("sample.csv")));
        table = new SessionTable(data);
        filter = new FilterField("filter", "Filter the sessions", "", data.filter());
        count = new Label();
        count.textProperty().bind(table.countText());
        stage.setScene(new Scene(new VBox(filter, count, table), 700, 400));
        stage.show();
        model.loaded(List.of("synthetic.csv"), FakeExperiments.data(SESSIONS));
    }

    private SessionRow shown(int row) {
        return FxTest.get(() -> table.getItems().get(row));
    }

    private int rows() {
        return FxTest.get(() -> table.getItems().size());
    }

    @Test
    void aSessionThatTheFilterHidesStaysChartedAndIsChosenAgainAfterwards(FxRobot robot) {
        SessionRow charted = shown(0);
        FxTest.on(filter::requestFocus);
        robot.write("date:" + shown(3).date());
        FxTest.until(() -> rows() == 1);
        assertThat(data.selectedProperty().get()).isEqualTo(Optional.of(charted));
        assertThat(FxTest.get(count::getText)).isEqualTo("1 of " + SESSIONS);

        robot.push(KeyCode.ESCAPE);

        FxTest.until(() -> rows() == SESSIONS);
        assertThat(FxTest.get(() -> table.getSelectionModel().getSelectedItem()))
                .isEqualTo(charted);
        assertThat(FxTest.get(count::getText)).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereIsMarkedAndSaid(FxRobot robot) {
        FxTest.on(filter::requestFocus);
        robot.write("price>5");
        FxTest.until(() -> filter.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("error")));
        assertThat(FxTest.get(filter::getAccessibleText)).contains("No column \"price\"; there are date, day, minutes");
        assertThat(rows()).isEqualTo(SESSIONS);
    }

    @Test
    void sortingHoldsWhileFiltering() {
        FxTest.on(() -> {
            table.getSortOrder().setAll(List.of(table.getColumns().get(2)));
            filter.setText("minutes>0");
        });
        assertThat(FxTest.get(() -> table.getItems().stream()
                        .map(SessionRow::meanHalfSpreadBps)
                        .toList()))
                .isSorted()
                .hasSize(SESSIONS);
    }
}
