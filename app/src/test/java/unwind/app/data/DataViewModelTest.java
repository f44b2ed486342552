package unwind.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.command.Command;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;

final class DataViewModelTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final TestExperiments engine = new TestExperiments() {
        @Override
        public MarketData load(ExperimentSpec spec, Progress progress) {
            if (spec.files().contains("bad.csv")) {
                throw Problem.data("bad.csv, row 3: no price.", "Mend the row.");
            }
            progress.at(1, 2, "row 1");
            if (spec.files().size() == 2) {
                return TestData.data(List.of(
                        TestData.session("BBB", TestData.FIRST, 10), TestData.session("AAA", TestData.FIRST, 10)));
            }
            return TestData.days("AAA", 4);
        }
    };
    private final Importer importer = new Importer(model, engine, manual.service(), manual.errors());
    private final DataViewModel data =
            new DataViewModel(model, engine, manual.service(), importer, List.of(Path.of("sample.csv.gz")));

    private void open(String... files) {
        data.open(List.of(files).stream().map(Path::of).toList());
    }

    @Test
    void loadingFillsTheScreenAndTheModel() {
        open("a.csv");
        assertThat(data.loadingProperty().get()).isTrue();
        manual.settle();
        assertThat(data.loadingProperty().get()).isFalse();
        assertThat(data.sessions()).hasSize(4);
        assertThat(data.findings()).hasSize(1);
        assertThat(data.selectedProperty().get().map(SessionRow::date)).contains(TestData.FIRST);
        assertThat(data.summaryProperty().get())
                .isEqualTo("4 sessions, 2024-07-01 to 2024-07-04 \u00b7 40 minutes \u00b7 point-in-time "
                        + "quotes \u00b7 traded volume");
        assertThat(model.spec().files()).containsExactly("a.csv");
        assertThat(model.state(Step.DATA)).isEqualTo(StepState.DONE);
    }

    @Test
    void aBadFileIsToldOnceAndTheStepShowsIt() {
        open("bad.csv");
        manual.settle();
        assertThat(manual.shownFailures())
                .singleElement()
                .satisfies(f -> assertThat(f).hasMessage("bad.csv, row 3: no price. Mend the row."));
        assertThat(model.state(Step.DATA)).isEqualTo(StepState.ERROR);
        assertThat(data.loadingProperty().get()).isFalse();
    }

    @Test
    void aBadFileLeavesTheDataOnScreen() {
        open("a.csv");
        manual.settle();
        open("bad.csv");
        manual.settle();
        assertThat(data.sessions()).hasSize(4);
        assertThat(model.state(Step.DATA)).isEqualTo(StepState.DONE);
        assertThat(model.spec().files()).containsExactly("a.csv");
    }

    @Test
    void onlyOneLoadRunsAtATimeAndTheCommandSaysWhy() {
        Command openCommand = data.openCommand(() -> {});
        open("a.csv");
        open("b.csv");
        assertThat(manual.waitingWork()).isEqualTo(1);
        assertThat(openCommand.isEnabled()).isFalse();
        assertThat(openCommand.disabledReason().getValue()).contains("being read");
        manual.settle();
        assertThat(openCommand.isEnabled()).isTrue();
    }

    @Test
    void cancellingALoadChangesNothing() {
        open("a.csv");
        manual.service().tasks().getFirst().cancel();
        manual.settle();
        assertThat(data.loadingProperty().get()).isFalse();
        assertThat(model.dataProperty().get()).isEmpty();
        assertThat(manual.shownFailures()).isEmpty();
    }

    @Test
    void theSampleCommandIsDisabledWithAReasonWhereThereIsNone() {
        DataViewModel bare = new DataViewModel(model, engine, manual.service(), importer, List.of());
        assertThat(bare.sampleCommand().disabledReason().getValue()).contains("sample-data");
        data.sampleCommand().fire();
        manual.settle();
        assertThat(model.spec().files()).containsExactly("sample.csv.gz");
    }

    @Test
    void ofSeveralTickersOneIsWorkedOn() {
        open("a.csv", "b.csv");
        manual.settle();
        assertThat(data.tickers()).containsExactly("AAA", "BBB");
        assertThat(data.selectedTicker()).contains("AAA");
        assertThat(data.sessions()).extracting(SessionRow::ticker).containsOnly("AAA");
        data.chooseTicker("BBB");
        assertThat(model.spec().ticker()).contains("BBB");
        assertThat(data.sessions()).extracting(SessionRow::ticker).containsOnly("BBB");
        assertThat(data.selectedProperty().get().map(SessionRow::ticker)).contains("BBB");
    }

    @Test
    void aRowTellsSpreadVolumeAndWhatIsOdd() {
        SessionRow row =
                SessionRow.of(TestData.builder("AAA", TestData.FIRST, 5, 205).build());
        assertThat(row.meanHalfSpreadBps()).isEqualTo(1.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(row.volumeShares()).isEqualTo(OptionalDouble.of(205 * 500));
        assertThat(row.marks()).containsExactly("starts 5 min late", "closes after 210 min");
        assertThat(data.selectedProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void filesThatCannotBeReadAreOfferedForAnImportByHand() {
        open("bad.csv");
        manual.settle();
        assertThat(data.unreadableProperty().get()).containsExactly(Path.of("bad.csv"));
        open("good.csv");
        manual.settle();
        assertThat(data.unreadableProperty().get()).isEmpty();
    }

    @Test
    void aMappingBelongsToTheFilesItWasMadeFor() {
        ImportOptions mapped = new ImportOptions(
                java.util.Map.of("px", "bid_price_1"),
                ImportOptions.PARAMS.defaults().with("tickDollars", "0.05"));
        data.open(List.of(Path.of("a.csv")), mapped);
        manual.settle();
        assertThat(model.importingProperty().get()).isEqualTo(mapped);
        open("b.csv");
        manual.settle();
        assertThat(model.importingProperty().get().mapping()).isEmpty();
        assertThat(model.importingProperty().get().values().number("tickDollars"))
                .isEqualTo(0.05);
    }

    @Test
    void aSwitchOfAFindingReadsTheDataAgain() {
        open("a.csv");
        manual.settle();
        data.importing().field("assumedHalfSpreadBps").textProperty().set("2");
        manual.settle();
        assertThat(model.importingProperty().get().values().number("assumedHalfSpreadBps"))
                .isEqualTo(2);
        model.importingProperty().set(ImportOptions.defaults());
        assertThat(data.importing().values()).isEqualTo(ImportOptions.PARAMS.defaults());
    }
}
