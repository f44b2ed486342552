package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;

final class PreparerTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final List<Integer> preparedShares = new ArrayList<>();
    private final Preparer preparer = new Preparer(
            model,
            new TestExperiments() {
                @Override
                public Prepared prepare(ExperimentSpec spec, MarketData data) {
                    int shares = spec.order().integer("shares");
                    preparedShares.add(shares);
                    if (shares == 13) {
                        throw Problem.usage("13 is unlucky.", "Take 14.");
                    }
                    if (shares == 666) {
                        throw new IllegalStateException("a fault");
                    }
                    return super.prepare(spec, data);
                }
            },
            manual.service(),
            manual.errors());

    private void shares(int shares) {
        model.orderProperty().set(model.orderProperty().get().with("shares", Integer.toString(shares)));
    }

    private void load() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 6));
    }

    @Test
    void nothingIsPreparedWithoutData() {
        shares(5);
        manual.settle();
        assertThat(preparedShares).isEmpty();
    }

    @Test
    void loadingPreparesByItself() {
        load();
        manual.settle();
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.DONE);
        assertThat(model.currentPrepared()).isPresent();
    }

    @Test
    void aBurstOfChangesIsPreparedOnce() {
        load();
        for (int shares = 1; shares <= 10; shares++) {
            shares(shares);
        }
        manual.settle();
        assertThat(preparedShares).containsExactly(10);
    }

    @Test
    void anOvertakenPreparationIsDropped() {
        load();
        manual.ui();
        shares(5);
        manual.ui();
        manual.work();
        manual.ui();
        assertThat(model.preparedProperty().get())
                .as("made with settings of yesterday")
                .isEmpty();
        manual.settle();
        assertThat(preparedShares).containsExactly(1000, 5);
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.DONE);
    }

    @Test
    void aProblemIsToldInPlaceAndEndsWithTheNextGoodSetting() {
        load();
        shares(13);
        manual.settle();
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.ERROR);
        assertThat(preparer.problemProperty().get()).contains("13 is unlucky. Take 14.");
        assertThat(manual.shownTitles()).as("no dialog while typing").isEmpty();
        shares(14);
        manual.settle();
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.DONE);
        assertThat(preparer.problemProperty().get()).isEmpty();
    }

    @Test
    void aFaultOfTheProgramIsShown() {
        load();
        shares(666);
        manual.settle();
        assertThat(manual.shownFailures()).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.ERROR);
    }
}
