package unwind.app.recording;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;

/**
 * An H.264 film in an mp4 file, encoded by OpenH264. The file can be played up to its last whole fragment even when the
 * program is killed; {@link #finish()} makes it an ordinary mp4.
 */
final class Mp4Writer implements FrameSink {
    private static final String ENCODER = "libopenh264";
    /** A player can jump to each of these. */
    private static final int SECONDS_BETWEEN_KEY_FRAMES = 4;
    /** For still text with a few moving lines, at 1920x1080 and 15 frames a second; scaled with the pixels. */
    private static final double BITS_PER_PIXEL_AND_FRAME = 0.13;

    /** Of 0 (best) to 51: text stays sharp, and changes of a whole screen do not stay blurred. */
    private static final int BEST_QUALITY = 12;

    private static final int WORST_QUALITY = 30;

    private final Natives natives;
    private final FrameConverter converter;
    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVPacket packet;
    private long next;

    private Mp4Writer(Path file, int width, int height, int framesPerSecond, Natives natives) throws IOException {
        this.natives = natives;
        format = new AVFormatContext(null);
        Ffmpeg.works(avformat_alloc_output_context2(format, null, "mp4", file.toString()), "mp4");
        natives.keep(format, avformat::avformat_free_context);
        codec = encoder(width, height, framesPerSecond, natives);
        packet = natives.keep(Ffmpeg.present(av_packet_alloc(), "packet"), avcodec::av_packet_free);
        converter = new FrameConverter(width, height, natives);
        stream = Ffmpeg.present(avformat_new_stream(format, null), "stream");
        stream.time_base(codec.time_base());
        Ffmpeg.works(avcodec_parameters_from_context(stream.codecpar(), codec), ENCODER);
        AVIOContext output = new AVIOContext(null);
        Ffmpeg.check(avio_open(output, file.toString(), AVIO_FLAG_WRITE), "it cannot be opened");
        natives.keep(output, avformat::avio_closep);
        format.pb(output);
        format.flags(format.flags() | AVFMT_FLAG_FLUSH_PACKETS);
        writeHead();
    }

    /**
     * Opens a film.
     *
     * @param width even
     * @param height even
     * @throws IOException when the file cannot be written
     * @throws IllegalStateException when the encoder is not there
     */
    static Mp4Writer open(Path file, int width, int height, int framesPerSecond) throws IOException {
        Ffmpeg.load();
        Natives natives = new Natives();
        try {
            return new Mp4Writer(file, width, height, framesPerSecond, natives);
        } catch (IOException | RuntimeException | LinkageError e) {
            natives.close();
            throw e;
        }
    }

    private static AVCodecContext encoder(int width, int height, int framesPerSecond, Natives natives) {
        AVCodec kind = Ffmpeg.present(avcodec_find_encoder_by_name(ENCODER), ENCODER);
        AVCodecContext codec =
                natives.keep(Ffmpeg.present(avcodec_alloc_context3(kind), ENCODER), avcodec::avcodec_free_context);
        codec.width(width)
                .height(height)
                .pix_fmt(AV_PIX_FMT_YUV420P)
                .time_base(new AVRational().num(1).den(framesPerSecond))
                .framerate(new AVRational().num(framesPerSecond).den(1))
                .gop_size(SECONDS_BETWEEN_KEY_FRAMES * framesPerSecond)
                .bit_rate(Math.round(BITS_PER_PIXEL_AND_FRAME * width * height * framesPerSecond))
                .qmin(BEST_QUALITY)
                .qmax(WORST_QUALITY)
                .thread_count(1)
                .flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER)
                .color_range(AVCOL_RANGE_MPEG)
                .colorspace(AVCOL_SPC_BT709)
                .color_primaries(AVCOL_PRI_BT709)
                .color_trc(AVCOL_TRC_BT709);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "allow_skip_frames", "0", 0);
        av_dict_set(options, "rc_mode", "quality", 0);
        int opened = avcodec_open2(codec, kind, options);
        av_dict_free(options);
        Ffmpeg.works(opened, ENCODER);
        return codec;
    }

    private void writeHead() throws IOException {
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "movflags", "+frag_keyframe+hybrid_fragmented", 0);
        int written = avformat_write_header(format, options);
        av_dict_free(options);
        Ffmpeg.check(written, "its head cannot be written");
    }

    @Override
    public void write(Canvas frame) throws IOException {
        converter.load(frame);
        repeat();
    }

    @Override
    public void repeat() throws IOException {
        AVFrame frame = converter.frame();
        frame.pts(next++);
        Ffmpeg.works(avcodec_send_frame(codec, frame), "a frame cannot be encoded");
        drain();
    }

    @Override
    public void finish() throws IOException {
        Ffmpeg.works(avcodec_send_frame(codec, null), "the last frames cannot be encoded");
        drain();
        Ffmpeg.check(av_write_trailer(format), "its end cannot be written");
        avio_flush(format.pb());
        Ffmpeg.check(format.pb().error(), "its end cannot be written");
    }

    private void drain() throws IOException {
        int got = avcodec_receive_packet(codec, packet);
        while (got != AVERROR_EAGAIN() && got != AVERROR_EOF) {
            Ffmpeg.works(got, "a frame cannot be encoded");
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            packet.duration(
                    Math.max(1, stream.time_base().den() / codec.framerate().num()));
            Ffmpeg.check(av_interleaved_write_frame(format, packet), "no more can be written");
            got = avcodec_receive_packet(codec, packet);
        }
    }

    @Override
    public void close() {
        natives.close();
    }
}
