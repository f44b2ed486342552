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
import unwind.app.form.ParamFormModel;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.market.ImportOptions;
import unwind.market.ImportPreview;
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
    private String zone = "";

    /** @param start mapping and assumptions to begin with */
    public ImportModel(List<Path> files, ImportOptions start, TaskService tasks) {
        this.files = List.copyOf(files);
        this.tasks = tasks;
        mapping.putAll(start.mapping());
        assumptions = new ParamFormModel(start.values());
        Path first = files.getFirst();
        previews = new LatestResult<>(
                tasks,
                "Look at " + first.getFileName(),
                wanted -> ImportPreview.of(first, wanted, SAMPLE_ROWS),
                this::show,
                this::failed);
        refresh();
    }

    private void refresh() {
        previews.ask(Map.copyOf(mapping));
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
        refresh();
    }

    private String withZone(String field) {
        return field.equals(STAMP) && !zone.isEmpty() ? STAMP + "@" + zone : field;
    }

    private static String fieldOf(String value) {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /** The zone of stamps that do not say theirs; empty leaves it to the importer. */
    void zone(String newZone) {
        zone = newZone;
        preview.get().stream()
                .flatMap(p -> p.columns().stream())
                .filter(c -> c.field().equals(Optional.of(STAMP)))
                .findFirst()
                .ifPresent(c -> mapping.put(c.name(), withZone(STAMP)));
        refresh();
    }

    /** Forgets all decisions. */
    void reset() {
        mapping.clear();
        zone = "";
        refresh();
    }

    /** Takes the mapping and assumptions of a file made by {@link #save}. */
    void load(Path file) {
        tasks.task("Read " + file.getFileName(), progress -> MappingFile.read(file))
                .onSuccess(options -> {
                    mapping.clear();
                    mapping.putAll(options.mapping());
                    assumptions.show(options.values());
                    refresh();
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
