package unwind.app.tune;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.TaskService;
import unwind.app.workspace.PathWords;
import unwind.run.StoredSearch;
import unwind.run.TuneFiles;
import unwind.run.TuneSpec;

/** Where searches are kept, one folder each, as {@code unwind tune --resume} reads them. */
public final class Searches {
    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path root;
    private final PathWords words;
    private final Clock clock;
    private final TaskService tasks;
    private final ReadOnlyObjectWrapper<Optional<Path>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param root made with the first search
     * @param words how its path is written
     */
    public Searches(Path root, PathWords words, Clock clock, TaskService tasks) {
        this.root = root;
        this.words = words;
        this.clock = clock;
        this.tasks = tasks;
        refresh();
    }

    /** Looks for the last search, in the background. */
    void refresh() {
        tasks.task("Look for searches", progress -> newest())
                .quiet()
                .onSuccess(last::set)
                .onFailure(failure -> LOG.warn("Searches cannot be listed: {}", failure.getMessage()))
                .start();
    }

    private Optional<Path> newest() {
        return StoredSearch.in(root).stream().map(StoredSearch::folder).findFirst();
    }

    Path newFolder() {
        return root.resolve(NAME.format(clock.instant()));
    }

    /** @throws unwind.problem.ProblemException when there is no search, or one of another version */
    TuneSpec read(Path folder) {
        return TuneFiles.readSpec(folder);
    }

    /** Where a search is kept, as people write it. */
    String shown(Path folder) {
        return words.of(folder);
    }

    /** The last search there is; it may be done. */
    ReadOnlyObjectProperty<Optional<Path>> lastProperty() {
        return last.getReadOnlyProperty();
    }
}
