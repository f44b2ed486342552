package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.CostPreview;

final class PreviewerTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final Previewer previewer = new Previewer(model, manual.service(), manual.errors());

    private void set(String key, String value) {
        model.orderProperty().set(model.orderProperty().get().with(key, value));
    }

    private void prepareNow() {
        model.prepared(new TestExperiments()
                .prepare(model.spec(), model.dataProperty().get().orElseThrow()));
    }

    private void load() {
        set("horizonMinutes", "10");
        model.loaded(List.of("a.csv"), TestData.days("AAA", 6));
        prepareNow();
    }

    private CostPreview preview() {
        return previewer.previewProperty().get().orElseThrow();
    }

    @Test
    void theBenchmarksAreChargedOnTrainingSessionsOnly() {
        load();
        assertThat(previewer.previewProperty().get()).isEmpty();
        manual.settle();
        assertThat(preview().sessions())
                .isEqualTo(model.preparedProperty().get().orElseThrow().train().size());
        assertThat(preview().twapBps()).isPositive();
        assertThat(preview().headroomBps().orElseThrow()).isNotNegative();
    }

    @Test
    void aLargerOrderIsChargedMore() {
        load();
        manual.settle();
        double small = preview().twapBps();
        set("shares", "4000");
        prepareNow();
        manual.settle();
        assertThat(preview().twapBps()).isGreaterThan(small);
    }

    @Test
    void costsThatLinkMinutesHaveAHindsightFigureToo() {
        model.costProperty().set(CostChoice.defaultsOf(CostPresets.byId("obizhaeva-wang")));
        load();
        manual.settle();
        assertThat(preview().hindsightBps().orElseThrow())
                .isBetween(0.0, preview().twapBps());
    }

    @Test
    void theAgentsSettingsAndTheSeedChangeNothing() {
        load();
        manual.settle();
        CostPreview before = preview();
        model.seedProperty().set(99);
        prepareNow();
        manual.ui();
        assertThat(manual.waitingWork()).isZero();
        assertThat(preview()).isSameAs(before);
    }

    @Test
    void overtakenFiguresAreNeverShown() {
        load();
        manual.ui();
        set("shares", "4000");
        prepareNow();
        manual.ui();
        manual.work();
        assertThat(previewer.previewProperty().get()).isEmpty();
        manual.settle();
        CostPreview direct = CostPreview.of(model.preparedProperty().get().orElseThrow(), (done, total, what) -> {});
        assertThat(preview()).isEqualTo(direct);
        assertThat(manual.shownTitles()).isEmpty();
    }
}
