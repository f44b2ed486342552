package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;

final class SettingsHistoryTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final Importer importer = new Importer(
            model,
            new TestExperiments() {
                @Override
                public MarketData load(ExperimentSpec spec, unwind.market.Progress progress) {
                    return TestData.days("AAA", 6);
                }
            },
            manual.service(),
            manual.errors());
    private long nanos;
    private final SettingsHistory history =
            new SettingsHistory(model, importer, manual.service().pulse(), () -> nanos);

    @BeforeEach
    void load() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 6));
        manual.settle();
    }

    private void shares(int shares) {
        model.orderProperty().set(model.orderProperty().get().with("shares", Integer.toString(shares)));
        manual.settle();
    }

    private void pause() {
        nanos += 10_000_000_000L;
    }

    private int shares() {
        return model.orderProperty().get().integer("shares");
    }

    @Test
    void undoAndRedoGoBackAndForthThroughEveryEdit() {
        shares(2000);
        pause();
        shares(3000);
        history.undo();
        assertThat(shares()).isEqualTo(2000);
        history.undo();
        assertThat(shares()).isEqualTo(1000);
        history.undo();
        assertThat(shares()).as("nothing before the first edit").isEqualTo(1000);
        history.redo();
        history.redo();
        assertThat(shares()).isEqualTo(3000);
    }

    @Test
    void aValueTypedWithoutAPauseIsOneStep() {
        shares(2);
        shares(20);
        shares(2000);
        assertThat(history.undoText()).isEqualTo("Shares 1000 to 2000");
        history.undo();
        assertThat(shares()).isEqualTo(1000);
    }

    @Test
    void differentSettingsAreDifferentStepsHoweverFast() {
        shares(2000);
        model.seedProperty().set(7);
        manual.settle();
        history.undo();
        assertThat(model.seedProperty().get()).isEqualTo(1);
        assertThat(shares()).isEqualTo(2000);
    }

    @Test
    void anEditAfterUndoForgetsWhatWasUndone() {
        shares(2000);
        history.undo();
        pause();
        shares(500);
        assertThat(history.redoReasonProperty().get()).isNotEmpty();
        history.redo();
        assertThat(shares()).isEqualTo(500);
    }

    @Test
    void otherDataBeginsANewHistory() {
        shares(2000);
        model.loaded(List.of("b.csv"), TestData.days("BBB", 6));
        manual.settle();
        assertThat(history.undoReasonProperty().get()).isNotEmpty();
        history.undo();
        assertThat(shares()).isEqualTo(2000);
    }

    @Test
    void anImportAssumptionIsTakenBackByReadingAgain() {
        importer.want(model.importingProperty().get().values().with("assumedHalfSpreadBps", "2"));
        manual.settle();
        assertThat(model.importingProperty().get().values().number("assumedHalfSpreadBps"))
                .isEqualTo(2);
        history.undo();
        manual.settle();
        assertThat(model.importingProperty().get().values().number("assumedHalfSpreadBps"))
                .isEqualTo(0.5);
        history.redo();
        manual.settle();
        assertThat(model.importingProperty().get().values().number("assumedHalfSpreadBps"))
                .isEqualTo(2);
    }

    @Test
    void restoringAWholeSpecIsOneStep() {
        shares(2000);
        pause();
        ExperimentSpec before = model.spec();
        ExperimentSpec other = before.withOrder(
                        before.order().with("shares", "70").with("horizonMinutes", "60"))
                .withAgent(before.agent().with("steps", "1000"));
        history.take(other);
        assertThat(model.spec()).isEqualTo(other);
        assertThat(history.undoText()).isEqualTo("3 settings");
        history.undo();
        assertThat(model.spec()).isEqualTo(before);
    }
}
