package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;

final class ImporterTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final List<String> reads = new ArrayList<>();
    private final Importer importer = new Importer(
            model,
            new TestExperiments() {
                @Override
                public MarketData load(ExperimentSpec spec, Progress progress) {
                    double halfSpread = spec.importing().values().number("assumedHalfSpreadBps");
                    reads.add(spec.files().getFirst() + " " + halfSpread);
                    if (halfSpread > 50) {
                        throw Problem.data("The spread is wider than the price.", "Assume less.");
                    }
                    progress.at(1, 2, "reading");
                    return TestData.days("AAA", 6);
                }
            },
            manual.service(),
            manual.errors());

    private void assume(double halfSpreadBps) {
        importer.assume(ImportOptions.PARAMS.with(Map.of("assumedHalfSpreadBps", Double.toString(halfSpreadBps))));
    }

    private double used() {
        return model.spec().importing().values().number("assumedHalfSpreadBps");
    }

    private void load(String file) {
        model.loaded(List.of(file), TestData.days("AAA", 6));
        manual.settle();
    }

    @Test
    void aChangeReadsTheSameFilesAgainAndKeepsTheSplit() {
        load("a.csv");
        Split split = new Split(
                DateRange.parse("2024-07-01..2024-07-02"),
                Optional.of(DateRange.parse("2024-07-03..2024-07-03")),
                Optional.of(DateRange.parse("2024-07-04..2024-07-06")));
        model.splitProperty().set(Optional.of(split));
        MarketData before = model.dataProperty().get().orElseThrow();
        assume(2);
        manual.ui();
        assertThat(used()).as("the data on screen was read with the old value").isEqualTo(0.5);
        assertThat(importer.statusProperty().get()).contains("again");
        manual.settle();
        assertThat(reads).containsExactly("a.csv 2.0");
        assertThat(used()).isEqualTo(2);
        assertThat(model.dataProperty().get().orElseThrow()).isNotSameAs(before);
        assertThat(model.splitProperty().get()).contains(split);
        assertThat(importer.statusProperty().get()).isEmpty();
    }

    @Test
    void typingReadsOnlyWhatIsWantedInTheEnd() {
        load("a.csv");
        assume(2);
        manual.ui();
        assume(3);
        manual.ui();
        assume(4);
        manual.settle();
        assertThat(used()).isEqualTo(4);
        assertThat(reads).doesNotContain("a.csv 3.0").endsWith("a.csv 4.0");
    }

    @Test
    void goingBackToWhatWasReadReadsNothing() {
        load("a.csv");
        assume(2);
        assume(0.5);
        manual.settle();
        assertThat(reads).isEmpty();
    }

    @Test
    void otherFilesOpenedMeanwhileAreReadWithTheNewAssumption() {
        load("a.csv");
        assume(2);
        manual.ui();
        load("b.csv");
        assertThat(model.spec().files()).containsExactly("b.csv");
        assertThat(used()).isEqualTo(2);
        assertThat(reads).endsWith("b.csv 2.0");
    }

    @Test
    void aFailureIsToldInPlaceAndTheDataStays() {
        load("a.csv");
        assume(60);
        manual.settle();
        assertThat(importer.statusProperty().get())
                .isEqualTo("The spread is wider than the price. Assume less. The data stays as it was read.");
        assertThat(used()).isEqualTo(0.5);
        assertThat(manual.shownTitles()).isEmpty();
        assume(0.5);
        manual.settle();
        assertThat(importer.statusProperty().get()).isEmpty();
    }
}
