package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_get_default_channel_layout;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;

/** Samples of 16 bits to frames of FLAC. One thread; {@link #close()} frees the native memory. */
final class FlacEncoder implements AutoCloseable {
    /** As the {@code flac} tool's own choice: smaller takes longer. */
    private static final int COMPRESSION = 5;

    private final int channelCount;
    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private long framesIn;
    private boolean closed;

    /** Takes the bytes of one or more whole frames. */
    @FunctionalInterface
    interface Target {
        void put(byte[] bytes) throws IOException;
    }

    FlacEncoder(int sampleRateHz, int channelCount) throws IOException {
        this.channelCount = channelCount;
        AVCodec flac = avcodec_find_encoder(AV_CODEC_ID_FLAC);
        codec = avcodec_alloc_context3(flac);
        codec.sample_rate(sampleRateHz);
        codec.channels(channelCount);
        codec.channel_layout(av_get_default_channel_layout(channelCount));
        codec.sample_fmt(AV_SAMPLE_FMT_S16);
        codec.compression_level(COMPRESSION);
        codec.thread_count(1);
        if (avcodec_open2(codec, flac, (AVDictionary) null) < 0) {
            close();
            throw new IOException(
                    "FLAC cannot hold " + channelCount + " channels at " + sampleRateHz + " samples a second");
        }
        frame.nb_samples(codec.frame_size());
        frame.format(AV_SAMPLE_FMT_S16);
        frame.channels(channelCount);
        frame.channel_layout(codec.channel_layout());
        frame.sample_rate(sampleRateHz);
        if (av_frame_get_buffer(frame, 0) < 0) {
            close();
            throw new IOException("there is not enough memory to record");
        }
    }

    /** Samples of each channel in a frame. */
    int frameSamples() {
        return codec.frame_size();
    }

    /**
     * The 34 bytes of STREAMINFO; length and checksum of the whole are in it after {@link #finish}.
     */
    byte[] streamInfo() {
        byte[] bytes = new byte[codec.extradata_size()];
        codec.extradata().position(0).get(bytes);
        return bytes;
    }

    /**
     * Encodes one frame.
     *
     * @param interleaved at least as many values as the frame takes
     * @param samples of each channel, {@link #frameSamples()}; fewer in the last frame only
     */
    void encode(short[] interleaved, int samples, Target target) throws IOException {
        // The encoder may still hold the one before.
        require(av_frame_make_writable(frame));
        frame.nb_samples(samples);
        frame.pts(framesIn);
        try (ShortPointer values = new ShortPointer(frame.data(0))) {
            values.put(interleaved, 0, samples * channelCount);
        }
        framesIn += samples;
        require(avcodec_send_frame(codec, frame));
        drain(target);
    }

    /** No more sound comes. */
    void finish(Target target) throws IOException {
        require(avcodec_send_frame(codec, null));
        drain(target);
    }

    private void drain(Target target) throws IOException {
        while (avcodec_receive_packet(codec, packet) >= 0) {
            byte[] bytes = new byte[packet.size()];
            if (bytes.length > 0) {
                packet.data().get(bytes);
            }
            av_packet_unref(packet);
            target.put(bytes);
        }
    }

    private static void require(int state) throws IOException {
        if (state < 0) {
            throw new IOException("the sound could not be encoded (" + state + ")");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_packet_free(packet);
            av_frame_free(frame);
            avcodec_free_context(codec);
        }
    }
}
