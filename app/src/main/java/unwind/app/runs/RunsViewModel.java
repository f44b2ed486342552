package unwind.app.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import unwind.app.command.Command;
import unwind.app.command.Notices;
import unwind.app.error.ErrorPresenter;
import unwind.app.table.FilterModel;
import unwind.app.task.TaskService;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.problem.Problem;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.RunOverview;

/** All kept runs: find, pin, compare, restore, delete and bring back. */
public final class RunsViewModel {
    private static final String CHOOSE_ONE = "Choose one run in the table.";

    private final RunLibrary library;
    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final SettingsHistory history;
    private final RunMarks marks;
    private final RunComparison comparison;
    private final Notices notices;
    private final ErrorPresenter errors;
    private final Opener opener;
    private final FilterModel<RunRow> filter = new FilterModel<>(RunRow.filter());
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper one = new ReadOnlyStringWrapper(CHOOSE_ONE);
    private final ReadOnlyStringWrapper some = new ReadOnlyStringWrapper("Choose runs in the table.");

    public RunsViewModel(
            RunLibrary library,
            WorkbenchModel model,
            Experiments experiments,
            TaskService tasks,
            SettingsHistory history,
            WindowState window,
            Notices notices,
            ErrorPresenter errors,
            Opener opener) {
        this.library = library;
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        this.history = history;
        marks = new RunMarks(window);
        comparison = new RunComparison(tasks, errors);
        this.notices = notices;
        this.errors = errors;
        this.opener = opener;
        library.runs().addListener((ListChangeListener<RunOverview>) change -> refresh());
        filter.rowsProperty().subscribe(this::refresh);
        selected.addListener((ListChangeListener<RunRow>) change -> selectionChanged());
        refresh();
    }

    private void refresh() {
        Set<String> pinned = marks.pinned();
        Optional<RunOverview> baseline = baseline();
        rows.setAll(library.runs().stream()
                .map(run -> row(run, pinned, baseline))
                .filter(filter.rowsProperty().get())
                .sorted(Comparator.comparing(RunRow::pinned).reversed())
                .toList());
        model.mark(Step.RUNS, library.runs().isEmpty() ? StepState.EMPTY : StepState.DONE);
    }

    private static RunRow row(RunOverview run, Set<String> pinned, Optional<RunOverview> baseline) {
        OptionalDouble own = run.learned().map(RunOverview.Line::meanBps).orElse(OptionalDouble.empty());
        OptionalDouble base = baseline.flatMap(RunOverview::learned)
                .map(RunOverview.Line::meanBps)
                .orElse(OptionalDouble.empty());
        boolean isBaseline = baseline.map(run::equals).orElse(false);
        OptionalDouble difference = own.isPresent() && base.isPresent() && !isBaseline
                ? OptionalDouble.of(own.getAsDouble() - base.getAsDouble())
                : OptionalDouble.empty();
        return new RunRow(run, pinned.contains(run.folder().id()), isBaseline, difference);
    }

    private Optional<RunOverview> baseline() {
        return marks.baseline(library.runs());
    }

    private void selectionChanged() {
        one.set(selected.size() == 1 ? "" : CHOOSE_ONE);
        some.set(selected.isEmpty() ? "Choose runs in the table." : "");
        comparison.show(compared());
    }

    /** The chosen runs, with the baseline first where there is one. */
    List<RunOverview> compared() {
        Set<RunOverview> runs = new LinkedHashSet<>();
        if (!selected.isEmpty()) {
            baseline().ifPresent(runs::add);
        }
        selected.forEach(row -> runs.add(row.run()));
        return List.copyOf(runs);
    }

    /** Lists the run of a folder with the kept ones, chooses it, and offers its settings. */
    void openRun(Path folder) {
        library.open(folder, run -> {
            filter.textProperty().set("");
            rows.stream().filter(row -> row.run().equals(run)).findFirst().ifPresent(selected::setAll);
            refresh();
            notices.tell(
                    "Run " + run.folder().id() + " is open.",
                    Command.always("restore-opened", "Restore its settings", () -> restore(run)));
        });
    }

    Command pin() {
        return new Command("pin-run", "Pin or unpin", this::togglePins, some);
    }

    private void togglePins() {
        selected.stream().map(RunRow::id).toList().forEach(marks::togglePin);
        refresh();
    }

    Command makeBaseline() {
        return new Command(
                "baseline-run",
                "Set as baseline",
                () -> {
                    marks.toggleBaseline(selected.getFirst().id());
                    refresh();
                },
                one);
    }

    Command restore() {
        return new Command(
                "restore-run",
                "Restore settings",
                () -> restore(selected.getFirst().run()),
                one);
    }

    /** The settings of a run become the present ones; data that is not open is opened with them. */
    void restore(RunOverview run) {
        ExperimentSpec spec = run.spec();
        if (model.dataProperty().get().isPresent()
                && spec.files().equals(model.filesProperty().get())) {
            history.take(spec);
            notices.tell(
                    "The settings of " + run.folder().id() + " are restored.",
                    new Command("undo-restore", "Undo", history::undo, history.undoReasonProperty()));
            return;
        }
        Optional<String> gone =
                spec.files().stream().filter(f -> !Files.isReadable(Path.of(f))).findFirst();
        if (gone.isPresent()) {
            errors.present(
                    "Restore settings",
                    Problem.data(
                            "The data file " + gone.get() + " of the run is not there any more.",
                            "Open its data from where it is now, then restore again."));
            return;
        }
        tasks.task("Load the data of the run", progress -> experiments.load(spec, progress))
                .unit("rows")
                .onSuccess(data -> {
                    model.restored(spec, data);
                    notices.tell("Data and settings of " + run.folder().id() + " are restored.");
                })
                .start();
    }

    Command openFolder() {
        return new Command(
                "open-run",
                "Open folder",
                () -> open(selected.getFirst().run().folder().path()),
                one);
    }

    private void open(Path path) {
        tasks.task("Open " + path.getFileName(), progress -> {
                    opener.open(path);
                    return path;
                })
                .quiet()
                .onFailure(failure -> notices.tell("It cannot be opened from here: " + path))
                .start();
    }

    Command delete() {
        return new Command("delete-run", "Delete", () -> delete(List.copyOf(selected)), some);
    }

    private void delete(List<RunRow> gone) {
        for (RunRow row : gone) {
            library.remove(
                    row.run(),
                    () -> notices.tell(
                            gone.size() == 1 ? "Run " + row.id() + " is deleted." : gone.size() + " runs are deleted.",
                            Command.always(
                                    "undo-delete", "Undo", () -> gone.forEach(r -> library.bringBack(r.run())))));
        }
    }

    Command reload() {
        return Command.always("reload-runs", "Look again", library::refresh);
    }

    FilterModel<RunRow> filter() {
        return filter;
    }

    /** The settings and trainings of {@link #compared}. */
    RunComparison comparison() {
        return comparison;
    }

    /** Pinned ones first, then newest first. */
    ObservableList<RunRow> rows() {
        return rows;
    }

    /** What the user has chosen in the table; the view keeps it. */
    ObservableList<RunRow> selected() {
        return selected;
    }

    ReadOnlyStringProperty messageProperty() {
        return library.messageProperty();
    }

    /** Where runs are kept, as people write it. */
    String shownFolder() {
        return library.shownFolder();
    }
}
