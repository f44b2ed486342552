package unwind.app.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unwind.app.command.Command;
import unwind.app.form.ParamFormModel;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.app.workspace.SettingChange;
import unwind.app.workspace.SettingName;
import unwind.app.workspace.SpecText;
import unwind.app.workspace.UndoStack;
import unwind.market.ImportOptions;
import unwind.market.ImportPreview;
import unwind.param.ParamValues;
import unwind.problem.ProblemException;
import unwind.run.MappingFile;

/**
 * Reading files whose columns must be mapped by hand: what the columns hold, what each is read as, and what is still missing.
 * The proposal is the engine's; only what the user decides differently is kept as a mapping.
 */
public final class ImportModel {
    /** What a column is read as when it is left out. */
    static final String NOT_USED = "";

    private static final int SAMPLE_ROWS = 4;
    private static final String STAMP = "timestamp";

    private final TaskService tasks;
    private final List<Path> files;
    private final Map<String, String> mapping = new LinkedHashMap<>();
    private final ParamFormModel assumptions;
    private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("Reading the first rows\u2026");
    private final LatestResult<Map<String, String>, ImportPreview> previews;
    private final UndoStack<Decisions> edits;
    private final ReadOnlyStringWrapper zone = new ReadOnlyStringWrapper("");

    /** Everything that the user has decided, at one moment. */
    private record Decisions(Map<String, String> mapping, String zone, ParamValues assumptions) {
        static List<SettingChange> differences(Decisions one, Decisions other) {
            return SpecText.differences(one.texts(), other.texts());
        }

        private Map<SettingName, String> texts() {
            Map<SettingName, String> texts = new LinkedHashMap<>();
            mapping.forEach((column, field) -> texts.put(new SettingName("Column", column, ""), field));
            texts.put(new SettingName("Import", "Time zone", ""), zone);
            assumptions
                    .set()
                    .specs()
                    .forEach(spec -> texts.put(
                            new SettingName("Import", spec.label(), spec.unit()), assumptions.text(spec.key())));
            return texts;
        }
    }

    /** @param start mapping and assumptions to begin with */
    public ImportModel(List<Path> files, ImportOptions start, TaskService tasks) {
        this.files = List.copyOf(files);
        this.tasks = tasks;
        mapping.putAll(start.mapping());
        assumptions = new ParamFormModel(start.values());
        edits = new UndoStack<>(
                decisions(), Decisions::differences, tasks.nanoClock(), "nothing was decided differently yet");
        assumptions.valuesProperty().subscribe(() -> edits.settle(decisions()));
        Path first = files.getFirst();
        previews = new LatestResult<>(
                tasks,
                "Look at " + first.getFileName(),
                wanted -> ImportPreview.of(first, wanted, SAMPLE_ROWS),
                this::show,
                this::failed);
        refresh();
    }

    private Decisions decisions() {
        return new Decisions(Map.copyOf(mapping), zone.get(), assumptions.values());
    }

    /** After a decision. */
    private void decided() {
        edits.settle(decisions());
        refresh();
    }

    private void refresh() {
        previews.ask(Map.copyOf(mapping));
    }

    /** Takes back the last decision. */
    Command undo() {
        return new Command(
                "import-undo", "Undo", () -> edits.undo().ifPresent(this::decide), edits.undoReasonProperty());
    }

    /** Decides again what was taken back. */
    Command redo() {
        return new Command(
                "import-redo", "Redo", () -> edits.redo().ifPresent(this::decide), edits.redoReasonProperty());
    }

    private void decide(Decisions decisions) {
        mapping.clear();
        mapping.putAll(decisions.mapping());
        zone.set(decisions.zone());
        assumptions.show(decisions.assumptions());
        refresh();
    }

    private void show(ImportPreview found) {
        preview.set(Optional.of(found));
        problem.set(
                found.missing().isEmpty()
                        ? ""
                        : "Still missing: " + String.join(", ", found.missing()) + ". Say which columns hold them.");
    }

    private void failed(Throwable failure) {
        problem.set(
                failure instanceof ProblemException expected
                        ? expected.problem().message()
                        : failure.toString());
    }

    /**
     * Reads a column as a field; {@link #NOT_USED} leaves it out. A column that was
     * mapped to the field before gives it up.
     */
    void read(String column, String field) {
        mapping.values()
                .removeIf(value ->
                        !value.equals(ImportOptions.IGNORE) && fieldOf(value).equals(field));
        mapping.put(column, field.equals(NOT_USED) ? ImportOptions.IGNORE : withZone(field));
        decided();
    }

    private String withZone(String field) {
        return field.equals(STAMP) && !zone.get().isEmpty() ? STAMP + "@" + zone.get() : field;
    }

    private static String fieldOf(String value) {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /** The zone of stamps that do not say theirs; empty leaves it to the importer. */
    void zone(String newZone) {
        if (newZone.equals(zone.get())) {
            return;
        }
        zone.set(newZone);
        preview.get().stream()
                .flatMap(p -> p.columns().stream())
                .filter(c -> c.field().equals(Optional.of(STAMP)))
                .findFirst()
                .ifPresent(c -> mapping.put(c.name(), withZone(STAMP)));
        decided();
    }

    /** What was said last about the zone; empty leaves it to the importer. */
    ReadOnlyStringProperty zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    /** Forgets all decisions. */
    void reset() {
        mapping.clear();
        zone.set("");
        decided();
    }

    /** Takes the mapping and assumptions of a file made by {@link #save}. */
    void load(Path file) {
        tasks.task("Read " + file.getFileName(), progress -> MappingFile.read(file))
                .onSuccess(options -> {
                    mapping.clear();
                    mapping.putAll(options.mapping());
                    assumptions.show(options.values());
                    decided();
                })
                .start();
    }

    /** Keeps mapping and assumptions for the next file of this kind; the command line reads it too. */
    void save(Path file) {
        ImportOptions now = options();
        tasks.task("Save " + file.getFileName(), progress -> {
                    MappingFile.write(file, now);
                    return file;
                })
                .writing()
                .start();
    }

    /** What the files are to be read with. */
    ImportOptions options() {
        return new ImportOptions(mapping, assumptions.values());
    }

    List<Path> files() {
        return files;
    }

    /** Names of all fields, in the order of a form. */
    static List<String> fields() {
        return ImportPreview.fields().stream()
                .map(ImportPreview.FieldInfo::name)
                .toList();
    }

    ParamFormModel assumptions() {
        return assumptions;
    }

    /** The columns of the first file as they are read now; the last ones stay while the next are read. */
    ReadOnlyObjectProperty<Optional<ImportPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the files cannot be read yet; empty when they can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
