package unwind.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.fake.FakeExperiments;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.WorkbenchModel;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPresets;
import unwind.problem.Problem;
import unwind.report.RunRecorder;
import unwind.run.AgentParams;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.TrainedAgent;

final class RunKeeperTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-04-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ManualTasks manual = new ManualTasks();
    private final FakeExperiments experiments = new FakeExperiments();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final List<Path> opened = new ArrayList<>();
    private Path root = Path.of("unset");

    @BeforeEach
    void rootInTheFolder() {
        root = folder.resolve("deep/runs");
    }

    private RunKeeper keeper(Opener opener) {
        return new RunKeeper(model, manual.service(), new RunsPlace(() -> root, PathWords.ofUser()), CLOCK, opener);
    }

    private void backtest(boolean withAgent) {
        Prepared prepared = experiments.prepare(model.spec(), FakeExperiments.data(9));
        Optional<TrainedAgent> agent =
                withAgent ? Optional.of(FakeExperiments.agent(prepared, 1000, List.of(), false)) : Optional.empty();
        play(withAgent ? List.of("sac", "twap", "vwap") : List.of("twap", "vwap"), prepared, agent);
    }

    private void play(List<String> ids, Prepared prepared, Optional<TrainedAgent> agent) {
        BacktestResult result = experiments.backtest(prepared, agent, ids, (done, total, what) -> {});
        model.backtested(prepared, agent, result);
    }

    @Test
    void aBacktestOfATrainedAgentIsKeptWhole() {
        RunKeeper keeper = keeper(opened::add);
        assertThat(keeper.openReport().isEnabled()).isFalse();
        backtest(true);
        assertThat(root).as("written in the background only").doesNotExist();
        manual.settle();
        Path run = keeper.keptProperty().get().orElseThrow().path();
        assertThat(run).startsWith(root);
        assertThat(run.resolve("report.html")).isRegularFile();
        assertThat(run.resolve("spec.json")).isRegularFile();
        assertThat(run.resolve("model")).isDirectory();
        assertThat(keeper.messageProperty().get()).endsWith(run.getFileName().toString());
        assertThat(manual.shownTitles()).isEmpty();
    }

    @Test
    void aRunIsKeptWhateverStrategiesWereTicked() {
        Prepared prepared = experiments.prepare(model.spec(), FakeExperiments.data(9));
        Optional<TrainedAgent> agent = Optional.of(FakeExperiments.agent(prepared, 1000, List.of(), false));
        RunKeeper keeper = keeper(opened::add);
        for (List<String> ids : List.of(List.of("sac"), List.of("twap"), List.of("sac", "hindsight"))) {
            play(ids, prepared, agent);
            manual.settle();
            assertThat(manual.shownFailures()).as("with %s", ids).isEmpty();
            assertThat(keeper.keptProperty().get()).isPresent();
        }
    }

    @Test
    void aTrainedAgentIsKeptAtOnceAndItsBacktestTakesThePlaceOfThatRun() throws IOException {
        Prepared prepared = experiments.prepare(model.spec(), FakeExperiments.data(9));
        TrainedAgent agent = FakeExperiments.agent(prepared, 1000, List.of(), false);
        RunKeeper keeper = keeper(opened::add);
        RunFolder run = RunRecorder.in(root, CLOCK).record(prepared, Optional.of(agent), Optional.empty());
        keeper.trained(new WorkbenchModel.Training(prepared, agent), run);
        Path untested = onlyRun();
        assertThat(keeper.trainedProperty().get().orElseThrow().path()).isEqualTo(untested);
        assertThat(untested.resolve("model")).isDirectory();
        assertThat(untested.resolve("report.html")).doesNotExist();

        play(List.of("sac", "twap"), prepared, Optional.of(agent));
        manual.settle();

        Path tested = keeper.keptProperty().get().orElseThrow().path();
        assertThat(untested).doesNotExist();
        assertThat(tested.resolve("report.html")).isRegularFile();
        play(List.of("twap", "vwap"), prepared, Optional.of(agent));
        manual.settle();
        assertThat(tested).as("a second backtest takes nothing away").exists();
        assertThat(manual.shownFailures()).isEmpty();
    }

    @Test
    void reportAndFolderOpenOffTheFxThread() {
        RunKeeper keeper = keeper(opened::add);
        backtest(true);
        manual.settle();
        keeper.openReport().fire();
        assertThat(opened).isEmpty();
        keeper.openFolder().fire();
        manual.settle();
        Path run = keeper.keptProperty().get().orElseThrow().path().toAbsolutePath();
        assertThat(opened).containsExactly(run.resolve("report.html"), run);
    }

    @Test
    void whereNothingOpensItThePathIsShownToCopy() {
        RunKeeper keeper = keeper(path -> {
            throw Problem.failed("No browser.", "None.");
        });
        backtest(true);
        manual.settle();
        keeper.openReport().fire();
        manual.settle();
        assertThat(keeper.messageProperty().get())
                .contains("to copy")
                .endsWith(keeper.keptProperty()
                        .get()
                        .orElseThrow()
                        .file("report.html")
                        .toString());
        assertThat(manual.shownTitles()).isEmpty();
    }

    @Test
    void withoutAnAgentNothingIsKept() {
        RunKeeper keeper = keeper(opened::add);
        backtest(true);
        manual.settle();
        backtest(false);
        manual.settle();
        assertThat(root).isDirectoryNotContaining(path -> !path.equals(onlyRun()));
        assertThat(keeper.keptProperty().get()).isEmpty();
        assertThat(keeper.messageProperty().get()).isEmpty();
        assertThat(keeper.openFolder().isEnabled()).isFalse();
    }

    private Path onlyRun() {
        try (var runs = Files.list(root)) {
            return runs.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureIsOneMessageAndLeavesNothing() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(root, "a file where the folder should be");
        RunKeeper keeper = keeper(opened::add);
        backtest(true);
        manual.settle();
        assertThat(manual.shownTitles()).containsExactly("Keep the run");
        assertThat(manual.shownFailures().getFirst()).isInstanceOf(unwind.problem.ProblemException.class);
        assertThat(keeper.messageProperty().get()).contains("not kept");
        assertThat(folder.resolve("deep")).isDirectoryContaining("glob:**runs");
        assertThat(Files.readString(root)).startsWith("a file");
    }

    @Test
    void everyDesktopHasItsCommand() {
        Path path = Path.of("a", "report.html");
        assertThat(Opener.command("Linux", path)).containsExactly("xdg-open", path.toString());
        assertThat(Opener.command("Mac OS X", path)).containsExactly("open", path.toString());
        assertThat(Opener.command("Windows 11", path)).startsWith("rundll32").endsWith(path.toString());
    }
}
