package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.TestResults;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.run.AgentParams;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

final class AdviceTest {
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final MarketData data = TestData.days("AAA", 6);

    private Optional<Step> next() {
        return Advice.before(Step.REPORT, model).map(Advice::goTo);
    }

    @Test
    void theFirstStepThatIsMissingIsAdvised() {
        assertThat(next()).contains(Step.DATA);
        model.loaded(List.of("a.csv"), data);
        assertThat(next()).contains(Step.SETUP);
        Prepared prepared = new TestExperiments().prepare(model.spec(), data);
        model.prepared(prepared);
        assertThat(next()).contains(Step.TRAIN);
        TrainedAgent agent = TestResults.agent();
        model.trained(prepared, agent);
        assertThat(next()).contains(Step.BACKTEST);
        model.backtested(prepared, Optional.of(agent), TestResults.backtest(prepared));
        assertThat(next()).isEmpty();
    }

    @Test
    void aStaleResultIsAdvisedToBeMadeAgain() {
        model.loaded(List.of("a.csv"), data);
        Prepared prepared = new TestExperiments().prepare(model.spec(), data);
        model.prepared(prepared);
        model.trained(prepared, TestResults.agent());
        model.seedProperty().set(5);
        model.prepared(new TestExperiments().prepare(model.spec(), data));
        assertThat(Advice.before(Step.DEPLOY, model).map(Advice::title)).contains("Train again first");
    }

    @Test
    void onlyStepsBeforeCount() {
        assertThat(Advice.before(Step.DATA, model)).isEmpty();
    }
}
