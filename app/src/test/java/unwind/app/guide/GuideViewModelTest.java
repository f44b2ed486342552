package unwind.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unwind.app.command.Command;
import unwind.app.fake.FakeExperiments;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.Step;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

class GuideViewModelTest {
    private final ManualTasks tasks = new ManualTasks();
    private final FakeExperiments experiments = new FakeExperiments();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final ObjectProperty<Step> current = new SimpleObjectProperty<>(Step.DATA);
    private final List<String> done = new ArrayList<>();
    private WindowState window = new WindowState();
    private SettingsHistory history;
    private GuideViewModel guide;

    @BeforeEach
    void make() {
        Importer importer = new Importer(model, experiments, tasks.service(), tasks.errors());
        history = new SettingsHistory(
                model, importer, tasks.service().pulse(), tasks.service().nanoClock());
        guide = start();
    }

    private GuideViewModel start() {
        return new GuideViewModel(
                model,
                window,
                history,
                tasks.service(),
                new GuideViewModel.Doings(current::set, doing("sample"), doing("train"), doing("backtest")),
                current,
                new SimpleStringProperty("Ready"));
    }

    private Command doing(String name) {
        return Command.always(name, name, () -> done.add(name));
    }

    private void click() {
        guide.command(guide.nextProperty().get().orElseThrow()).fire();
    }

    private Prepared load() {
        model.loaded(List.of("synthetic.csv"), FakeExperiments.data(20));
        tasks.settle();
        return prepare();
    }

    private Prepared prepare() {
        Prepared prepared =
                experiments.prepare(model.spec(), model.dataProperty().get().orElseThrow());
        model.prepared(prepared);
        return prepared;
    }

    @Test
    void oneClickEachLeadsFromNothingToTheReport() {
        guide.begin();
        assertThat(guide.shownProperty().get()).isTrue();
        click();
        assertThat(done).containsExactly("sample");
        load();
        assertThat(guide.nextProperty().get()).contains(GuideStep.SETUP);
        click();
        assertThat(current.get()).isEqualTo(Step.SETUP);
        click();
        assertThat(done).containsExactly("sample", "train");
        assertThat(current.get()).isEqualTo(Step.TRAIN);
        Prepared prepared = prepare();
        TrainedAgent agent = FakeExperiments.agent(prepared, 0, List.of(), false);
        model.trained(prepared, agent);
        click();
        assertThat(done).containsExactly("sample", "train", "backtest");
        tasks.passSeconds(75);
        model.backtested(
                prepared,
                Optional.of(agent),
                experiments.backtest(prepared, Optional.of(agent), List.of("twap", "sac"), (at, of, what) -> {}));
        assertThat(guide.textProperty().get()).contains("took 01:15");
        click();
        assertThat(guide.nextProperty().get()).isEmpty();
        assertThat(guide.doneProperty().get()).containsExactlyInAnyOrder(GuideStep.values());
    }

    @Test
    void theShortTrainingIsASettingThatUndoTakesBack() {
        guide.begin();
        load();
        click();
        click();
        assertThat(steps()).isEqualTo(GuideViewModel.SHORT_TRAINING);
        history.undo();
        assertThat(steps()).isEqualTo(AgentParams.PARAMS.defaults().integer("steps"));
    }

    @Test
    void aBudgetThatIsShorterStillStays() {
        guide.begin();
        load();
        model.agentProperty().set(model.agentProperty().get().with("steps", "3000"));
        click();
        click();
        assertThat(steps()).isEqualTo(3000);
    }

    private int steps() {
        return model.agentProperty().get().integer("steps");
    }

    @Test
    void itHidesUntilTheWorkspaceIsThereAndStaysClosedOnceClosed() {
        assertThat(guide.shownProperty().get()).isFalse();
        guide.begin();
        guide.close();
        assertThat(guide.shownProperty().get()).isFalse();
        guide = start();
        guide.begin();
        assertThat(guide.shownProperty().get()).as("at the next start").isFalse();
        window.put(WindowState.GUIDE, WindowState.GUIDE_OPEN);
        assertThat(guide.shownProperty().get()).as("recalled by the menu").isTrue();
    }

    @Test
    void aChangedSettingLeadsBackToTheTraining() {
        guide.begin();
        Prepared prepared = load();
        click();
        model.trained(prepared, FakeExperiments.agent(prepared, 0, List.of(), false));
        assertThat(guide.nextProperty().get()).contains(GuideStep.BACKTEST);
        model.seedProperty().set(2);
        assertThat(guide.nextProperty().get()).contains(GuideStep.TRAIN);
        assertThat(guide.doneProperty().get()).containsExactlyInAnyOrder(GuideStep.DATA, GuideStep.SETUP);
    }
}
