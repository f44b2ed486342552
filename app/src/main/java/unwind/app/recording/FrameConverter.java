package unwind.app.recording;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Turns pictures of the screen into frames of a film. A picture of another size, as after the window was resized, is fitted
 * into the frame between black bars.
 */
final class FrameConverter {
    private static final int BLACK_LUMA = 16;
    private static final int NO_CHROMA = 128;
    private static final int PLANES = 3;

    private final AVFrame film;
    private final Natives natives = new Natives();
    private Source source;

    /**
     * Pictures of one size.
     *
     * @param left of the picture in the frame, even, as all of these
     */
    private record Source(PixelFrame screen, SwsContext colours, int left, int top) {}

    FrameConverter(int width, int height, Natives owner) {
        owner.keep(natives, Natives::close);
        film = PixelFrame.allocate(width, height, AV_PIX_FMT_YUV420P, owner);
        film.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
        source = source(width, height);
    }

    private Source source(int width, int height) {
        double scale = Math.min((double) film.width() / width, (double) film.height() / height);
        int fittedWidth = even(width * scale, film.width());
        int fittedHeight = even(height * scale, film.height());
        return new Source(
                new PixelFrame(width, height, natives),
                Colours.toFilm(width, height, fittedWidth, fittedHeight, natives),
                even((film.width() - fittedWidth) / 2.0, film.width()),
                even((film.height() - fittedHeight) / 2.0, film.height()));
    }

    /** The nearest even number that is not larger than both: colours have half the resolution. */
    private static int even(double length, int most) {
        return Math.min(most, (int) Math.round(length)) / 2 * 2;
    }

    void load(Canvas picture) {
        Ffmpeg.works(av_frame_make_writable(film), "frame");
        if (!source.screen().fits(picture)) {
            natives.close();
            source = source(picture.width(), picture.height());
            blacken();
        }
        source.screen().put(picture);
        AVFrame screen = source.screen().frame();
        try (PointerPointer<Pointer> target = new PointerPointer<>(PLANES)) {
            for (int plane = 0; plane < PLANES; plane++) {
                target.put(plane, place(plane));
            }
            sws_scale(source.colours(), screen.data(), screen.linesize(), 0, picture.height(), target, film.linesize());
        }
    }

    /** Where the picture begins in a plane of the frame. */
    private BytePointer place(int plane) {
        int resolution = plane == 0 ? 1 : 2;
        long offset = (long) source.top() / resolution * film.linesize(plane) + source.left() / resolution;
        return film.data(plane).getPointer(offset);
    }

    private void blacken() {
        for (int plane = 0; plane < PLANES; plane++) {
            int rows = plane == 0 ? film.height() : film.height() / 2;
            BytePointer.memset(
                    film.data(plane), plane == 0 ? BLACK_LUMA : NO_CHROMA, (long) rows * film.linesize(plane));
        }
    }

    /** What was loaded last. */
    AVFrame frame() {
        return film;
    }
}
