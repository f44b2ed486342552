package unwind.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.fake.FakeExperiments;
import unwind.app.runs.RunKeeper;
import unwind.app.runs.RunsPlace;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.market.Split;
import unwind.problem.Problem;
import unwind.report.RunRecorder;
import unwind.run.AgentParams;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.RunOverview;
import unwind.run.ServedCall;
import unwind.run.SpecFile;
import unwind.run.TrainedAgent;

final class ReportViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-04-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ManualTasks manual = new ManualTasks();
    private final FakeExperiments experiments = new FakeExperiments();
    private final WorkbenchModel workbench = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final ObservableList<RunOverview> kept = FXCollections.observableArrayList();
    private final FakeDesk desk = new FakeDesk();
    private final List<Path> opened = new ArrayList<>();
    private RunKeeper keeper;
    private ReportViewModel model;

    @BeforeEach
    void make() {
        keeper = new RunKeeper(
                workbench,
                manual.service(),
                new RunsPlace(() -> folder.resolve("runs"), PathWords.ofUser()),
                CLOCK,
                opened::add);
        model = new ReportViewModel(workbench, keeper, kept, this::open, manual.service(), desk, opened::add);
        manual.settle();
    }

    /** As the library of runs lists one of another folder. */
    private void open(Path other, Consumer<RunOverview> listed) {
        RunOverview run = RunOverview.read(new RunFolder(other.getFileName().toString(), other));
        kept.add(run);
        listed.accept(run);
    }

    /** A backtest as the window plays it: kept, then listed. */
    private RunFolder keep() {
        Prepared prepared = experiments.prepare(workbench.spec(), FakeExperiments.data(9));
        Optional<TrainedAgent> agent = Optional.of(FakeExperiments.agent(prepared, 1000, List.of(), false));
        workbench.backtested(
                prepared, agent, experiments.backtest(prepared, agent, List.of("sac", "twap"), (d, t, w) -> {}));
        manual.settle();
        RunFolder run = keeper.keptProperty().get().orElseThrow();
        desk.holds(run, workbench.backtestProperty().get().orElseThrow());
        kept.addFirst(RunOverview.read(run));
        manual.settle();
        return run;
    }

    @Test
    void withoutARunItSaysWhatToDoFirst() {
        assertThat(model.adviceProperty().get()).isPresent();
        assertThat(model.preview().isEnabled()).isFalse();
        assertThat(model.saveReasonProperty().get()).contains("train an agent");
        assertThat(workbench.state(Step.REPORT)).isEqualTo(StepState.EMPTY);
    }

    @Test
    void theRunJustKeptIsShownFromWhatIsAtHandAsSoonAsTheScreenIs() {
        keep();
        assertThat(model.adviceProperty().get()).isEmpty();
        model.onShow();
        manual.settle();
        assertThat(model.pages()).hasSize(2);
        assertThat(desk.done).containsExactly("of", "pages all");
        model.onShow();
        manual.settle();
        assertThat(desk.done).as("once only").hasSize(2);
    }

    @Test
    void anOlderRunIsReadWhenItIsAskedForAndOnce() {
        RunFolder older = keep();
        keep();
        model.form()
                .runProperty()
                .set(model.runs().stream().filter(r -> r.folder().equals(older)).findFirst());
        model.onShow();
        manual.settle();
        assertThat(desk.done).isEmpty();
        model.preview().fire();
        manual.settle();
        model.saveTo(folder.resolve("report.pdf"));
        manual.settle();
        assertThat(desk.done).containsExactly("read " + older.id(), "pages all", "write PDF all to report.pdf");
    }

    @Test
    void otherSectionsMakeThePagesOldAndAreSaved() {
        keep();
        model.onShow();
        manual.settle();
        assertThat(model.previewNoteProperty().get()).isEmpty();
        model.form().chooseAll(false);
        assertThat(model.saveReasonProperty().get()).contains("at least one section");
        model.form().sections().get(0).chosen().set(true);
        assertThat(model.previewNoteProperty().get()).contains("something else");
        model.form().kindProperty().set(ReportKind.FOLDER);
        model.saveTo(folder.resolve("all"));
        manual.settle();
        model.preview().fire();
        manual.settle();
        assertThat(desk.done).containsExactly("of", "pages all", "write BUNDLE answer to all", "pages answer");
        assertThat(model.previewNoteProperty().get()).isEmpty();
    }

    @Test
    void aCallThatWasKeptSinceTheRunWasReadIsInTheReport() {
        RunFolder run = keep();
        model.onShow();
        manual.settle();
        ServedCall call = new ServedCall("an endpoint", "2025-04-01T10:00:00Z", 200, 3.5, "{}", "{\"schedule\":[]}");
        call.write(run.file(ServedCall.FILE));
        assertThat(model.preview().isEnabled())
                .as("what is drawn may be of before")
                .isTrue();
        model.saveTo(folder.resolve("report.pdf"));
        manual.settle();
        assertThat(desk.done).as("read once").containsExactly("of", "pages all", "write PDF all to report.pdf");
        assertThat(desk.written.orElseThrow().extras().call()).contains(call);
    }

    @Test
    void aBacktestAloneHasAReportAndARunWithNothingHasNone() {
        RunFolder run = keep();
        Prepared prepared = experiments.prepare(workbench.spec(), FakeExperiments.data(9));
        RunRecorder.as(folder.resolve("played"), CLOCK)
                .record(
                        prepared,
                        Optional.empty(),
                        Optional.of(
                                experiments.backtest(prepared, Optional.empty(), List.of("twap"), (d, t, w) -> {})));
        RunRecorder.as(folder.resolve("nothing"), CLOCK).record(prepared, Optional.empty(), Optional.empty());
        open(folder.resolve("nothing"), nothing -> {});
        model.openRun(folder.resolve("played"));
        manual.settle();
        assertThat(model.runs()).extracting(r -> r.folder().id()).containsExactly(run.id(), "played");
        assertThat(model.form().runProperty().get()).map(r -> r.folder().id()).contains("played");
        model.preview().fire();
        manual.settle();
        assertThat(desk.done).containsExactly("read played", "pages all");
    }

    @Test
    void searchesAreListedAndOneOfAnotherFolderCanBeTaken() throws Exception {
        RunFolder run = keep();
        desk.searchFolder = folder.resolve("searches");
        search(desk.searchFolder.resolve("2025-03-01"));
        search(desk.searchFolder.resolve("2025-03-02"));
        Files.createDirectories(desk.searchFolder.resolve("something else"));
        model.onShow();
        manual.settle();
        assertThat(model.searches())
                .extracting(SearchChoice::words)
                .containsExactly(
                        "No search",
                        "2025-03-02 \u00b7 4 trials of learningRate",
                        "2025-03-01 \u00b7 4 trials of learningRate");
        search(folder.resolve("elsewhere"));
        model.openSearch(folder.resolve("elsewhere"));
        manual.settle();
        assertThat(model.form().searchProperty().get().folder()).contains(folder.resolve("elsewhere"));
        assertThat(model.searches()).hasSize(4);

        model.onShow();
        model.openSearch(desk.searchFolder.resolve("2025-03-01"));
        manual.settle();
        assertThat(model.searches()).as("known ones once").hasSize(4);
        desk.done.clear();
        model.preview().fire();
        manual.settle();
        assertThat(desk.done).containsExactly("read " + run.id() + " with search", "pages all");

        model.openSearch(folder);
        manual.settle();
        assertThat(model.messageProperty().get()).startsWith("There is no search in");
        assertThat(model.form().searchProperty().get().folder()).contains(desk.searchFolder.resolve("2025-03-01"));
    }

    private void search(Path place) throws Exception {
        Files.createDirectories(place);
        SpecFile.write(
                place.resolve("base.json"),
                workbench
                        .spec()
                        .withSplit(Split.byThirds(FakeExperiments.data(9).dates())));
        Files.writeString(
                place.resolve("tune.json"),
                "{\"ranges\":[\"learningRate=1e-4..1e-3:log\"],\"trials\":4,\"factor\":3,\"rungs\":1}");
    }

    @Test
    void aSearchIsReadWithTheRun() {
        RunFolder run = keep();
        model.form().searchProperty().set(new SearchChoice(Optional.of(folder.resolve("search")), "search"));
        model.preview().fire();
        manual.settle();
        assertThat(desk.done).containsExactly("read " + run.id() + " with search", "pages all");
    }

    @Test
    void whatWasSavedCanBeOpened() {
        keep();
        assertThat(model.saved().open().isEnabled()).isFalse();
        Path file = folder.resolve("report.pdf");
        model.saveTo(file);
        assertThat(model.cancel().isEnabled()).isTrue();
        assertThat(model.preview().isEnabled()).as("one thing at a time").isFalse();
        manual.settle();
        assertThat(model.saved().placeProperty().get()).contains(file.toAbsolutePath());
        model.saved().open().fire();
        model.saved().openFolder().fire();
        manual.settle();
        assertThat(opened).containsExactly(file.toAbsolutePath(), folder.toAbsolutePath());
    }

    @Test
    void aFailureSaysWhatToDo() {
        keep();
        desk.failure = Optional.of(Problem.data("The data has changed.", "Put the files back."));
        model.saveTo(folder.resolve("report.pdf"));
        manual.settle();
        assertThat(model.failedProperty().get()).isTrue();
        assertThat(model.messageProperty().get()).contains("The data has changed.", "Put the files back.");
        assertThat(model.saved().placeProperty().get()).isEmpty();
        assertThat(model.cancel().isEnabled()).isFalse();
    }

    @Test
    void cancelledNothingIsSaved() throws Exception {
        keep();
        model.saveTo(folder.resolve("report.pdf"));
        manual.ui();
        model.cancel().fire();
        manual.settle();
        assertThat(model.messageProperty().get()).contains("Cancelled");
        assertThat(model.saved().placeProperty().get()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(f -> f.getFileName().toString().endsWith(".pdf"));
        }
        assertThat(model.saveReasonProperty().get()).isEmpty();
    }
}
