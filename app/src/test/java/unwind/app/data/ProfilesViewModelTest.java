package unwind.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.report.chart.ProfileComparisonChart;
import unwind.run.AgentParams;

final class ProfilesViewModelTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final ProfilesViewModel profiles = new ProfilesViewModel(model, manual.service());

    private List<String> groups() {
        manual.settle();
        return profiles.comparisonProperty().get().data().stream()
                .flatMap(d -> d.groups().stream())
                .map(ProfileComparisonChart.Group::name)
                .toList();
    }

    @Test
    void nothingIsFittedWhileNobodyLooks() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 9));
        manual.ui();
        assertThat(manual.waitingWork()).isZero();
        assertThat(groups()).isEmpty();
    }

    @Test
    void thePartsOfTheSplitAreComparedAtFirst() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 9));
        profiles.shownProperty().set(true);
        assertThat(groups()).hasSize(3).first().asString().startsWith("Train (");
    }

    @Test
    void anotherGroupingIsComparedAtOnce() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 9));
        profiles.shownProperty().set(true);
        profiles.groupingProperty().set(Grouping.MONTH);
        assertThat(groups()).containsExactly("July 2024 (9)");
        profiles.groupingProperty().set(Grouping.TICKER);
        assertThat(groups()).containsExactly("AAA (9)");
    }

    @Test
    void tooFewSessionsAreExplained() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 1));
        profiles.shownProperty().set(true);
        manual.settle();
        assertThat(profiles.comparisonProperty().get().data()).isEmpty();
        assertThat(profiles.comparisonProperty().get().note()).isNotBlank();
    }
}
