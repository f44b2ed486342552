package unwind.app.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import unwind.app.command.Command;
import unwind.app.runs.Opener;
import unwind.app.task.TaskService;

/** What was saved last, and how to look at it. FX thread only. */
final class SavedReport {
    private final TaskService tasks;
    private final Opener opener;
    private final Consumer<String> message;
    private final ReadOnlyObjectWrapper<Optional<Path>> place = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param message told what to do where something cannot be opened */
    SavedReport(TaskService tasks, Opener opener, Consumer<String> message) {
        this.tasks = tasks;
        this.opener = opener;
        this.message = message;
    }

    void forget() {
        place.set(Optional.empty());
    }

    void at(Path saved) {
        place.set(Optional.of(saved.toAbsolutePath()));
    }

    ReadOnlyObjectProperty<Optional<Path>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Opens what was saved. */
    Command open() {
        return new Command("report-open", "Open", () -> place.get().ifPresent(this::open), unsaved());
    }

    /** Opens the folder that it was saved in. */
    Command openFolder() {
        return new Command(
                "report-open-folder",
                "Open folder",
                () -> place.get().map(Path::getParent).ifPresent(this::open),
                unsaved());
    }

    private ObservableValue<String> unsaved() {
        return place.map(path -> path.isEmpty() ? "Nothing has been saved yet." : "");
    }

    private void open(Path path) {
        tasks.task("Open " + path.getFileName(), work -> {
                    opener.open(path);
                    return path;
                })
                .quiet()
                .onFailure(failure -> message.accept("It cannot be opened from here. Its path, to copy: " + path))
                .start();
    }
}
