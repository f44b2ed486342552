package unwind.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

final class ShotPainterTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLUE = 0xFF0000FF;

    private static WritableImage plain(int width, int height, Color colour) {
        WritableImage image = new WritableImage(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                image.getPixelWriter().setColor(column, row, colour);
            }
        }
        return image;
    }

    private static Shot.Layer layer(WritableImage image, int left, int top) {
        return new Shot.Layer(image, new Shot.Place(left, top), false);
    }

    private static int at(Canvas canvas, int column, int row) {
        return canvas.pixels()[row * canvas.width() + column];
    }

    @Test
    void menusLieOverTheWindowAndAreCutAtItsEdge() {
        Shot shot = new Shot(
                0,
                List.of(
                        layer(plain(40, 30, Color.WHITE), 0, 0),
                        layer(plain(10, 10, Color.BLUE), 35, 25),
                        layer(plain(10, 10, Color.color(0, 0, 1, 0.5)), -5, -5)),
                Optional.empty());
        Canvas canvas = new ShotPainter().paint(shot);
        assertThat(at(canvas, 20, 15)).isEqualTo(WHITE);
        assertThat(at(canvas, 39, 29)).isEqualTo(BLUE);
        assertThat(at(canvas, 34, 29)).isEqualTo(WHITE);
        assertThat(at(canvas, 0, 0)).as("half white, half blue").isBetween(0xFF7E7EFF, 0xFF8181FF);
    }

    @Test
    void thePointerIsDrawnWithItsTipWhereTheMouseIs() {
        Shot.Layer window = layer(plain(40, 30, Color.BLUE), 0, 0);
        ShotPainter painter = new ShotPainter();
        Canvas with = painter.paint(new Shot(0, List.of(window), Optional.of(new Shot.Place(10, 5))));
        assertThat(at(with, 10, 5)).isEqualTo(0xFF000000);
        assertThat(at(with, 11, 8)).isEqualTo(WHITE);
        assertThat(at(with, 9, 5)).isEqualTo(BLUE);
        Canvas without = painter.paint(new Shot(1, List.of(window), Optional.empty()));
        assertThat(without.pixels()).containsOnly(BLUE);
    }

    @Test
    void aDialogHasALineRoundIt() {
        Shot.Layer dialog = new Shot.Layer(plain(10, 10, Color.BLUE), new Shot.Place(32, 10), true);
        Canvas canvas = new ShotPainter()
                .paint(new Shot(0, List.of(layer(plain(40, 30, Color.WHITE), 0, 0), dialog), Optional.empty()));
        assertThat(at(canvas, 30, 15)).isEqualTo(WHITE);
        assertThat(at(canvas, 31, 9)).isEqualTo(0xFF8C959F);
        assertThat(at(canvas, 31, 15)).isEqualTo(0xFF8C959F);
        assertThat(at(canvas, 39, 20)).isEqualTo(0xFF8C959F);
        assertThat(at(canvas, 32, 10)).isEqualTo(BLUE);
    }
}
