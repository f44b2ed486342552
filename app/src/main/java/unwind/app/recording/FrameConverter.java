package unwind.app.recording;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/** Turns pictures of the screen into the colours of a film (BT.709, video range). */
final class FrameConverter {
    private static final int ALIGNMENT = 32;
    private static final int ONE = 1 << 16;

    private final int width;
    private final int height;
    private final AVFrame screen;
    private final AVFrame film;
    private final SwsContext colours;

    FrameConverter(int width, int height, Natives natives) throws IOException {
        this.width = width;
        this.height = height;
        screen = frame(width, height, AV_PIX_FMT_BGRA, natives);
        film = frame(width, height, AV_PIX_FMT_YUV420P, natives);
        film.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
        colours = Ffmpeg.present(
                sws_getContext(
                        width,
                        height,
                        AV_PIX_FMT_BGRA,
                        width,
                        height,
                        AV_PIX_FMT_YUV420P,
                        SWS_AREA,
                        null,
                        null,
                        (DoublePointer) null),
                "conversion of colours");
        natives.keep(colours, swscale::sws_freeContext);
        IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
        Ffmpeg.check(sws_setColorspaceDetails(colours, bt709, 1, bt709, 0, 0, ONE, ONE), "conversion of colours");
    }

    private static AVFrame frame(int width, int height, int pixels, Natives natives) throws IOException {
        AVFrame frame = natives.keep(Ffmpeg.present(av_frame_alloc(), "frame"), avutil::av_frame_free);
        frame.width(width).height(height).format(pixels);
        Ffmpeg.check(av_frame_get_buffer(frame, ALIGNMENT), "frame");
        return frame;
    }

    void load(Canvas picture) throws IOException {
        Ffmpeg.check(av_frame_make_writable(film), "frame");
        int line = screen.linesize(0) / Integer.BYTES;
        IntPointer pixels = new IntPointer(screen.data(0));
        if (line == width) {
            pixels.put(picture.pixels(), 0, width * height);
        } else {
            for (int row = 0; row < height; row++) {
                pixels.position((long) row * line).put(picture.pixels(), row * width, width);
            }
        }
        sws_scale(colours, screen.data(), screen.linesize(), 0, height, film.data(), film.linesize());
    }

    /** What was loaded last. */
    AVFrame frame() {
        return film;
    }
}
