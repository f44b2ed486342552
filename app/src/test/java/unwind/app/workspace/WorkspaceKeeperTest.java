package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.TestData;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.MarketData;
import unwind.market.Split;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;

/** What is kept and what comes back; the second window stands for the one that is started after a crash. */
final class WorkspaceKeeperTest {
    private final ManualTasks manual = new ManualTasks();

    @TempDir
    Path folder;

    /** One start of the program. */
    private final class Start {
        final WorkbenchModel model = new WorkbenchModel(
                CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
        final WindowState window = new WindowState();
        final TestExperiments experiments = new TestExperiments() {
            @Override
            public MarketData load(ExperimentSpec spec, unwind.market.Progress progress) {
                return TestData.days("AAA", 9);
            }
        };
        final Importer importer = new Importer(model, experiments, manual.service(), manual.errors());
        final SettingsHistory history =
                new SettingsHistory(model, importer, manual.service().pulse(), () -> 0);
        final WorkspaceKeeper keeper =
                new WorkspaceKeeper(folder.resolve("workspace"), model, window, manual.service());
        int otherwise;

        void restore() {
            new Restorer(keeper, model, window, history, experiments, manual.service(), manual.errors())
                    .restore(() -> otherwise++, () -> {});
            manual.settle();
        }
    }

    private Path dataFile() throws IOException {
        return Files.writeString(folder.resolve("a.csv"), "rows");
    }

    private Start workedOn(Path data) {
        Start first = new Start();
        first.restore();
        first.model.loaded(List.of(data.toString()), TestData.days("AAA", 9));
        first.model.orderProperty().set(first.model.orderProperty().get().with("shares", "4321"));
        first.model
                .splitProperty()
                .set(java.util.Optional.of(new Split(
                        DateRange.parse("2024-07-01..2024-07-05"),
                        java.util.Optional.of(DateRange.parse("2024-07-06..2024-07-07")),
                        java.util.Optional.of(DateRange.parse("2024-07-08..2024-07-09")))));
        first.model.seedsProperty().set(3);
        first.window.put(WindowState.SCREEN, "SETUP");
        manual.settle();
        return first;
    }

    @Test
    void aKilledWindowComesBackWithItsDataSettingsAndScreen() throws IOException {
        Start first = workedOn(dataFile());
        Start second = new Start();
        second.restore();
        assertThat(second.model.spec()).isEqualTo(first.model.spec());
        assertThat(second.model.state(Step.DATA)).isEqualTo(StepState.DONE);
        assertThat(second.window.get(WindowState.SCREEN)).contains("SETUP");
        assertThat(second.otherwise).isZero();
        assertThat(second.history.undoReasonProperty().get())
                .as("coming back is no edit")
                .isNotEmpty();
    }

    @Test
    void theFirstStartHasNothingToRestore() {
        Start first = new Start();
        first.restore();
        assertThat(first.otherwise).isEqualTo(1);
    }

    @Test
    void dataThatIsGoneIsToldAndTheRestComesBack() throws IOException {
        Path data = dataFile();
        workedOn(data);
        Files.delete(data);
        Start second = new Start();
        second.restore();
        assertThat(manual.shownFailures()).singleElement().asString().contains("a.csv");
        assertThat(second.model.dataProperty().get()).isEmpty();
        assertThat(second.model.orderProperty().get().integer("shares")).isEqualTo(4321);
        assertThat(second.model.splitProperty().get()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsLikeAFirstStart() throws IOException {
        workedOn(dataFile());
        Files.writeString(folder.resolve("workspace/spec.json"), "{\"schema_version\": 1, \"cost_preset\": \"gone\"}");
        Start second = new Start();
        second.restore();
        assertThat(second.otherwise).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenBeforeTheLastWorkspaceIsBack() throws IOException {
        workedOn(dataFile());
        byte[] kept = Files.readAllBytes(folder.resolve("workspace/spec.json"));
        Start second = new Start();
        second.model.seedProperty().set(99);
        second.window.put(WindowState.SCREEN, "DATA");
        manual.settle();
        assertThat(Files.readAllBytes(folder.resolve("workspace/spec.json"))).isEqualTo(kept);
    }
}
