package unwind.app.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.SpecFile;

/**
 * Writes the workspace a moment after every change, in the background and atomically, so that a killed program loses at most
 * the last tenth of a second: data files, all settings, and where the window stood. Results are kept as runs.
 */
public final class WorkspaceKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceKeeper.class);
    private static final String WINDOW = "window.properties";

    private final Path folder;
    private final WorkbenchModel model;
    private final WindowState window;
    private final TaskService tasks;
    private final LatestValue<Saved> writes;
    private Optional<Saved> waiting = Optional.empty();
    private boolean writing;
    private boolean started;

    /** What is kept. */
    public record Saved(ExperimentSpec spec, Map<String, String> window) {
        public Saved {
            window = Map.copyOf(window);
        }
    }

    public WorkspaceKeeper(Path folder, WorkbenchModel model, WindowState window, TaskService tasks) {
        this.folder = folder;
        this.model = model;
        this.window = window;
        this.tasks = tasks;
        writes = new LatestValue<>(tasks.pulse(), this::write);
        InvalidationListener changed = o -> offer();
        model.settings().forEach(setting -> setting.addListener(changed));
        window.values().addListener(changed);
    }

    /** What was kept last; empty at the first start, and where it cannot be read any more, which is logged. Takes long. */
    public Optional<Saved> read() {
        Path spec = folder.resolve(SpecFile.NAME);
        if (!Files.isRegularFile(spec)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Saved(SpecFile.read(spec), PropertiesFile.read(folder.resolve(WINDOW))));
        } catch (ProblemException | IllegalArgumentException e) {
            LOG.warn("The last workspace is not restored: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps from now on; before, a half-restored workspace would overwrite the whole one. */
    public void start() {
        started = true;
        offer();
    }

    /** Begins to write now what would be written in a moment: the window closes. */
    public void keepNow() {
        writes.drain();
    }

    private void offer() {
        if (started) {
            writes.offer(new Saved(model.spec(), window.values()));
        }
    }

    private void write(Saved saved) {
        if (writing) {
            waiting = Optional.of(saved);
            return;
        }
        writing = true;
        tasks.task("Keep the workspace", progress -> {
                    save(saved);
                    return saved;
                })
                .writing()
                .quiet()
                .onSuccess(done -> written())
                .onFailure(failure -> {
                    LOG.warn("The workspace was not kept: {}", failure.getMessage());
                    written();
                })
                .start();
    }

    private void written() {
        writing = false;
        Optional<Saved> next = waiting;
        waiting = Optional.empty();
        next.ifPresent(this::write);
    }

    private void save(Saved saved) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SpecFile.write(folder.resolve(SpecFile.NAME), saved.spec());
        PropertiesFile.write(folder.resolve(WINDOW), saved.window());
    }
}
