package unwind.app.recording;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.PointerPointer;

/** Decodes a film, frame after frame. One thread only. */
final class FilmReader implements AutoCloseable {
    private final Natives natives;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVPacket packet;
    private final AVFrame decoded;
    private final PixelFrame screen;
    private final SwsContext colours;
    private final Canvas canvas;

    private FilmReader(Path file, Natives natives) throws IOException {
        this.natives = natives;
        Ffmpeg.check(avformat_open_input(format, file.toString(), null, (AVDictionary) null), "not a film");
        natives.keep(format, avformat::avformat_close_input);
        Ffmpeg.check(avformat_find_stream_info(format, (PointerPointer<?>) null), "not a film");
        int best = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        stream = format.streams(Ffmpeg.check(best, "no pictures"));
        AVCodec kind = Ffmpeg.present(avcodec_find_decoder(stream.codecpar().codec_id()), "decoder");
        codec = natives.keep(Ffmpeg.present(avcodec_alloc_context3(kind), "decoder"), avcodec::avcodec_free_context);
        Ffmpeg.works(avcodec_parameters_to_context(codec, stream.codecpar()), "decoder");
        Ffmpeg.works(avcodec_open2(codec, kind, (AVDictionary) null), "decoder");
        packet = natives.keep(Ffmpeg.present(av_packet_alloc(), "packet"), avcodec::av_packet_free);
        decoded = natives.keep(Ffmpeg.present(av_frame_alloc(), "frame"), avutil::av_frame_free);
        screen = new PixelFrame(codec.width(), codec.height(), natives);
        canvas = new Canvas(codec.width(), codec.height());
        colours = Colours.toScreen(codec.width(), codec.height(), codec.pix_fmt(), natives);
    }

    /** @throws IOException when there is no such file, or it is not a film */
    static FilmReader open(Path file) throws IOException {
        Ffmpeg.load();
        Natives natives = new Natives();
        try {
            return new FilmReader(file, natives);
        } catch (IOException | RuntimeException | LinkageError e) {
            natives.close();
            throw e;
        }
    }

    int width() {
        return codec.width();
    }

    int height() {
        return codec.height();
    }

    double framesPerSecond() {
        return av_q2d(stream.avg_frame_rate());
    }

    /** As the file states it. */
    double seconds() {
        return stream.duration() * av_q2d(stream.time_base());
    }

    /** The next frame, valid until the next call; empty after the last. */
    Optional<Canvas> next() throws IOException {
        while (true) {
            int got = avcodec_receive_frame(codec, decoded);
            if (got == AVERROR_EOF) {
                return Optional.empty();
            }
            if (got != AVERROR_EAGAIN()) {
                Ffmpeg.check(got, "a frame cannot be decoded");
                return Optional.of(picture());
            }
            feed();
        }
    }

    /** Gives the decoder one more packet of the film, or tells it that there is none. */
    private void feed() throws IOException {
        int read = av_read_frame(format, packet);
        if (read == AVERROR_EOF) {
            avcodec_send_packet(codec, null);
            return;
        }
        Ffmpeg.check(read, "it cannot be read to its end");
        try {
            if (packet.stream_index() == stream.index()) {
                Ffmpeg.check(avcodec_send_packet(codec, packet), "a frame cannot be decoded");
            }
        } finally {
            av_packet_unref(packet);
        }
    }

    private Canvas picture() {
        AVFrame target = screen.frame();
        sws_scale(colours, decoded.data(), decoded.linesize(), 0, height(), target.data(), target.linesize());
        screen.get(canvas);
        return canvas;
    }

    @Override
    public void close() {
        natives.close();
    }
}
