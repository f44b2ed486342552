package unwind.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.command.Notices;
import unwind.app.task.BackgroundTask;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Settings;
import unwind.app.workspace.SettingsStore;
import unwind.problem.Problem;

final class RecordingViewModelTest {
    @TempDir
    private Path home;

    private final ManualTasks manual = new ManualTasks();
    private final Notices notices = new Notices();
    private final List<Path> opened = new ArrayList<>();
    private final List<FakeTake> takes = new ArrayList<>();

    /** Completes when it is stopped, or as the test says. */
    private static final class FakeTake implements Take {
        private final Path file;
        private final RecordingOptions options;
        private final CompletableFuture<Recording> finished = new CompletableFuture<>();

        FakeTake(Path file, RecordingOptions options) {
            this.file = file;
            this.options = options;
        }

        @Override
        public RecordingProgress progress() {
            return new RecordingProgress(80, 1200, 34, 0, 5);
        }

        @Override
        public CompletableFuture<Recording> stop() {
            finished.complete(new Recording(file, progress()));
            return finished;
        }

        @Override
        public CompletableFuture<Recording> finished() {
            return finished;
        }
    }

    private Take film(Path file, RecordingOptions options) {
        takes.add(new FakeTake(file, options));
        return takes.getLast();
    }

    private RecordingViewModel model() {
        SettingsStore settings = SettingsStore.in(new Folders(home), manual.service());
        settings.settingsProperty()
                .set(settings.get()
                        .with(Settings.FILM_RATE, "20")
                        .with(Settings.FILM_POINTER, "false")
                        .withFilmsFolder(home.resolve("films")));
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T14:05:09Z"), ZoneOffset.UTC);
        return new RecordingViewModel(manual.service(), settings, notices, manual.errors(), opened::add, clock);
    }

    private String notice() {
        return notices.currentProperty().get().orElseThrow().text();
    }

    @Test
    void aRecordingIsNamedByItsTimeShowsItsLengthAndSaysWhereItIs() {
        RecordingViewModel model = model();
        model.toggle(this::film);
        Path file = home.resolve("films/unwind-2026-11-26-140509.mp4");
        assertThat(takes).hasSize(1);
        assertThat(takes.getFirst().file).isEqualTo(file);
        assertThat(takes.getFirst().options).isEqualTo(new RecordingOptions(20, false, false));
        assertThat(model.recordingProperty().get()).isTrue();
        assertThat(model.elapsedProperty().get()).isEqualTo("00:00");

        manual.passSeconds(75.9);
        model.refresh();
        assertThat(model.elapsedProperty().get()).isEqualTo("01:15");
        assertThat(model.detailProperty().get()).contains(file.toString(), "1,200 frames, 34 of them repeated");

        model.toggle(this::film);
        assertThat(model.recordingProperty().get()).isFalse();
        assertThat(manual.service().unfinished())
                .as("the window waits for it when it closes")
                .anyMatch(BackgroundTask::isWriting);
        manual.settle();
        assertThat(notice()).isEqualTo("The recording (01:20) is in " + file + ".");
        notices.currentProperty().get().orElseThrow().action().orElseThrow().fire();
        manual.settle();
        assertThat(opened).containsExactly(file.getParent());
        assertThat(manual.shownFailures()).isEmpty();
    }

    @Test
    void aRecordingThatFailsIsShownOnceAndAnotherCanStart() {
        RecordingViewModel model = model();
        model.toggle(this::film);
        takes.getFirst().finished.completeExceptionally(Problem.failed("The disk is full.", "Make room."));
        manual.settle();
        assertThat(model.recordingProperty().get()).isFalse();
        assertThat(manual.shownTitles()).containsExactly("Record the window");
        assertThat(manual.shownFailures().getFirst()).hasMessage("The disk is full. Make room.");

        model.toggle(this::film);
        assertThat(takes).hasSize(2);
        takes.getLast().finished.completeExceptionally(Problem.failed("Gone.", "Try again."));
        model.stop();
        manual.settle();
        assertThat(manual.shownTitles()).containsExactly("Record the window", "Finish the recording");
        assertThat(manual.shownFailures().getLast()).hasMessage("Gone. Try again.");
    }

    @Test
    void stoppingWhereNothingIsRecordedDoesNothing() {
        RecordingViewModel model = model();
        manual.settle();
        model.stop();
        assertThat(manual.service().unfinished()).isEmpty();
    }
}
