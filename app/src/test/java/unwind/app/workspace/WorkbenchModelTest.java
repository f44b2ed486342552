package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.TestResults;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.run.AgentParams;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

final class WorkbenchModelTest {
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final MarketData data = TestData.days("AAA", 6);

    @BeforeEach
    void load() {
        model.loaded(List.of("a.csv"), data);
    }

    private Prepared prepare() {
        Prepared prepared = new TestExperiments().prepare(model.spec(), data);
        model.prepared(prepared);
        return prepared;
    }

    private List<StepState> states() {
        return List.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST).stream()
                .map(model::state)
                .toList();
    }

    private void finishAll() {
        Prepared prepared = prepare();
        TrainedAgent agent = TestResults.agent();
        model.trained(prepared, agent);
        model.backtested(prepared, Optional.of(agent), TestResults.backtest(prepared));
    }

    @Test
    void everythingIsEmptyAtFirst() {
        WorkbenchModel fresh = new WorkbenchModel(model.costProperty().get(), AgentParams.PARAMS.defaults());
        assertThat(List.of(Step.values()).stream().map(fresh::state)).containsOnly(StepState.EMPTY);
    }

    @Test
    void stepsAreDoneOneAfterTheOther() {
        assertThat(states()).containsExactly(StepState.DONE, StepState.EMPTY, StepState.EMPTY, StepState.EMPTY);
        finishAll();
        assertThat(states()).containsOnly(StepState.DONE);
    }

    @Test
    void changedSettingsMakeLaterStepsStaleAndUndoingMakesThemCurrentAgain() {
        finishAll();
        var before = model.orderProperty().get();
        model.orderProperty().set(before.with("shares", "77"));
        assertThat(states()).containsExactly(StepState.DONE, StepState.STALE, StepState.STALE, StepState.STALE);
        model.orderProperty().set(before);
        assertThat(states()).containsOnly(StepState.DONE);
    }

    @Test
    void everySettingCounts() {
        finishAll();
        model.seedProperty().set(99);
        assertThat(model.state(Step.TRAIN)).isEqualTo(StepState.STALE);
        model.seedProperty().set(1);
        model.agentProperty().set(model.agentProperty().get().with("batchSize", "64"));
        assertThat(model.state(Step.TRAIN)).isEqualTo(StepState.STALE);
        model.agentProperty().set(AgentParams.PARAMS.defaults());
        model.costProperty().set(CostChoice.defaultsOf(CostPresets.byId("blockhouse")));
        assertThat(model.state(Step.BACKTEST)).isEqualTo(StepState.STALE);
    }

    @Test
    void newDataMakesLaterStepsStaleAndForgetsSplitAndTicker() {
        finishAll();
        model.tickerProperty().set(Optional.of("AAA"));
        model.loaded(List.of("b.csv"), TestData.days("BBB", 7));
        assertThat(states()).containsExactly(StepState.DONE, StepState.STALE, StepState.STALE, StepState.STALE);
        assertThat(model.tickerProperty().get()).isEmpty();
        assertThat(model.spec().files()).containsExactly("b.csv");
    }

    @Test
    void aNewAgentMakesTheBacktestStale() {
        finishAll();
        model.trained(model.preparedProperty().get().orElseThrow(), TestResults.agent());
        assertThat(states()).containsExactly(StepState.DONE, StepState.DONE, StepState.DONE, StepState.STALE);
    }

    @Test
    void aFailureShowsUntilInputsChange() {
        prepare();
        model.failed(Step.TRAIN);
        assertThat(model.state(Step.TRAIN)).isEqualTo(StepState.ERROR);
        model.seedProperty().set(2);
        assertThat(model.state(Step.TRAIN)).isEqualTo(StepState.EMPTY);
    }

    @Test
    void aFailureEndsWithSuccess() {
        Prepared prepared = prepare();
        model.failed(Step.TRAIN);
        model.trained(prepared, TestResults.agent());
        assertThat(model.state(Step.TRAIN)).isEqualTo(StepState.DONE);
    }

    @Test
    void nothingIsCurrentWhileAFormHoldsSomethingInvalid() {
        prepare();
        assertThat(model.currentPrepared()).isPresent();
        model.settingsProblemProperty().set(Optional.of("Shares cannot be 'x'."));
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.ERROR);
        assertThat(model.currentPrepared()).isEmpty();
    }

    @Test
    void aStaleAgentIsNotTheCurrentOne() {
        finishAll();
        assertThat(model.currentAgent()).isPresent();
        model.seedProperty().set(5);
        assertThat(model.currentAgent()).isEmpty();
        assertThat(model.trainingProperty().get()).as("but it is kept").isPresent();
    }

    @Test
    void theSpecForOtherFilesKeepsSettingsButNotWhatBelongsToTheOldData() {
        model.orderProperty().set(model.orderProperty().get().with("shares", "5"));
        model.tickerProperty().set(Optional.of("AAA"));
        var spec = model.specFor(List.of("c.csv"));
        assertThat(spec.files()).containsExactly("c.csv");
        assertThat(spec.order().integer("shares")).isEqualTo(5);
        assertThat(spec.ticker()).isEmpty();
        assertThat(spec.split()).isEmpty();
    }
}
