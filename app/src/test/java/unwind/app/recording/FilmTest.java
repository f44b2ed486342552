package unwind.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unwind.problem.ProblemException;

/** What is written is what is read again; and a film with a fault is found out. */
final class FilmTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int RATE = 10;

    @TempDir
    private Path folder;

    private static Canvas halves(int left, int right) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        for (int i = 0; i < canvas.pixels().length; i++) {
            canvas.pixels()[i] = i % WIDTH < WIDTH / 2 ? left : right;
        }
        return canvas;
    }

    private static Canvas plain(int colour) {
        return halves(colour, colour);
    }

    private Path film(Canvas... frames) throws IOException {
        Path file = folder.resolve("film.mp4");
        try (Mp4Writer writer = Mp4Writer.open(file, WIDTH, HEIGHT, RATE)) {
            for (Canvas frame : frames) {
                writer.write(frame);
            }
            writer.finish();
        }
        return file;
    }

    private static Canvas[] moving(int count) {
        Canvas[] frames = new Canvas[count];
        Arrays.setAll(frames, i -> i % 2 == 0 ? halves(0xFFFFFFFF, 0xFF2060A0) : halves(0xFF2060A0, 0xFFFFFFFF));
        return frames;
    }

    @Test
    void aSoundFilmHasNoFaults() throws IOException {
        VideoCheck check = VideoCheck.of(film(moving(30)));
        assertThat(check).isEqualTo(new VideoCheck(WIDTH, HEIGHT, RATE, 3.0, 30, 0, 29));
        assertThat(check.faults(3)).isEmpty();
        assertThat(check.faults(3.5)).containsExactly("it lasts 3.0 s instead of 3.5 s");
    }

    @Test
    void aBlackFrameIsFound() throws IOException {
        Canvas[] frames = moving(10);
        frames[4] = plain(0xFF000000);
        assertThat(VideoCheck.of(film(frames)).faults(1)).containsExactly("1 frames show nothing but one colour");
    }

    @Test
    void aFrozenFilmIsFound() throws IOException {
        Canvas[] frames = new Canvas[10];
        Arrays.fill(frames, halves(0xFF101010, 0xFFF0F0F0));
        assertThat(VideoCheck.of(film(frames)).faults(1)).containsExactly("nothing moves");
    }

    @Test
    void whatWasWrittenCanBePlayedWhenTheProgramIsKilled() throws IOException {
        Path file = folder.resolve("killed.mp4");
        try (Mp4Writer writer = Mp4Writer.open(file, WIDTH, HEIGHT, RATE)) {
            for (Canvas frame : moving(100)) {
                writer.write(frame);
            }
            Path copy = Files.copy(file, folder.resolve("as it was then.mp4"));
            assertThat(VideoCheck.of(copy).frames()).isBetween(40L, 100L);
        }
    }

    @Test
    void whatIsNoFilmIsSaid() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no film");
        assertThatThrownBy(() -> VideoCheck.of(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("text.mp4")
                .hasMessageContaining("not a film");
        assertThatThrownBy(() -> VideoCheck.of(folder.resolve("none.mp4"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPosterShowsItsSecondInTheColoursOfTheScreen() throws IOException {
        Canvas[] frames = moving(30);
        Arrays.fill(frames, 10, 20, halves(0xFFC81E1E, 0xFF1E8C3C));
        Path film = film(frames);
        Path png = folder.resolve("poster/p.png");
        Poster.write(film, 1.5, png);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        assertColour(picture.getRGB(10, 20), 0xC81E1E);
        assertColour(picture.getRGB(54, 20), 0x1E8C3C);
        assertThatThrownBy(() -> Poster.write(film, 3.1, png))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Ask for one before second 3.0.");
    }

    @Test
    void aPictureOfAnotherSizeIsFittedBetweenBlackBars() throws IOException {
        Canvas[] frames = moving(4);
        Canvas wide = new Canvas(2 * WIDTH, HEIGHT);
        Arrays.fill(wide.pixels(), 0xFFC81E1E);
        frames[2] = wide;
        Path png = folder.resolve("wide.png");
        Poster.write(film(frames), 0.25, png);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertColour(picture.getRGB(WIDTH / 2, 4), 0x000000);
        assertColour(picture.getRGB(4, HEIGHT / 2), 0xC81E1E);
        assertColour(picture.getRGB(WIDTH - 5, HEIGHT / 2), 0xC81E1E);
        assertColour(picture.getRGB(WIDTH / 2, HEIGHT - 5), 0x000000);
        Poster.write(folder.resolve("film.mp4"), 0.35, png);
        assertColour(ImageIO.read(png.toFile()).getRGB(WIDTH - 5, 4), 0xFFFFFF);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
    void aFullDiskIsSaidInItsOwnWords() {
        assertThatThrownBy(() -> {
                    try (Mp4Writer writer = Mp4Writer.open(Path.of("/dev/full"), WIDTH, HEIGHT, RATE)) {
                        for (Canvas frame : moving(200)) {
                            writer.write(frame);
                        }
                        writer.finish();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void anEncoderThatRefusesIsNotBlamedOnTheDisk() {
        assertThatThrownBy(() -> Mp4Writer.open(folder.resolve("a.mp4"), 100_000, 100_000, RATE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("libopenh264");
    }

    private static void assertColour(int got, int wanted) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(got >>> shift & 0xFF)
                    .as("%06x for %06x", got & 0xFFFFFF, wanted)
                    .isBetween((wanted >>> shift & 0xFF) - 10, (wanted >>> shift & 0xFF) + 10);
        }
    }
}
