package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.shenava.audio.AudioException;

/** The packets of one audio stream to frames of samples. One thread at a time; {@link SoundFile} holds the lock. */
final class Decoder implements AutoCloseable {
    /** Enough for a second at any rate; a decoder that asks for more is misled by its file. */
    private static final long MAX_FRAME_SAMPLES = 1L << 22;

    private final String name;
    private final AVFormatContext container;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private AVCodecContext codec;
    private int streamIndex = -1;
    private boolean draining;
    private boolean sawDamage;
    private boolean closed;

    static Decoder open(Path file, String name) throws AudioException {
        Decoder decoder = new Decoder(Container.open(file, name), name);
        try {
            decoder.openBestStream();
            return decoder;
        } catch (AudioException | RuntimeException | Error failure) {
            decoder.close();
            throw failure;
        }
    }

    private Decoder(AVFormatContext container, String name) {
        this.container = container;
        this.name = name;
    }

    private void openBestStream() throws AudioException {
        streamIndex = av_find_best_stream(container, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (streamIndex < 0) {
            throw new AudioException(Container.noSound(container, name));
        }
        Container.discardAllBut(container, streamIndex);
        AVStream stream = container.streams(streamIndex);
        AVCodec found = avcodec_find_decoder(stream.codecpar().codec_id());
        if (found == null) {
            throw new AudioException(name + " holds sound of a kind that cannot be decoded ("
                    + avcodec_get_name(stream.codecpar().codec_id()).getString() + "); convert it first.");
        }
        codec = avcodec_alloc_context3(found);
        int state = avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.thread_count(1);
        codec.max_samples(MAX_FRAME_SAMPLES);
        if (state < 0 || avcodec_open2(codec, found, (AVDictionary) null) < 0) {
            throw new AudioException(name + " is not an audio file: its sound cannot be decoded.");
        }
    }

    double lengthSeconds() {
        return Container.lengthSeconds(container, streamIndex);
    }

    /** True when the sound's own header states its length; one guessed from the size of the file proves nothing. */
    boolean lengthIsStated() {
        return container.streams(streamIndex).duration() != AV_NOPTS_VALUE
                && container.duration_estimation_method() != AVFMT_DURATION_FROM_BITRATE;
    }

    /** True when something in the file could not be decoded. */
    boolean sawDamage() {
        return sawDamage;
    }

    /**
     * Goes to a moment or a little before it; what comes next says where.
     *
     * @return false when this file cannot be entered midway
     */
    boolean seek(double seconds) {
        AVStream stream = container.streams(streamIndex);
        long units = startUnits(stream)
                + Math.round(
                        seconds * stream.time_base().den() / stream.time_base().num());
        boolean found = av_seek_frame(container, streamIndex, units, AVSEEK_FLAG_BACKWARD) >= 0;
        avcodec_flush_buffers(codec);
        draining = false;
        return found;
    }

    /** When the last frame is heard, in seconds since the start of the sound; not a number when the file does not say. */
    double frameSeconds() {
        AVStream stream = container.streams(streamIndex);
        long units = frame.best_effort_timestamp();
        return units == AV_NOPTS_VALUE
                ? Double.NaN
                : (double) (units - startUnits(stream))
                        * stream.time_base().num()
                        / stream.time_base().den();
    }

    private static long startUnits(AVStream stream) {
        return stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    }

    /** The frame that {@link #next} found last. */
    AVFrame frame() {
        return frame;
    }

    /**
     * Decodes up to the next frame with sound, over damaged packets.
     *
     * @param giveUp asked between packets
     * @return the frame, overwritten by the next call; null at the end or when giving up
     */
    AVFrame next(BooleanSupplier giveUp) throws AudioException {
        while (!giveUp.getAsBoolean()) {
            int state = avcodec_receive_frame(codec, frame);
            if (state >= 0) {
                if (frame.nb_samples() > 0 && SampleShape.of(frame).sane()) {
                    return frame;
                }
                sawDamage |= frame.nb_samples() > 0;
            } else if (state == AVERROR_EOF() || (draining && state != AVERROR_INVALIDDATA())) {
                return null;
            } else {
                sawDamage |= state != AVERROR_EAGAIN();
                sendPacket();
            }
        }
        return null;
    }

    private void sendPacket() throws AudioException {
        if (draining) {
            return;
        }
        int state = av_read_frame(container, packet);
        if (state == AVERROR_EAGAIN()) {
            return;
        }
        if (state < 0) {
            Container.checkDisk(container, name);
            sawDamage |= state != AVERROR_EOF();
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        if (packet.stream_index() == streamIndex && avcodec_send_packet(codec, packet) < 0) {
            sawDamage = true;
        }
        av_packet_unref(packet);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        av_frame_free(frame);
        av_packet_free(packet);
        if (codec != null) {
            avcodec_free_context(codec);
        }
        Container.close(container);
    }
}
