package unwind.app.recording;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Lays the pictures of a shot over one another. Any one thread. */
final class ShotPainter {
    private static final int FRAME = 0xFF8C959F;

    private Canvas canvas = new Canvas(0, 0);
    private int[] buffer = {};

    /** The frame, as large as the window was then; valid until the next call. */
    Canvas paint(Shot shot) {
        Image window = shot.layers().getFirst().image();
        int width = (int) window.getWidth();
        int height = (int) window.getHeight();
        if (canvas.width() != width || canvas.height() != height) {
            canvas = new Canvas(width, height);
        }
        canvas.clear();
        shot.layers().forEach(this::draw);
        shot.pointer().ifPresent(at -> PointerArrow.draw(canvas, at));
        return canvas;
    }

    private void draw(Shot.Layer layer) {
        Image image = layer.image();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (buffer.length < width * height) {
            buffer = new int[width * height];
        }
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), buffer, 0, width);
        Shot.Place place = layer.place();
        if (layer.framed()) {
            canvas.fill(place.left() - 1, place.top() - 1, width + 2, height + 2, FRAME);
        }
        canvas.draw(buffer, width, height, place.left(), place.top());
    }
}
