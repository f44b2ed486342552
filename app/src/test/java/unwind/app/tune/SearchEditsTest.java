package unwind.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unwind.app.TestExperiments;
import unwind.app.fake.FakeExperiments;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

/** The form of a search is undone with the settings, in the order in which they were edited. */
class SearchEditsTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final SettingsHistory history = new SettingsHistory(
            model,
            new Importer(model, new TestExperiments() {}, manual.service(), manual.errors()),
            manual.service().pulse(),
            manual.service().nanoClock());
    private final SearchForm form = new SearchForm(model, 2);

    @BeforeEach
    void load() {
        history.follow(new SearchEdits(form));
        model.loaded(List.of("a.csv"), FakeExperiments.data(8));
        manual.settle();
    }

    private RangeRow row(String key) {
        return form.rows().stream()
                .filter(r -> r.spec().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys() {
        return form.rows().stream().map(r -> r.spec().key()).toList();
    }

    private String text(String key) {
        return row(key).textProperty().get();
    }

    private void settle() {
        manual.settle();
        manual.passSeconds(10);
    }

    @Test
    void rangesBudgetAndSettingsComeBackInOrder() {
        String before = text("learningRate");
        row("learningRate").textProperty().set("0.001 to 0.002");
        settle();
        form.budget().field("trials").textProperty().set("7");
        settle();
        model.seedProperty().set(9);
        settle();

        history.undo();
        assertThat(model.seedProperty().get()).isEqualTo(1);
        assertThat(form.budget().values().integer("trials")).isEqualTo(7);
        history.undo();
        assertThat(form.budget().values().integer("trials")).isEqualTo(20);
        assertThat(history.undoText()).isEqualTo("Learning rate " + before + " to 0.001 to 0.002");
        history.undo();
        assertThat(text("learningRate")).isEqualTo(before);
        history.redo();
        assertThat(text("learningRate")).isEqualTo("0.001 to 0.002");
    }

    @Test
    void aSettingThatWasTakenOffTheListComesBackToItsPlace() {
        List<String> before = keys();
        RangeRow gone = form.rows().get(1);
        RangeRow stays = form.rows().getFirst();
        gone.textProperty().set("1 to 2");
        settle();
        form.remove(gone);
        settle();

        history.undo();

        assertThat(keys()).isEqualTo(before);
        assertThat(form.rows().get(1).textProperty().get()).isEqualTo("1 to 2");
        assertThat(form.rows().getFirst())
                .as("a row that stays keeps its field")
                .isSameAs(stays);
    }

    @Test
    void whatIsSearchedIsAnEditToo() {
        row("learningRate").wantedProperty().set(false);
        settle();
        assertThat(history.undoText()).isEqualTo("Search of Learning rate on to off");
        history.undo();
        assertThat(row("learningRate").wantedProperty().get()).isTrue();
        assertThat(history.undoReasonProperty().get()).isNotEmpty();
    }
}
