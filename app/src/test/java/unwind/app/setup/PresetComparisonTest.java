package unwind.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.CostPreview;

final class PresetComparisonTest {
    private final ManualTasks manual = new ManualTasks();
    private final TestExperiments experiments = new TestExperiments();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final PresetComparison comparison =
            new PresetComparison(model, experiments, manual.service(), CostPresets.all());

    private void set(String key, String value) {
        model.orderProperty().set(model.orderProperty().get().with(key, value));
    }

    private void prepareNow() {
        model.prepared(
                experiments.prepare(model.spec(), model.dataProperty().get().orElseThrow()));
    }

    private void compare() {
        set("horizonMinutes", "10");
        model.loaded(List.of("a.csv"), TestData.days("AAA", 6));
        prepareNow();
        comparison.compare().fire();
        manual.settle();
    }

    @Test
    void everyCostModelIsChargedForTheSameOrder() {
        assertThat(comparison.compare().disabledReason().getValue()).contains("do not fit");
        compare();
        List<PresetComparison.Row> rows = comparison.rowsProperty().get();
        assertThat(rows)
                .extracting(PresetComparison.Row::name)
                .containsExactlyElementsOf(
                        CostPresets.all().stream().map(CostPreset::label).toList());
        PresetComparison.Row current =
                rows.stream().filter(PresetComparison.Row::current).findFirst().orElseThrow();
        CostPreview alone = CostPreview.of(model.preparedProperty().get().orElseThrow(), (at, of, what) -> {});
        assertThat(current.preview()).contains(alone);
        assertThat(rows.stream()
                        .map(row -> row.preview().map(CostPreview::twapBps))
                        .distinct())
                .as("the models differ")
                .hasSizeGreaterThan(2);
    }

    @Test
    void whatWasComparedIsForgottenWhenTheOrderChangesButNotWithTheSeed() {
        compare();
        model.seedProperty().set(5);
        prepareNow();
        assertThat(comparison.rowsProperty().get()).isNotEmpty();
        set("shares", "4000");
        prepareNow();
        assertThat(comparison.rowsProperty().get()).isEmpty();
        assertThat(comparison.compare().isEnabled()).isTrue();
    }
}
