package unwind.app.recording;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/** A picture as on the screen, in FFmpeg's memory. */
final class PixelFrame {
    private static final int ALIGNMENT = 32;

    private final AVFrame frame;

    PixelFrame(int width, int height, Natives natives) {
        frame = allocate(width, height, AV_PIX_FMT_BGRA, natives);
    }

    /** @param format one of FFmpeg's pixel formats */
    static AVFrame allocate(int width, int height, int format, Natives natives) {
        AVFrame frame = natives.keep(Ffmpeg.present(av_frame_alloc(), "frame"), avutil::av_frame_free);
        frame.width(width).height(height).format(format);
        Ffmpeg.works(av_frame_get_buffer(frame, ALIGNMENT), "frame");
        return frame;
    }

    AVFrame frame() {
        return frame;
    }

    boolean fits(Canvas picture) {
        return frame.width() == picture.width() && frame.height() == picture.height();
    }

    void put(Canvas picture) {
        IntPointer pixels = new IntPointer(frame.data(0));
        for (int row = 0; row < picture.height(); row++) {
            pixels.position(row * lineInts()).put(picture.pixels(), row * picture.width(), picture.width());
        }
    }

    void get(Canvas picture) {
        IntPointer pixels = new IntPointer(frame.data(0));
        for (int row = 0; row < picture.height(); row++) {
            pixels.position(row * lineInts()).get(picture.pixels(), row * picture.width(), picture.width());
        }
    }

    private long lineInts() {
        return frame.linesize(0) / Integer.BYTES;
    }
}
