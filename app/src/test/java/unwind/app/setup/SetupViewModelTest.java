package unwind.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.setup.SplitModel.Part;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.Preparer;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.CostPreview;

final class SetupViewModelTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final Importer importer = new Importer(model, new TestExperiments(), manual.service(), manual.errors());
    private final SetupViewModel setup = new SetupViewModel(
            model, CostPresets.all(), new OwnPresets(java.nio.file.Path.of("none"), manual.service()), importer);
    private final SetupSummary summary =
            new SetupSummary(model, new Preparer(model, new TestExperiments(), manual.service(), manual.errors()));

    private static LocalDate day(int index) {
        return TestData.FIRST.plusDays(index);
    }

    private void load(int days) {
        model.loaded(List.of("a.csv"), TestData.days("AAA", days));
        manual.settle();
    }

    @Test
    void whatIsTypedReachesTheModel() {
        setup.order().field("shares").textProperty().set("250");
        setup.agent().field("batchSize").textProperty().set("64");
        setup.seed().field("seed").textProperty().set("42");
        assertThat(model.spec().order().integer("shares")).isEqualTo(250);
        assertThat(model.spec().agent().integer("batchSize")).isEqualTo(64);
        assertThat(model.spec().seed()).isEqualTo(42);
    }

    @Test
    void whatTheModelHoldsIsShown() {
        model.orderProperty().set(model.orderProperty().get().with("shares", "9"));
        model.seedProperty().set(7);
        assertThat(setup.order().field("shares").textProperty().get()).isEqualTo("9");
        assertThat(setup.seed().field("seed").textProperty().get()).isEqualTo("7");
    }

    @Test
    void choosingAPresetTakesItsParameters() {
        setup.presetProperty().set(CostPresets.byId("blockhouse"));
        assertThat(model.costProperty().get()).isEqualTo(CostChoice.defaultsOf(CostPresets.byId("blockhouse")));
        assertThat(setup.costFormProperty().get().set())
                .isEqualTo(CostPresets.byId("blockhouse").params());
    }

    @Test
    void tryingAnotherPresetLosesNothing() {
        var realistic = setup.presetProperty().get();
        var field = setup.costFormProperty().get().fields().stream()
                .filter(f -> f.spec().kind() == unwind.param.ParamSpec.Kind.NUMBER)
                .findFirst()
                .orElseThrow();
        field.textProperty().set(Double.toString(field.spec().max()));
        CostChoice changed = model.costProperty().get();
        setup.presetProperty().set(CostPresets.byId("blockhouse"));
        setup.presetProperty().set(realistic);
        assertThat(model.costProperty().get()).isEqualTo(changed);
    }

    @Test
    void anInvalidFieldStopsTheLineAndIsTold() {
        load(6);
        setup.order().field("shares").textProperty().set("none");
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.ERROR);
        assertThat(summary.contentProperty().get().state()).isEqualTo(SetupSummary.State.PROBLEM);
        assertThat(summary.contentProperty().get().problem()).contains("Shares", "none");
        setup.order().field("shares").reset();
        manual.settle();
        assertThat(summary.contentProperty().get().state()).isEqualTo(SetupSummary.State.READY);
    }

    @Test
    void anInvalidFieldOfAPresetThatIsNotChosenDoesNotMatter() {
        load(6);
        var field = setup.costFormProperty().get().fields().stream()
                .filter(f -> f.spec().kind() == unwind.param.ParamSpec.Kind.NUMBER)
                .findFirst()
                .orElseThrow();
        field.textProperty().set("x");
        assertThat(model.settingsProblemProperty().get()).isPresent();
        setup.presetProperty().set(CostPresets.byId("blockhouse"));
        assertThat(model.settingsProblemProperty().get()).isEmpty();
    }

    @Test
    void theSummarySaysWhatTheSettingsMean() {
        assertThat(summary.contentProperty().get().state()).isEqualTo(SetupSummary.State.NO_DATA);
        load(6);
        assertThat(summary.contentProperty().get().facts())
                .contains(
                        new SetupSummary.Fact("Sell", "1,000 AAA in 390 min"),
                        new SetupSummary.Fact("Execution timing", "Snapshot"),
                        new SetupSummary.Fact("Pace band", "\u00b110 % of the order"));
        setup.order().field("paceBandPct").textProperty().set("100");
        manual.settle();
        assertThat(summary.contentProperty().get().facts()).contains(new SetupSummary.Fact("Pace band", "off"));
    }

    @Test
    void theSplitIsByThirdsUntilADateIsMoved() {
        load(6);
        SplitModel split = setup.split();
        assertThat(model.splitProperty().get()).isEmpty();
        assertThat(split.from(Part.TEST).get()).isEqualTo(day(4));
        split.from(Part.TEST).set(day(5));
        assertThat(model.splitProperty()
                        .get()
                        .orElseThrow()
                        .test()
                        .orElseThrow()
                        .from())
                .isEqualTo(day(5));
        assertThat(split.sessions(Part.TEST)).isEqualTo(1);
        split.byThirds();
        assertThat(model.splitProperty().get()).isEmpty();
        assertThat(split.from(Part.TEST).get()).isEqualTo(day(4));
    }

    @Test
    void overlappingDatesAreNoSplit() {
        load(6);
        setup.split().to(Part.TRAIN).set(day(4));
        assertThat(setup.split().problemProperty().get()).contains("overlap");
        assertThat(model.state(Step.SETUP)).isEqualTo(StepState.ERROR);
        setup.split().to(Part.TRAIN).set(day(1));
        assertThat(setup.split().problemProperty().get()).isEmpty();
        assertThat(model.splitProperty().get().map(s -> s.train().to())).contains(day(1));
    }

    @Test
    void tooFewSessionsAreToldInPlace() {
        load(2);
        assertThat(summary.contentProperty().get().problem()).contains("at least three");
    }

    @Test
    void newDataBringsNewDates() {
        load(6);
        setup.split().from(Part.TEST).set(day(5));
        load(9);
        assertThat(setup.split().dates()).hasSize(9);
        assertThat(setup.split().to(Part.TEST).get()).isEqualTo(day(8));
        assertThat(model.splitProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void resetAllBringsBackEveryDefault() {
        load(6);
        var before = model.spec();
        setup.order().field("shares").textProperty().set("5");
        setup.agent().field("batchSize").textProperty().set("x");
        setup.seed().field("seed").textProperty().set("3");
        setup.split().from(Part.TEST).set(day(5));
        setup.resetAll();
        assertThat(model.spec()).isEqualTo(before);
        assertThat(model.settingsProblemProperty().get()).isEmpty();
    }

    @Test
    void withoutDataAnImportAssumptionJustCounts() {
        setup.importing().field("tickDollars").textProperty().set("0.05");
        manual.settle();
        assertThat(model.spec().importing().values().number("tickDollars")).isEqualTo(0.05);
    }

    @Test
    void anImpossibleImportAssumptionStopsTheLine() {
        load(6);
        setup.importing().field("tickDollars").textProperty().set("-1");
        assertThat(model.settingsProblemProperty().get()).isPresent();
        setup.resetAll();
        assertThat(model.settingsProblemProperty().get()).isEmpty();
    }

    @Test
    void thePreviewIsToldWithItsHeadroom() {
        PreviewFigures words = PreviewFigures.of(new CostPreview(0.8, 0.75, OptionalDouble.of(0.6), 10, 0.05, 0.98));
        assertThat(words.rows())
                .contains(
                        new SetupSummary.Fact("TWAP", "0.800 bps"),
                        new SetupSummary.Fact("Hindsight optimum", "0.600 bps"),
                        new SetupSummary.Fact("Headroom", "0.200 bps, 25 % of TWAP"));
        assertThat(words.basis()).startsWith("Mean of 10 training sessions");
    }

    @Test
    void whereThereIsNothingToLearnThePreviewSaysSo() {
        assertThat(PreviewFigures.of(new CostPreview(0.0001, 0.0001, OptionalDouble.of(0.0001), 10, 0, 0))
                        .basis())
                .contains("next to nothing to learn");
        assertThat(PreviewFigures.of(new CostPreview(1, 1, OptionalDouble.empty(), 10, 0, 0))
                        .basis())
                .contains("No optimum");
    }
}
