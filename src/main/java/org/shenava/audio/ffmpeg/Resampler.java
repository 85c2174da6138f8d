package org.shenava.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_get_channel_layout_nb_channels;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.shenava.audio.AudioException;

/**
 * Mixes to one or two channels and changes the rate, through swresample's band-limited interpolation. After {@link #finish()}
 * {@code ceil(in * outRate / inRate)} frames have come out, give or take one, the first of them at the time of the first one in. One
 * thread; {@link #close()} frees the native memory.
 */
public final class Resampler implements AutoCloseable {
    private static final int CHUNK_FRAMES = 8192;

    private final int outChannels;
    private final SwrContext context;
    private final FloatQueue out;
    private FloatPointer outBuffer = new FloatPointer();
    private FloatPointer inBuffer;
    private final PointerPointer<Pointer> outPlanes = new PointerPointer<>(1);
    private final PointerPointer<Pointer> inPlanes = new PointerPointer<>(1);
    private int inChannels;
    private boolean closed;

    /**
     * From interleaved floats to mono: the mean of the channels.
     *
     * @throws AudioException when the libraries cannot be loaded or refuse the rates
     */
    public static Resampler toMono(int inRateHz, int inChannels, int outRateHz) throws AudioException {
        Ffmpeg.load();
        SampleShape shape = new SampleShape(AV_SAMPLE_FMT_FLT, inRateHz, inChannels, 0);
        if (!shape.sane() || outRateHz <= 0) {
            throw new IllegalArgumentException(
                    "cannot resample " + inChannels + " channels from " + inRateHz + " Hz to " + outRateHz + " Hz");
        }
        return new Resampler(shape, outRateHz, 1, new FloatQueue());
    }

    Resampler(SampleShape shape, int outRateHz, int outChannels, FloatQueue out) throws AudioException {
        this.outChannels = outChannels;
        this.inChannels = shape.channelCount();
        this.out = out;
        boolean mixAsFilm = outChannels == 2
                && shape.channelCount() > 2
                && av_get_channel_layout_nb_channels(shape.layout()) == shape.channelCount();
        // The mean below needs the number of channels only, so any layout of as many loudspeakers does.
        long inLayout = mixAsFilm ? shape.layout() : anyLayout(shape.channelCount());
        context = swr_alloc_set_opts(
                null,
                anyLayout(outChannels),
                AV_SAMPLE_FMT_FLT,
                outRateHz,
                inLayout,
                shape.sampleFormat(),
                shape.sampleRateHz(),
                0,
                null);
        if (context == null || context.isNull()) {
            throw new AudioException("There is not enough memory to convert the sound.");
        }
        if (mixAsFilm) {
            av_opt_set_double(context, "rematrix_maxval", 1.0, 0);
        } else {
            // Without it swresample adds channels of float samples up, beyond full scale.
            swr_set_matrix(context, mixing(outChannels, shape.channelCount()), shape.channelCount());
        }
        if (swr_init(context) < 0) {
            close();
            throw new AudioException("Sound of " + shape.channelCount() + " channels at " + shape.sampleRateHz()
                    + " Hz cannot be converted to " + outRateHz + " Hz.");
        }
    }

    private static long anyLayout(int channelCount) {
        return (1L << channelCount) - 1;
    }

    private static double[] mixing(int outChannels, int inChannels) {
        double[] matrix = new double[outChannels * inChannels];
        for (int to = 0; to < outChannels; to++) {
            for (int from = 0; from < inChannels; from++) {
                boolean straight = outChannels == inChannels;
                matrix[to * inChannels + from] = straight ? (to == from ? 1 : 0) : 1.0 / inChannels;
            }
        }
        return matrix;
    }

    /**
     * Takes sound in.
     *
     * @param interleaved samples, channel by channel within a frame
     * @param offset index of the first sample
     */
    public void write(float[] interleaved, int offset, int frameCount) throws AudioException {
        if (inBuffer == null) {
            inBuffer = new FloatPointer((long) CHUNK_FRAMES * inChannels);
            inPlanes.put(0, inBuffer);
        }
        for (int done = 0; done < frameCount; ) {
            int frames = Math.min(CHUNK_FRAMES, frameCount - done);
            inBuffer.put(interleaved, offset + done * inChannels, frames * inChannels);
            convert(inPlanes, frames);
            done += frames;
        }
    }

    void write(AVFrame frame) throws AudioException {
        PointerPointer<?> planes = frame.extended_data();
        convert(planes, frame.nb_samples());
    }

    /** No more sound comes in: brings out what the filter still holds. Nothing may be written after. */
    public void finish() throws AudioException {
        while (convert(null, 0) > 0) {
            // Each round empties one buffer.
        }
    }

    /** Frames ready to be read. */
    public int available() {
        return out.size() / outChannels;
    }

    /** Moves out up to {@code frameCount} frames that are ready, without waiting. */
    public int read(float[] target, int offset, int frameCount) {
        return out.take(target, offset * outChannels, frameCount * outChannels) / outChannels;
    }

    private int convert(PointerPointer<?> planes, int frames) throws AudioException {
        int room = Math.max(swr_get_out_samples(context, frames), 256);
        if (outBuffer.capacity() < (long) room * outChannels) {
            outBuffer.close();
            outBuffer = new FloatPointer((long) room * outChannels);
        }
        outPlanes.put(0, outBuffer);
        int written = swr_convert(context, outPlanes, room, planes, frames);
        if (written < 0) {
            throw new AudioException("The sound could not be converted; try another file or device.");
        }
        out.add(outBuffer, written * outChannels);
        return written;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        swr_free(context);
        outBuffer.close();
        if (inBuffer != null) {
            inBuffer.close();
        }
        outPlanes.close();
        inPlanes.close();
    }
}
