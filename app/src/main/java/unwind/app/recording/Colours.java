package unwind.app.recording;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/** Conversions between the screen's colours (full range) and a film's (BT.709, video range). */
final class Colours {
    private static final int FULL_RANGE = 1;
    private static final int VIDEO_RANGE = 0;
    private static final int ONE = 1 << 16;

    private Colours() {}

    /** Scales as well, where the sizes differ. */
    static SwsContext toFilm(int fromWidth, int fromHeight, int width, int height, Natives natives) {
        SwsContext context = sws_getContext(
                fromWidth,
                fromHeight,
                AV_PIX_FMT_BGRA,
                width,
                height,
                AV_PIX_FMT_YUV420P,
                SWS_AREA,
                null,
                null,
                (DoublePointer) null);
        return ranged(context, FULL_RANGE, VIDEO_RANGE, natives);
    }

    /** @param format the film's pixel format */
    static SwsContext toScreen(int width, int height, int format, Natives natives) {
        SwsContext context = sws_getContext(
                width, height, format, width, height, AV_PIX_FMT_BGRA, SWS_BILINEAR, null, null, (DoublePointer) null);
        return ranged(context, VIDEO_RANGE, FULL_RANGE, natives);
    }

    private static SwsContext ranged(SwsContext context, int from, int to, Natives natives) {
        natives.keep(Ffmpeg.present(context, "conversion of colours"), swscale::sws_freeContext);
        IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
        Ffmpeg.works(sws_setColorspaceDetails(context, bt709, from, bt709, to, 0, ONE, ONE), "conversion of colours");
        return context;
    }
}
