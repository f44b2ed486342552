package unwind.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.command.Notices;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;
import unwind.run.RunStore;
import unwind.run.SpecFile;

final class RunsViewModelTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final TestExperiments experiments = new TestExperiments() {
        @Override
        public MarketData load(ExperimentSpec spec, unwind.market.Progress progress) {
            return TestData.days("BBB", 6);
        }
    };
    private final SettingsHistory history = new SettingsHistory(
            model,
            new Importer(model, experiments, manual.service(), manual.errors()),
            manual.service().pulse(),
            () -> 0);
    private final WindowState window = new WindowState();
    private final Notices notices = new Notices();
    private final List<Path> opened = new ArrayList<>();

    @TempDir
    Path folder;

    private RunsViewModel runs;

    @BeforeEach
    void threeRuns() throws IOException {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 6));
        manual.settle();
        run("2026-01-01T10-00-00Z-aaa-0001", model.spec(), 1.0);
        run(
                "2026-01-02T10-00-00Z-aaa-0002",
                model.spec().withOrder(model.spec().order().with("shares", "500")),
                1.5);
        run(
                "2026-01-03T10-00-00Z-aaa-0003",
                model.spec().withAgent(model.spec().agent().with("steps", "2000")),
                0.5);
        RunLibrary library = new RunLibrary(manual.service(), new RunsPlace(() -> folder, PathWords.ofUser()));
        runs = new RunsViewModel(
                library, model, experiments, manual.service(), history, window, notices, manual.errors(), opened::add);
        library.refresh();
        manual.settle();
    }

    private void run(String id, ExperimentSpec spec, double bps) {
        new RunStore(folder).create(id, place -> {
            SpecFile.write(place.resolve(SpecFile.NAME), spec.withTicker("AAA"));
            Files.writeString(
                    place.resolve("summary.json"),
                    String.format(
                            Locale.ROOT,
                            "{\"sessions\": 2, \"strategies\": [{\"strategy\": \"sac\", \"label\": \"SAC\","
                                    + " \"mean_bps\": %.2f, \"ratio_to_twap\": 0.9, \"comparisons\": []}]}",
                            bps));
        });
    }

    private List<String> ids() {
        return runs.rows().stream()
                .map(row -> row.id().substring(row.id().length() - 4))
                .toList();
    }

    private void choose(String... ends) {
        List<String> wanted = List.of(ends);
        runs.selected()
                .setAll(runs.rows().stream()
                        .filter(row -> wanted.stream().anyMatch(row.id()::endsWith))
                        .toList());
        manual.settle();
    }

    @Test
    void theNewestComesFirstAndTheStepIsDone() {
        assertThat(ids()).containsExactly("0003", "0002", "0001");
        assertThat(model.state(Step.RUNS)).isEqualTo(StepState.DONE);
    }

    @Test
    void everyWordOfTheFilterMustBeThere() {
        runs.filter().textProperty().set("aaa 500");
        assertThat(ids()).containsExactly("0002");
        runs.filter().textProperty().set("shares=500 ticker:aaa");
        assertThat(ids()).containsExactly("0002");
        runs.filter().textProperty().set("");
        assertThat(ids()).hasSize(3);
    }

    @Test
    void pinnedRunsStayOnTopAndAreRemembered() {
        choose("0001");
        runs.pin().fire();
        assertThat(ids()).containsExactly("0001", "0003", "0002");
        assertThat(window.get("runs.pinned").orElse("")).endsWith("0001");
        choose("0001");
        runs.pin().fire();
        assertThat(ids()).containsExactly("0003", "0002", "0001");
    }

    @Test
    void theOthersAreMeasuredAgainstTheBaseline() {
        choose("0001");
        runs.makeBaseline().fire();
        assertThat(runs.rows().get(0).differenceBps()).hasValue(-0.5);
        assertThat(runs.rows().get(1).differenceBps()).hasValue(0.5);
        assertThat(runs.rows().get(2).differenceBps()).isEmpty();
        assertThat(runs.rows().get(2).baseline()).isTrue();
    }

    @Test
    void onlyWhatDiffersIsListed() {
        choose("0001", "0002");
        assertThat(runs.comparison().settings()).singleElement().satisfies(row -> {
            assertThat(row.setting().label()).isEqualTo("Shares");
            assertThat(row.values()).containsExactlyInAnyOrder("1000", "500");
        });
        runs.comparison().onlyDifferencesProperty().set(false);
        assertThat(runs.comparison().settings()).hasSizeGreaterThan(20);
    }

    @Test
    void restoringTakesTheSettingsAndCanBeUndone() {
        choose("0002");
        runs.restore().fire();
        manual.settle();
        assertThat(model.orderProperty().get().integer("shares")).isEqualTo(500);
        notices.currentProperty().get().orElseThrow().action().orElseThrow().fire();
        assertThat(model.orderProperty().get().integer("shares")).isEqualTo(1000);
    }

    @Test
    void dataThatIsNotOpenIsLoadedWithTheSettings() throws IOException {
        Path other = Files.writeString(folder.resolve("b.csv"), "rows");
        ExperimentSpec spec = model.spec();
        model.filesProperty().set(List.of(other.toString()));
        run("2026-02-01T10-00-00Z-bbb-0009", model.spec(), 1);
        model.filesProperty().set(spec.files());
        runs.reload().fire();
        manual.settle();
        choose("0009");
        runs.restore().fire();
        manual.settle();
        assertThat(model.filesProperty().get()).containsExactly(other.toString());
        assertThat(model.dataProperty().get().orElseThrow().tickers()).containsExactly("BBB");
    }

    @Test
    void aDeletedRunCanBeBroughtBack() {
        choose("0002");
        runs.delete().fire();
        manual.settle();
        assertThat(ids()).containsExactly("0003", "0001");
        assertThat(Files.exists(folder.resolve("2026-01-02T10-00-00Z-aaa-0002")))
                .isFalse();
        notices.currentProperty().get().flatMap(n -> n.action()).orElseThrow().fire();
        manual.settle();
        assertThat(ids()).containsExactly("0003", "0002", "0001");
    }

    @Test
    void aFolderThatIsNoRunIsNamedAndTheOthersAreListed() throws IOException {
        Files.createDirectories(folder.resolve("odd"));
        Files.writeString(folder.resolve("odd/spec.json"), "{}");
        runs.reload().fire();
        manual.settle();
        assertThat(ids()).hasSize(3);
        assertThat(runs.messageProperty().get()).contains("odd");
    }

    @Test
    void whatNeedsOneRunSaysSo() {
        choose("0001", "0002");
        assertThat(runs.restore().isEnabled()).isFalse();
        assertThat(runs.delete().isEnabled()).isTrue();
        choose("0001");
        runs.openFolder().fire();
        manual.settle();
        assertThat(opened).singleElement().asString().endsWith("0001");
        assertThat(Optional.of(runs.restore()).filter(c -> c.isEnabled())).isPresent();
    }
}
