package unwind.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.form.ParamFormModel;
import unwind.app.table.FilterModel;
import unwind.app.task.TaskService;
import unwind.app.workspace.Importer;
import unwind.app.workspace.Step;
import unwind.app.workspace.WorkbenchModel;
import unwind.market.Finding;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.problem.Category;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.Experiments;

/** Loads market data and says what is in it. */
public final class DataViewModel {
    private static final String BUSY = "Files are being read; wait or cancel in Tasks.";

    private final WorkbenchModel model;
    private final Experiments experiments;
    private final TaskService tasks;
    private final List<Path> sample;
    private final ParamFormModel importing;
    private String preferredSession = "";
    private final ObservableList<SessionRow> sessions = FXCollections.observableArrayList();
    private final FilterModel<SessionRow> filter = new FilterModel<>(SessionRow.filter());
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<SessionRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> unreadable = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sources = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sampleReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper openReason = new ReadOnlyStringWrapper("");

    /** @param sample files of the sample data, empty when the installation has none */
    public DataViewModel(
            WorkbenchModel model, Experiments experiments, TaskService tasks, Importer importer, List<Path> sample) {
        this.model = model;
        this.experiments = experiments;
        this.tasks = tasks;
        this.sample = List.copyOf(sample);
        importing = new ParamFormModel(importer.wantedProperty().get());
        importing.valuesProperty().subscribe(importer::assume);
        importer.wantedProperty().subscribe(wanted -> {
            if (!wanted.equals(importing.values())) {
                importing.show(wanted);
            }
        });
        model.dataProperty().subscribe(data -> data.ifPresent(this::show));
        model.tickerProperty().subscribe(ticker -> model.dataProperty().get().ifPresent(this::showSessions));
        loading.subscribe(busy -> {
            openReason.set(busy ? BUSY : "");
            sampleReason.set(busy ? BUSY : sample.isEmpty() ? "This installation has no sample-data folder." : "");
        });
    }

    /**
     * Reads files in the background, columns by their names; the data on screen stays until the new data is there. A mapping
     * by hand belongs to the files it was made for.
     */
    public void open(List<Path> files) {
        ImportOptions now = model.importingProperty().get();
        boolean same = names(files).equals(model.filesProperty().get());
        open(files, same ? now : new ImportOptions(Map.of(), now.values()));
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(Path::toString).toList();
    }

    /** Reads files in the background with a mapping and assumptions. */
    void open(List<Path> files, ImportOptions options) {
        if (files.isEmpty() || loading.get()) {
            return;
        }
        List<String> names = names(files);
        ExperimentSpec spec = model.specFor(names).withImporting(options);
        unreadable.set(List.of());
        loading.set(true);
        tasks.task(title(files), progress -> experiments.load(spec, progress))
                .unit("rows")
                .onSuccess(data -> {
                    loading.set(false);
                    model.loaded(names, options, data);
                })
                .onFailure(failure -> {
                    loading.set(false);
                    if (failure instanceof ProblemException expected
                            && expected.problem().category() == Category.DATA) {
                        unreadable.set(files);
                    }
                    if (model.dataProperty().get().isEmpty()) {
                        model.failed(Step.DATA);
                    }
                })
                .onCancelled(() -> loading.set(false))
                .start();
    }

    private static String title(List<Path> files) {
        return files.size() == 1 ? "Load " + files.getFirst().getFileName() : "Load " + files.size() + " files";
    }

    private void show(MarketData data) {
        findings.setAll(data.findings());
        sources.set(String.join("\n", data.sources()));
        summary.set(DataSummary.of(data));
        showSessions(data);
    }

    /** Those of the ticker that is worked on. */
    private void showSessions(MarketData data) {
        String ticker = selectedTicker().orElse(data.tickers().getFirst());
        sessions.setAll(data.sessions().stream()
                .filter(s -> s.ticker().equals(ticker))
                .map(SessionRow::of)
                .toList());
        Optional<SessionRow> preferred = sessions.stream()
                .filter(row -> row.date().toString().equals(preferredSession))
                .findFirst();
        selected.set(preferred.or(() -> sessions.stream().findFirst()));
    }

    /** Selects this session, a date such as {@code 2013-10-10}, as soon as there is one of that date. */
    public void preferSession(String date) {
        preferredSession = date;
    }

    /** @param chooser asks the user for files and hands them to {@link #open} */
    Command openCommand(Runnable chooser) {
        return new Command("open-data", "Open data\u2026", chooser, openReason.getReadOnlyProperty());
    }

    /** @param chooser asks the user for files, then how to read them */
    Command byHandCommand(Runnable chooser) {
        return new Command(
                "import-by-hand", "Import with a column mapping\u2026", chooser, openReason.getReadOnlyProperty());
    }

    /** The import by hand of some files; files that are open begin with what they were read with. */
    ImportModel importModel(List<Path> files) {
        ImportOptions now = model.importingProperty().get();
        boolean same = names(files).equals(model.filesProperty().get());
        return new ImportModel(files, same ? now : new ImportOptions(Map.of(), now.values()), tasks);
    }

    /** Opens the data that comes with the program. */
    public Command sampleCommand() {
        return new Command("load-sample", "Load sample data", this::loadSample, sampleReason.getReadOnlyProperty());
    }

    public void loadSample() {
        open(sample);
    }

    /** Of several tickers, the one to work on. */
    public Optional<String> selectedTicker() {
        return model.tickerProperty().get().or(() -> tickers().stream().findFirst());
    }

    /** Works on another ticker; its first session is shown. Null, as a control sends it while it is filled, is no choice. */
    void chooseTicker(@Nullable String ticker) {
        if (ticker == null || Optional.of(ticker).equals(selectedTicker())) {
            return;
        }
        model.tickerProperty().set(Optional.of(ticker));
    }

    public ObservableList<SessionRow> sessions() {
        return sessions;
    }

    /** Which sessions the table shows. */
    FilterModel<SessionRow> filter() {
        return filter;
    }

    /** Most serious first. */
    public ObservableList<Finding> findings() {
        return findings;
    }

    /** The session whose charts are shown. */
    public ObjectProperty<Optional<SessionRow>> selectedProperty() {
        return selected;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The files, one a line. */
    public ReadOnlyStringProperty sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** The assumptions of the import, for the switches of the findings. */
    ParamFormModel importing() {
        return importing;
    }

    /** Files that could not be read the last time, for another try by hand; empty otherwise. */
    ReadOnlyObjectProperty<List<Path>> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Names of the tickers of the data, sorted. */
    public List<String> tickers() {
        return model.dataProperty().get().map(MarketData::tickers).orElse(List.of());
    }
}
