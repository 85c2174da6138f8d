package org.shenava.view.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.FrameListener;
import org.shenava.audio.Span;
import org.shenava.feature.SpectrogramExtractor;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * The spectrogram of a recording, or of a part of it.
 *
 * @param spec how columns were made
 * @param startSeconds of the recording at which the first hop began
 * @param pool columns of the sound in each column here
 * @param columns levels in dB, row 0 lowest; nobody changes them
 * @param pitches in hertz, one for every {@link ContourSource#HOP_SAMPLES} from {@code startSeconds} on, not a number where there is none;
 *     empty when nobody asked for them
 */
record FileSpectrum(
        SpectrogramSpec spec, double startSeconds, int pool, List<float[]> columns, Optional<float[]> pitches) {
    /** About as many as the widest screens have pixels. */
    static final int MOST_COLUMNS = 4096;

    private static final int BLOCK_SAMPLES = 8192;

    /**
     * What to draw.
     *
     * @param contour makes the pitches; empty when they are not wanted
     */
    record Request(
            Path file, SpectrogramSpec spec, double fromSeconds, double toSeconds, Optional<ContourSource> contour) {
        /** All of a recording. */
        static Request all(Path file, SpectrogramSpec spec, Optional<ContourSource> contour) {
            return new Request(file, spec, 0, Double.POSITIVE_INFINITY, contour);
        }
    }

    /**
     * Decodes and transforms. Memory does not grow with the length of the recording, but for four bytes a pitch.
     *
     * @throws AudioException with a sentence for the user
     */
    static FileSpectrum read(Request request, JobContext job) throws AudioException, JobCancelledException {
        SpectrogramSpec spec = request.spec();
        int rate = spec.sampleRateHz();
        // The first column that is seen needs a whole window before it.
        long first = Math.max(0, Math.round(request.fromSeconds() * rate) - spec.windowSamples());
        PooledColumns columns = new PooledColumns(MOST_COLUMNS);
        Pitches pitches = new Pitches();
        FrameListener extractor = new SpectrogramExtractor(spec, columns);
        Optional<FrameListener> contour = request.contour().map(source -> source.listen(rate, pitches::add));
        try (AudioSource source = open(request, first)) {
            double end = Math.max(1, source.lengthSeconds() * rate);
            float[] block = new float[BLOCK_SAMPLES];
            long position = 0;
            int read = source.read(block, 0, block.length);
            while (read > 0) {
                job.checkCancelled();
                AudioFrame frame = new AudioFrame(block, 0, read, rate, first + position);
                extractor.frame(frame);
                contour.ifPresent(listener -> listener.frame(frame));
                position += read;
                job.progress(Math.min(1, position / end), "");
                read = source.read(block, 0, block.length);
            }
            contour.ifPresent(FrameListener::end);
        }
        return new FileSpectrum(
                spec,
                (double) first / rate,
                columns.pool(),
                columns.columns(),
                contour.map(listener -> pitches.toArray()));
    }

    private static AudioSource open(Request request, long firstSample) throws AudioException {
        SpectrogramSpec spec = request.spec();
        int rate = spec.sampleRateHz();
        if (Double.isInfinite(request.toSeconds())) {
            return FileAudioSource.open(request.file(), rate);
        }
        // The last column that is seen is made when its window ends.
        double end = request.toSeconds() + spec.lagSeconds() + (double) spec.hopSamples() / rate;
        return FileAudioSource.open(request.file(), rate, new Span((double) firstSample / rate, end));
    }

    /** Moment at a place of the picture, as {@link org.shenava.live.LivePicture#seconds} has it. */
    double seconds(double column) {
        return startSeconds - spec.lagSeconds() + column * pool / spec.columnsPerSecond();
    }

    /** The inverse of {@link #seconds}. */
    double column(double seconds) {
        return (seconds - startSeconds + spec.lagSeconds()) * spec.columnsPerSecond() / pool;
    }

    double endSeconds() {
        return seconds(columns.size());
    }

    /** Moment of a pitch. */
    double pitchSeconds(int index) {
        return startSeconds + (index + 0.5) * ContourSource.HOP_SAMPLES / spec.sampleRateHz();
    }

    /** The first pitch at or after a moment. */
    int pitchIndex(double seconds) {
        return (int) Math.ceil((seconds - startSeconds) * spec.sampleRateHz() / ContourSource.HOP_SAMPLES - 0.5);
    }

    private static final class Pitches {
        private float[] hertz = new float[1024];
        private int count;

        void add(float hz) {
            if (count == hertz.length) {
                hertz = Arrays.copyOf(hertz, 2 * count);
            }
            hertz[count++] = hz;
        }

        float[] toArray() {
            return Arrays.copyOf(hertz, count);
        }
    }
}
