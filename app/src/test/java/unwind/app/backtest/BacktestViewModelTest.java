package unwind.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.run.AgentParams;
import unwind.run.Prepared;

@ExtendWith(ApplicationExtension.class)
class BacktestViewModelTest {
    private final FakeExperiments experiments = new FakeExperiments();
    private final List<String> problems = new ArrayList<>();
    private WorkbenchModel model;
    private BacktestViewModel backtest;

    @BeforeEach
    void make() {
        FxTest.on(() -> {
            model = new WorkbenchModel(
                    CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
            TaskService tasks = TaskService.create((title, failure) -> problems.add(failure.getMessage()));
            backtest = new BacktestViewModel(model, experiments, tasks);
        });
    }

    private void load(int sessions) {
        FxTest.on(() -> model.loaded(List.of("synthetic.csv"), FakeExperiments.data(sessions)));
    }

    private void train() {
        FxTest.on(() -> {
            MarketData data = model.dataProperty().get().orElseThrow();
            Prepared prepared = experiments.prepare(model.spec(), data);
            model.prepared(prepared);
            model.trained(prepared, FakeExperiments.agent(prepared, 1000, List.of(), false));
        });
    }

    private void run() {
        FxTest.on(() -> backtest.run().fire());
        FxTest.until(() -> !backtest.runningProperty().get());
    }

    @Test
    void withoutDataItSaysWhyItCannotRun() {
        assertThat(backtest.run().disabledReason().getValue()).contains("load some in step 1");
        load(9);
        assertThat(backtest.run().isEnabled()).isTrue();
        FxTest.on(() -> backtest.choices().forEach(c -> c.wantedProperty().set(false)));
        assertThat(backtest.run().disabledReason().getValue()).isEqualTo("No strategy is ticked.");
    }

    @Test
    void sacNeedsAnAgentThatBelongsToTheDataAndSettings() {
        load(9);
        StrategyChoice sac = backtest.choices().get(2);
        assertThat(sac.blockedProperty().get()).contains("train one in step 3");
        assertThat(backtest.chosenIds()).containsExactly("twap", "vwap", "hindsight");

        train();
        assertThat(sac.blockedProperty().get()).isEmpty();
        assertThat(backtest.chosenIds()).contains("sac");

        FxTest.on(() -> model.seedProperty().set(9));
        assertThat(sac.blockedProperty().get()).contains("train again");
    }

    @Test
    void fewSessionsDecideNothingAndTheSentenceSaysSo() {
        load(9);
        train();
        run();

        assertThat(backtest.keySentence())
                .startsWith("Too few sessions to decide: SAC cost ")
                .contains("3 unseen");
        assertThat(backtest.rows()).extracting(BacktestRow::id).containsExactly("twap", "vwap", "sac", "hindsight");
        BacktestRow sac = backtest.rows().get(2);
        assertThat(sac.verdict()).isEqualTo("too few sessions to decide");
        assertThat(sac.costBps()).matches("\\d+\\.\\d\\d");
        assertThat(sac.againstTwap()).matches("[+\u2212]\\d+\\.\\d\\d|0\\.00");
        assertThat(backtest.rows().get(3).verdict()).isEqualTo("a bound: knows the future");
        assertThat(backtest.rows().get(0).verdict()).isEqualTo("the baseline");
        assertThat(FxTest.get(() -> model.state(Step.BACKTEST))).isEqualTo(StepState.DONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void manySessionsGetAVerdictAndADatePicker() {
        load(18);
        train();
        run();

        assertThat(backtest.dates()).hasSize(12);
        assertThat(backtest.keySentence()).contains("12 unseen sessions").contains("95 % interval");
        assertThat(backtest.basis())
                .contains("1,000 shares")
                .contains("12 test sessions")
                .contains("snapshot timing");
        assertThat(backtest.shownOnCharts()).containsExactly("sac", "twap", "vwap", "hindsight");
    }

    @Test
    void aCancelledBacktestLeavesNoResultAndIsNoFailure() {
        load(9);
        experiments.waitForCancel();
        FxTest.on(() -> backtest.run().fire());
        FxTest.until(() -> backtest.progressProperty().get().total() == 4);

        FxTest.on(() -> backtest.cancelCommand().fire());
        FxTest.until(() -> !backtest.runningProperty().get());

        assertThat(backtest.messageProperty().get()).startsWith("Cancelled");
        assertThat(backtest.resultProperty().get()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsRemedy() {
        load(9);
        experiments.fail();
        run();

        assertThat(backtest.messageProperty().get())
                .isEqualTo("The backtest failed. There is no test session to play. Choose a later range.");
        assertThat(FxTest.get(() -> model.state(Step.BACKTEST))).isEqualTo(StepState.ERROR);
    }

    @Test
    void changedSettingsMakeTheResultStaleInWords() {
        load(9);
        run();
        FxTest.on(() -> model.seedProperty().set(5));

        assertThat(backtest.messageProperty().get()).contains("Run the backtest again");
        assertThat(backtest.resultProperty().get()).isPresent();
    }
}
