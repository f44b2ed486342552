package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.FillTransition;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;
import unwind.app.recording.Recorder;
import unwind.app.recording.RecordingOptions;

@ExtendWith(ApplicationExtension.class)
final class FilmCheckTest {
    @TempDir
    private Path folder;

    private Scene scene;

    private record Said(int code, String out, String err) {}

    @Start
    void start(Stage unused) {
        Rectangle box = new Rectangle(60, 60);
        FillTransition blink = new FillTransition(Duration.millis(300), box, Color.BLACK, Color.RED);
        blink.setCycleCount(Animation.INDEFINITE);
        blink.play();
        scene = new Scene(new Pane(box), 200, 100, Color.WHITE);
    }

    private Path film(int frames) throws Exception {
        Path film = folder.resolve("film.mp4");
        Recorder recorder = FxTest.get(() -> Recorder.start(scene, film, RecordingOptions.USUAL));
        FxTest.until(() -> recorder.progress().frames() >= frames);
        return recorder.stop().get(60, TimeUnit.SECONDS).file();
    }

    private static Said check(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = FilmCheck.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aSoundFilmPassesAndGivesItsPoster() throws Exception {
        Path poster = folder.resolve("poster.png");
        Said said = check(film(15).toString(), "1", "0.5", poster.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("200x100, 15.00 frames a second");
        assertThat(poster).exists();
    }

    @Test
    void aFilmThatIsTooShortFailsAndGivesNone() throws Exception {
        Path poster = folder.resolve("poster.png");
        Said said = check(film(1).toString(), "60", "0", poster.toString());
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("instead of 60.0 s");
        assertThat(poster).doesNotExist();
    }

    @Test
    void captionsMustStandAtTheLowerEdgeAndChange() throws Exception {
        Path poster = folder.resolve("poster.png");
        Said without = check(film(15).toString(), "1", "0.5", poster.toString(), "2");
        assertThat(without.code()).isEqualTo(4);
        assertThat(without.err()).contains("have no caption");
        assertThat(poster).doesNotExist();
        FxTest.on(() -> scene.getRoot().getChildrenUnmodifiable().getFirst().setLayoutY(40));
        Said with = check(film(15).toString(), "1", "0.5", poster.toString(), "2");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(check(film(15).toString(), "1", "0.5", poster.toString(), "1000")
                        .err())
                .contains("1000 captions");
    }

    @Test
    void wrongArgumentsAndNoFilmAreSaid() throws Exception {
        assertThat(check("film.mp4").code()).isEqualTo(2);
        assertThat(check("film.mp4", "long").err()).startsWith("Use: FILM SECONDS");
        Path text = Files.writeString(folder.resolve("a.mp4"), "no film");
        assertThat(check(text.toString(), "1").code()).isEqualTo(4);
    }
}
