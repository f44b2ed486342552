package unwind.app.closing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.BackgroundTask;
import unwind.app.task.TaskService;
import unwind.app.task.TaskText;
import unwind.app.workspace.Endpoint;

/**
 * Closes the window in order: asks where work would be cut short, stops it, waits until what is to be kept is written. The
 * user, and at last the clock, can end the waiting. FX thread only.
 */
public final class ClosingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingViewModel.class);

    private final TaskService tasks;
    private final Runnable flush;
    private final ReadOnlyObjectProperty<Optional<Endpoint>> endpoint;
    private final ReadOnlyObjectWrapper<ClosingPhase> phase = new ReadOnlyObjectWrapper<>(ClosingPhase.OPEN);
    private final ReadOnlyObjectWrapper<List<OpenWork>> work = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param flush begins to write what would be written in a moment
     * @param endpoint goes on when the window is closed
     */
    public ClosingViewModel(TaskService tasks, Runnable flush, ReadOnlyObjectProperty<Optional<Endpoint>> endpoint) {
        this.tasks = tasks;
        this.flush = flush;
        this.endpoint = endpoint;
        tasks.unfinished().addListener((ListChangeListener<BackgroundTask<?>>) change -> moved());
    }

    /** The window is to close. Whether it does so at once, says {@link #phaseProperty()}. */
    public void request() {
        if (phase.get() != ClosingPhase.OPEN) {
            return;
        }
        if (asked().isEmpty()) {
            stop();
        } else {
            phase.set(ClosingPhase.ASKING);
            refresh();
        }
    }

    /** Reads again how far the work is. */
    void refresh() {
        work.set(phase.get() == ClosingPhase.STOPPING ? waitedFor() : asked());
    }

    void keepOpen() {
        if (phase.get() == ClosingPhase.ASKING) {
            phase.set(ClosingPhase.OPEN);
        }
    }

    /** Stops all work that writes nothing; closes once the rest is done and what was learned is kept. */
    void stop() {
        phase.set(ClosingPhase.STOPPING);
        flush.run();
        List.copyOf(tasks.unfinished()).stream()
                .filter(task -> !task.isWriting())
                .forEach(BackgroundTask::cancel);
        moved();
    }

    /** Whatever is not written yet is lost. */
    void closeAtOnce() {
        if (phase.get() == ClosingPhase.STOPPING) {
            LOG.warn(
                    "The window was closed before this had ended: {}.",
                    waitedFor().stream().map(OpenWork::title).collect(Collectors.joining(", ")));
            phase.set(ClosingPhase.CLOSED);
        }
    }

    private void moved() {
        if (phase.get() == ClosingPhase.STOPPING && waited().isEmpty()) {
            work.set(List.of());
            phase.set(ClosingPhase.CLOSED);
        } else if (phase.get() != ClosingPhase.OPEN) {
            refresh();
        }
    }

    private List<BackgroundTask<?>> waited() {
        return tasks.unfinished().stream()
                .filter(task -> task.isWriting() || task.keptWhenStopped().isPresent())
                .toList();
    }

    private List<OpenWork> waitedFor() {
        return waited().stream()
                .map(task -> new OpenWork(
                        task.title(), task.isWriting() ? "being written" : "stopping after its present step", ""))
                .toList();
    }

    private List<OpenWork> asked() {
        return tasks.unfinished().stream()
                .flatMap(task -> task
                        .keptWhenStopped()
                        .map(kept -> new OpenWork(task.title(), String.join(" \u00b7 ", TaskText.details(task)), kept))
                        .stream())
                .toList();
    }

    /** What the question is about, in one line. */
    static String headline(ClosingPhase phase, int count) {
        if (phase == ClosingPhase.STOPPING) {
            return "Stopping, then the window closes.";
        }
        return switch (count) {
            case 0 -> "Everything has ended meanwhile.";
            case 1 -> "Work is still running. Stop it and close the window?";
            default -> "%d pieces of work are not done. Stop them and close the window?".formatted(count);
        };
    }

    /** What goes on when the window is closed; empty when nothing does. */
    String note() {
        return endpoint.get()
                .filter(Endpoint::running)
                .map(e -> "The endpoint %s (%s) stays in service%s."
                        .formatted(
                                e.name(),
                                e.where(),
                                e.where().equals(Endpoint.LOCAL) ? "" : " and goes on costing money"))
                .orElse("");
    }

    ReadOnlyObjectProperty<ClosingPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What would be cut short; while it stops, what is waited for. */
    ReadOnlyObjectProperty<List<OpenWork>> workProperty() {
        return work.getReadOnlyProperty();
    }
}
