package unwind.app.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import unwind.app.command.Command;
import unwind.app.command.Notices;
import unwind.app.error.ErrorPresenter;
import unwind.app.table.FilterModel;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.app.workspace.SettingName;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.SpecText;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.problem.Problem;
import unwind.report.chart.RunCurvesChart;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;
import unwind.run.RunOverview;

/** All kept runs: find, pin, compare, restore, delete and bring back. */
public final class RunsViewModel {
    private static final String PINNED = "runs.pinned";
    private static final String BASELINE = "runs.baseline";
    private static final String CHOOSE_ONE = "Choose one run in the table.";
    private static final int MOST_CURVES = 8;

    /** A backtest of rules alone has no such file. */
    private static final String TRAINING = "metrics.csv";

    private final RunLibrary library;
    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final SettingsHistory history;
    private final WindowState window;
    private final Notices notices;
    private final ErrorPresenter errors;
    private final Opener opener;
    private final FilterModel<RunRow> filter = new FilterModel<>(RunRow.filter());
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
    private final ObservableList<SettingRow> settings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<RunCurvesChart.Curve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper one = new ReadOnlyStringWrapper(CHOOSE_ONE);
    private final ReadOnlyStringWrapper some = new ReadOnlyStringWrapper("Choose runs in the table.");
    private final LatestResult<List<RunOverview>, List<RunCurvesChart.Curve>> histories;

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
        this.window = window;
        this.notices = notices;
        this.errors = errors;
        this.opener = opener;
        histories = new LatestResult<>(
                tasks,
                "Read the trainings",
                RunsViewModel::curves,
                curves::set,
                failure -> errors.present("Read the trainings", failure));
        library.runs().addListener((ListChangeListener<RunOverview>) change -> refresh());
        filter.rowsProperty().subscribe(this::refresh);
        onlyDifferences.subscribe(this::showSettings);
        selected.addListener((ListChangeListener<RunRow>) change -> selectionChanged());
        refresh();
    }

    private void refresh() {
        Set<String> pinned = pinned();
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

    private Set<String> pinned() {
        return new TreeSet<>(List.of(window.get(PINNED).orElse("").split(" ")));
    }

    private Optional<RunOverview> baseline() {
        String id = window.get(BASELINE).orElse("");
        return library.runs().stream()
                .filter(run -> run.folder().id().equals(id))
                .findFirst();
    }

    private void selectionChanged() {
        one.set(selected.size() == 1 ? "" : CHOOSE_ONE);
        some.set(selected.isEmpty() ? "Choose runs in the table." : "");
        showSettings();
        histories.ask(compared());
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

    private void showSettings() {
        List<Map<SettingName, String>> specs =
                compared().stream().map(run -> SpecText.of(run.spec())).toList();
        Set<SettingName> names = new LinkedHashSet<>();
        specs.forEach(spec -> names.addAll(spec.keySet()));
        List<SettingRow> found = new ArrayList<>();
        for (SettingName name : names) {
            List<String> values =
                    specs.stream().map(spec -> spec.getOrDefault(name, "")).toList();
            SettingRow row =
                    new SettingRow(name, values, values.stream().distinct().count() > 1);
            if (row.differs() || !onlyDifferences.get() || specs.size() == 1) {
                found.add(row);
            }
        }
        settings.setAll(found);
    }

    private static List<RunCurvesChart.Curve> curves(List<RunOverview> runs) {
        Map<RunOverview, String> names = new LinkedHashMap<>();
        runs.stream().limit(MOST_CURVES).forEach(run -> names.put(run, shortName(run)));
        return names.entrySet().stream()
                .filter(entry -> Files.isRegularFile(entry.getKey().folder().file(TRAINING)))
                .map(entry -> new RunCurvesChart.Curve(
                        entry.getValue(), entry.getKey().folder().history()))
                .filter(curve -> !curve.history().isEmpty())
                .toList();
    }

    /** E.g. {@code 11-26 00:20 7f3a}. */
    static String shortName(RunOverview run) {
        String id = run.folder().id();
        String hash = id.substring(id.lastIndexOf('-') + 1);
        return "%s %s"
                .formatted(
                        new RunRow(run, false, false, OptionalDouble.empty())
                                .made()
                                .substring(5),
                        hash);
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
        return new Command("pin-run", "Pin or unpin", () -> selected.forEach(row -> togglePin(row.id())), some);
    }

    private void togglePin(String id) {
        Set<String> now = pinned();
        if (!now.remove(id)) {
            now.add(id);
        }
        now.remove("");
        window.put(PINNED, String.join(" ", now));
        refresh();
    }

    Command makeBaseline() {
        return new Command(
                "baseline-run",
                "Set as baseline",
                () -> {
                    String id = selected.getFirst().id();
                    boolean already = window.get(BASELINE).map(id::equals).orElse(false);
                    window.put(BASELINE, already ? "" : id);
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

    /** Whether settings in which the compared runs agree are hidden. */
    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /** Pinned ones first, then newest first. */
    ObservableList<RunRow> rows() {
        return rows;
    }

    /** What the user has chosen in the table; the view keeps it. */
    ObservableList<RunRow> selected() {
        return selected;
    }

    /** The settings of {@link #compared}. */
    ObservableList<SettingRow> settings() {
        return settings;
    }

    /** The trainings of {@link #compared}. */
    ReadOnlyObjectProperty<List<RunCurvesChart.Curve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return library.messageProperty();
    }

    /** Where runs are kept, as people write it. */
    String shownFolder() {
        return library.shownFolder();
    }
}
