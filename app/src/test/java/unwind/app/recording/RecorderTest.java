package unwind.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;
import unwind.problem.ProblemException;

/** Films scenes that are in no window, as a machine without a display does. */
@ExtendWith(ApplicationExtension.class)
final class RecorderTest {
    private static final int WIDTH = 321;
    private static final int HEIGHT = 200;

    @TempDir
    private Path folder;

    private Rectangle box;
    private Scene scene;
    private Stage window;

    @Start
    void start(Stage stage) {
        box = new Rectangle(10, 10, 60, 60);
        box.setFill(Color.RED);
        scene = new Scene(new Pane(box), WIDTH, HEIGHT, Color.WHITE);
        window = stage;
    }

    private static Recording end(Recorder recorder) throws Exception {
        return recorder.stop().get(60, TimeUnit.SECONDS);
    }

    private Recorder record(Path file) {
        return FxTest.get(() -> Recorder.start(scene, file, RecordingOptions.UNATTENDED));
    }

    @Test
    void aFilmLastsAsLongAsItWasTakenAndShowsWhatMoved() throws Exception {
        Path file = folder.resolve("new folder/film.mp4");
        Recorder recorder = record(file);
        FxTest.until(() -> {
            box.setX(box.getX() + 2);
            return recorder.progress().frames() >= 20;
        });
        assertThat(file).as("a film that is being made").doesNotExist();
        Recording recording = end(recorder);
        assertThat(recording.file()).isEqualTo(file).exists();
        VideoCheck check = VideoCheck.of(file);
        assertThat(check.faults(20 / 15.0)).isEmpty();
        assertThat(check.width()).isEqualTo(WIDTH - 1);
        assertThat(check.height()).isEqualTo(HEIGHT);
        assertThat(check.framesPerSecond()).isEqualTo(15);
        assertThat(check.frames()).isEqualTo(recording.progress().frames());
        assertThat(check.changes()).isGreaterThan(2);
    }

    @Test
    void aFilmStoppedAtOnceStillHasAPicture() throws Exception {
        Recording recording = end(record(folder.resolve("short.mp4")));
        assertThat(VideoCheck.of(recording.file()).frames()).isPositive();
        assertThat(recording.progress().frames()).isPositive();
    }

    @Test
    void anEncoderThatFailsEndsTheRecordingAndNothingElse() {
        AtomicInteger written = new AtomicInteger();
        Film.Opener failing = (file, width, height, rate) -> new FrameSink() {
            @Override
            public void write(Canvas frame) throws IOException {
                if (written.incrementAndGet() == 3) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void repeat() {}

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
        Path file = folder.resolve("full.mp4");
        Recorder recorder = FxTest.get(() -> Recorder.start(scene, file, RecordingOptions.USUAL, failing));
        FxTest.until(() -> recorder.finished().isCompletedExceptionally());
        assertThatThrownBy(() -> end(recorder))
                .cause()
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("space left");
        assertThat(folder).isEmptyDirectory();
        assertThat(FxTest.get(() -> scene.snapshot(null)))
                .as("the window goes on")
                .isNotNull();
    }

    @Test
    void anEncoderThatCannotBeLoadedIsToldWithARemedy() {
        Film.Opener missing = (file, width, height, rate) -> {
            throw new UnsatisfiedLinkError("no jniavutil in java.library.path");
        };
        Recorder recorder =
                FxTest.get(() -> Recorder.start(scene, folder.resolve("a.mp4"), RecordingOptions.USUAL, missing));
        assertThatThrownBy(() -> end(recorder))
                .cause()
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no jniavutil")
                .hasMessageContaining("installation that is made for this system");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path taken = Files.writeString(folder.resolve("a file"), "not a folder");
        Recorder recorder = record(taken.resolve("film.mp4"));
        assertThatThrownBy(() -> end(recorder))
                .cause()
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a file");
    }

    @Test
    void whatStandsAboveTheWindowIsFilmedWhereItStands() {
        Shot shot = FxTest.get(() -> {
            window.setScene(scene);
            window.setX(100);
            window.setY(80);
            window.show();
            Popup menu = new Popup();
            Rectangle content = new Rectangle(30, 20, Color.BLUE);
            content.setEffect(new DropShadow(8, Color.BLACK));
            menu.getContent().add(content);
            menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
            menu.show(window, window.getX() + scene.getX() + 50, window.getY() + scene.getY() + 60);
            return new SceneCamera(scene, false).shoot(0);
        });
        assertThat(shot.layers()).hasSize(2);
        Canvas picture = new ShotPainter().paint(shot);
        int[] blue = IntStream.range(0, picture.pixels().length)
                .filter(i -> picture.pixels()[i] == 0xFF0000FF)
                .toArray();
        assertThat(blue).hasSize(30 * 20);
        assertThat(blue[0]).isEqualTo(60 * picture.width() + 50);
        FxTest.on(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
