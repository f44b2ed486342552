package unwind.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.report.ReportForm.Wanted;
import unwind.app.runs.ModelRuns;
import unwind.app.runs.Opener;
import unwind.app.runs.RunKeeper;
import unwind.app.task.BackgroundTask;
import unwind.app.task.ProgressSnapshot;
import unwind.app.task.TaskProgress;
import unwind.app.task.TaskService;
import unwind.app.workspace.Advice;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.problem.ProblemException;
import unwind.report.ReportInput;
import unwind.report.StoredReport;
import unwind.report.export.DocumentMaker.Page;
import unwind.run.RunFolder;
import unwind.run.RunOverview;

/** Chooses a run and what its report tells, shows its pages and saves it. FX thread only; the work runs in the background. */
public final class ReportViewModel {
    /** Pixels across a page of the preview. */
    private static final int PAGE_WIDTH = 760;

    private final WorkbenchModel model;
    private final RunKeeper keeper;
    private final TaskService tasks;
    private final ReportDesk desk;
    private final OtherRuns others;
    private final ReportForm form = new ReportForm();
    private final ObservableList<RunOverview> runs = FXCollections.observableArrayList();
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Boolean> failed = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyStringWrapper previewNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saveReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ProgressSnapshot>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SavedReport saved;
    private final SearchList searches;
    private Optional<Recent> recent = Optional.empty();
    private Optional<Loaded> loaded = Optional.empty();
    private Optional<RunFolder> asked = Optional.empty();
    private Optional<Wanted> shown = Optional.empty();
    private @Nullable BackgroundTask<?> task;

    /** The run that was kept last, with all that it was made of. */
    private record Recent(RunFolder run, Backtest backtest) {}

    /** What was read for some wish, to be used again. */
    private record Loaded(Wanted wanted, ReportInput input) {}

    private record Drawn(Loaded loaded, List<Page> pages) {}

    /**
     * @param kept all runs on disk, newest first; those with a model or a backtest have a report
     * @param others for runs that are not listed yet
     */
    public ReportViewModel(
            WorkbenchModel model,
            RunKeeper keeper,
            ObservableList<RunOverview> kept,
            OtherRuns others,
            TaskService tasks,
            ReportDesk desk,
            Opener opener) {
        this.model = model;
        this.keeper = keeper;
        this.tasks = tasks;
        this.desk = desk;
        this.others = others;
        saved = new SavedReport(tasks, opener, message::set);
        searches = new SearchList(tasks, desk, form.searchProperty());
        List.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST)
                .forEach(step -> model.stateProperty(step).subscribe(this::refresh));
        keeper.keptProperty().subscribe(this::remember);
        form.onChange(this::refresh);
        busy.subscribe(this::refresh);
        ModelRuns.watch(kept, tasks, run -> ModelRuns.hasModel(run) || run.sessions() > 0, this::list);
        searches.refresh();
        refresh();
    }

    private void remember(Optional<RunFolder> kept) {
        recent = kept.flatMap(run -> model.backtestProperty().get().map(b -> new Recent(run, b)));
        refresh();
    }

    private void list(List<RunOverview> found) {
        Optional<RunFolder> was = form.runProperty().get().map(RunOverview::folder);
        Optional<RunFolder> newest = keeper.keptProperty().get();
        boolean isNew =
                newest.isPresent() && runs.stream().noneMatch(r -> r.folder().equals(newest.get()));
        runs.setAll(found);
        Optional<RunFolder> wanted = isNew || was.isEmpty() ? newest.or(() -> was) : was;
        Optional<RunOverview> other = in(found, asked);
        form.runProperty()
                .set(other.or(() -> in(found, wanted)).or(() -> found.stream().findFirst()));
        // A listing that was under way when a folder was asked for does not know it yet.
        asked = other.isPresent() ? Optional.empty() : asked;
        refresh();
    }

    private static Optional<RunOverview> in(List<RunOverview> found, Optional<RunFolder> folder) {
        return found.stream()
                .filter(r -> folder.equals(Optional.of(r.folder())))
                .findFirst();
    }

    private void refresh() {
        boolean kept = keeper.keptProperty().get().isPresent();
        advice.set(kept || !runs.isEmpty() ? Optional.empty() : Advice.before(Step.REPORT, model));
        model.mark(Step.REPORT, kept ? model.state(Step.BACKTEST) : StepState.EMPTY);
        Optional<Wanted> wanted = form.wanted();
        String missing = form.runProperty().get().isEmpty()
                ? "There is no run yet: train an agent and backtest it."
                : form.isEmpty() ? "Choose at least one section." : "";
        saveReason.set(busy.get().isEmpty() ? missing : busy.get());
        boolean current = shown.isPresent() && wanted.isPresent() && shown.get().sameAs(wanted.get());
        previewNote.set(shown.isEmpty() || current ? "" : "The pages show something else than what is chosen now.");
    }

    private Loaded load(Wanted wanted, Optional<Loaded> before, Optional<Recent> last, TaskProgress work) {
        if (before.isPresent() && before.get().wanted().readsLike(wanted)) {
            return new Loaded(
                    wanted,
                    desk.again(before.get().input(), wanted.run().folder().path()));
        }
        boolean atHand = wanted.additions().equals(StoredReport.Additions.NONE)
                && last.isPresent()
                && last.get().run().equals(wanted.run().folder());
        return new Loaded(
                wanted,
                atHand
                        ? desk.of(last.get().run(), last.get().backtest())
                        : desk.read(wanted.run().folder().path(), wanted.additions(), work));
    }

    /** Draws the pages of what is chosen. */
    private void showPages() {
        Wanted wanted = form.wanted().orElseThrow();
        Optional<Loaded> before = loaded;
        Optional<Recent> last = recent;
        begin(
                "The pages are being made.",
                tasks.task("Preview the report", work -> {
                            Loaded now = load(wanted, before, last, work);
                            return new Drawn(now, desk.pages(now.input(), wanted.choice(), PAGE_WIDTH, work));
                        })
                        .onSuccess(drawn -> {
                            loaded = Optional.of(drawn.loaded());
                            shown = Optional.of(wanted);
                            pages.setAll(drawn.pages());
                            end("", false);
                        }));
    }

    /** Writes what is chosen to a place; a folder must not exist yet. */
    void saveTo(Path place) {
        Wanted wanted = form.wanted().orElseThrow();
        ReportKind kind = form.kindProperty().get();
        Optional<Loaded> before = loaded;
        Optional<Recent> last = recent;
        saved.forget();
        begin(
                "The report is being saved.",
                tasks.task("Save " + place.getFileName(), work -> {
                            Loaded now = load(wanted, before, last, work);
                            desk.write(now.input(), wanted.choice(), kind.format(), place, work);
                            return now;
                        })
                        .whenStopped(() -> "Nothing of the report is kept.")
                        .onSuccess(now -> {
                            loaded = Optional.of(now);
                            saved.at(place);
                            end("Saved.", false);
                        }));
    }

    private void begin(String reason, BackgroundTask<?> work) {
        message.set("");
        failed.set(false);
        busy.set(reason);
        progress.set(Optional.of(work.progress()));
        work.progressProperty().subscribe(p -> progress.set(Optional.of(p)));
        task = work.onFailure(failure -> end(words(failure), true))
                .onCancelled(() -> end("Cancelled; nothing was kept of it.", false))
                .start();
    }

    private void end(String words, boolean bad) {
        message.set(words);
        failed.set(bad);
        progress.set(Optional.empty());
        busy.set("");
    }

    private static String words(Throwable failure) {
        return failure instanceof ProblemException expected
                ? expected.problem().message()
                : "It failed unexpectedly (" + failure + "). Problems has the details.";
    }

    private void cancelWork() {
        if (task != null) {
            message.set("Stopping at the next safe point.");
            task.cancel();
        }
    }

    /** Takes a run, or a backtest, of any folder. */
    void openRun(Path folder) {
        others.open(folder, run -> {
            asked = Optional.of(run.folder());
            form.runProperty().set(Optional.of(run));
        });
    }

    /** Takes the search of any folder. */
    void openSearch(Path folder) {
        searches.open(folder, failure -> end(words(failure), true));
    }

    /** Shows the pages of a run that was kept in this session without being asked. */
    void onShow() {
        searches.refresh();
        boolean atHand = recent.isPresent()
                && form.runProperty()
                        .get()
                        .map(RunOverview::folder)
                        .equals(Optional.of(recent.get().run()));
        if (atHand && shown.isEmpty() && saveReason.get().isEmpty()) {
            showPages();
        }
    }

    /** Draws the pages. */
    Command preview() {
        return new Command("report-preview", "Preview", this::showPages, saveReason.getReadOnlyProperty());
    }

    /** Ends what is being made. */
    Command cancel() {
        return new Command(
                "report-cancel",
                "Cancel",
                this::cancelWork,
                busy.map(b -> b.isEmpty() ? "Nothing is being made." : ""));
    }

    ReportForm form() {
        return form;
    }

    /** Searches to choose from. */
    ObservableList<SearchChoice> searches() {
        return searches.choices();
    }

    /** Runs with a model or a backtest, newest first. */
    ObservableList<RunOverview> runs() {
        return runs;
    }

    /** Pages of the preview. */
    ObservableList<Page> pages() {
        return pages;
    }

    /** What to do first; empty once a report can be made. */
    ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** How the last thing went. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** That the pages are out of date; empty while they are not. */
    ReadOnlyStringProperty previewNoteProperty() {
        return previewNote.getReadOnlyProperty();
    }

    /** Why nothing can be saved now; empty when it can. */
    ReadOnlyStringProperty saveReasonProperty() {
        return saveReason.getReadOnlyProperty();
    }

    /** Of what is being made; empty when nothing is. */
    ReadOnlyObjectProperty<Optional<ProgressSnapshot>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was saved last. */
    SavedReport saved() {
        return saved;
    }
}
