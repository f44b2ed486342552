package unwind.app.recording;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.command.Notices;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.TaskService;
import unwind.app.task.TaskText;
import unwind.app.workspace.Settings;
import unwind.app.workspace.SettingsStore;
import unwind.problem.ProblemException;

/** The user's own films of the window: one at a time, each into a new file. FX thread only. */
public final class RecordingViewModel {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final double NANOS = 1e9;

    private final TaskService tasks;
    private final SettingsStore settings;
    private final Notices notices;
    private final ErrorPresenter errors;
    private final FolderOpener opener;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private Optional<Running> running = Optional.empty();

    /** Begins to film the window. */
    @FunctionalInterface
    public interface Camera {
        Take start(Path file, RecordingOptions options);
    }

    /** Shows a folder to the user. */
    @FunctionalInterface
    public interface FolderOpener {
        /** @throws ProblemException (failed) when nothing here opens it */
        void open(Path folder) throws InterruptedException;
    }

    private record Running(Take take, Path file, long startNanos) {}

    /** @param clock names the files by date and time */
    public RecordingViewModel(
            TaskService tasks,
            SettingsStore settings,
            Notices notices,
            ErrorPresenter errors,
            FolderOpener opener,
            Clock clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.notices = notices;
        this.errors = errors;
        this.opener = opener;
        this.clock = clock;
    }

    /** Starts to record; where a recording runs, completes it. */
    public void toggle(Camera camera) {
        if (running.isPresent()) {
            stop();
        } else {
            start(camera);
        }
    }

    private void start(Camera camera) {
        Settings now = settings.get();
        Path file = now.filmsFolder().resolve("unwind-%s.mp4".formatted(NAME.format(LocalDateTime.now(clock))));
        int rate = now.values().integer(Settings.FILM_RATE);
        Take take = camera.start(file, new RecordingOptions(rate, now.values().flag(Settings.FILM_POINTER), false));
        running = Optional.of(new Running(take, file, tasks.nanoClock().getAsLong()));
        recording.set(true);
        refresh();
        var unused = take.finished()
                .whenComplete((film, failure) -> tasks.pulse().later(() -> endedByItself(take, failure)));
    }

    /** Completes the film in the background; nothing where none is made. */
    public void stop() {
        running.ifPresent(ending -> {
            running = Optional.empty();
            recording.set(false);
            tasks.task("Finish the recording", progress -> complete(ending.take()))
                    .writing()
                    .onSuccess(this::tell)
                    .start();
        });
    }

    private static Recording complete(Take take) throws InterruptedException, ExecutionException {
        try {
            return take.stop().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw e;
        }
    }

    private void endedByItself(Take take, @Nullable Throwable failure) {
        if (running.filter(now -> now.take().equals(take)).isPresent()) {
            running = Optional.empty();
            recording.set(false);
            errors.present(
                    "Record the window", Objects.requireNonNull(failure, "a film ends by itself only by a failure"));
        }
    }

    private void tell(Recording film) {
        Path folder = Objects.requireNonNull(film.file().getParent(), "a film lies in a folder");
        notices.tell(
                "The recording (%s) is in %s."
                        .formatted(TaskText.duration(film.progress().seconds()), film.file()),
                Command.always("open-recordings", "Open folder", () -> open(folder)));
    }

    private void open(Path folder) {
        tasks.task("Open " + folder.getFileName(), progress -> {
                    opener.open(folder);
                    return folder;
                })
                .quiet()
                .onFailure(failure -> notices.tell("It cannot be opened from here: " + folder))
                .start();
    }

    /** Reads again how far the recording is. */
    public void refresh() {
        running.ifPresent(now -> {
            RecordingProgress progress = now.take().progress();
            elapsed.set(TaskText.duration(Math.floor((tasks.nanoClock().getAsLong() - now.startNanos()) / NANOS)));
            detail.set(
                    "Recording to %s. %,d frames, %,d of them repeated while the window or the encoder was busy. Click to stop."
                            .formatted(now.file(), progress.frames(), progress.repeated()));
        });
    }

    public ReadOnlyBooleanProperty recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** Since the start, as minutes and seconds; follows {@link #refresh()}. */
    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** File and frames in a sentence or two; follows {@link #refresh()}. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }
}
