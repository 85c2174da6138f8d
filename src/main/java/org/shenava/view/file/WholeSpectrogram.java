package org.shenava.view.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFlow;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.feature.SpectrogramExtractor;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/**
 * The spectrogram of a whole recording, of whatever length: when there are too many columns, neighbours are joined to the louder of the
 * two. One thread.
 *
 */
final class WholeSpectrogram {
    /** As many as a wide screen has pixels. */
    static final int MOST_COLUMNS = 4096;

    private static final int BLOCK_SAMPLES = 4096;

    private final int mostColumns;
    private final List<float[]> columns = new ArrayList<>();
    private int joins = 1;
    private int inColumn;

    WholeSpectrogram(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    /** Reads a file to its end; rows are lowest first, dB. Call from a job. */
    static List<float[]> read(Path file, SpectrogramSpec spec, JobContext job)
            throws AudioException, JobCancelledException {
        WholeSpectrogram whole = new WholeSpectrogram(MOST_COLUMNS);
        try (AudioSource source = FileAudioSource.open(file, spec.sampleRateHz())) {
            AudioFlow flow = new AudioFlow(source, BLOCK_SAMPLES);
            flow.run(List.of(new SpectrogramExtractor(spec, whole::add), frame -> {
                if (job.isCancelled()) {
                    flow.stop();
                }
            }));
        }
        job.checkCancelled();
        return whole.columns;
    }

    void add(float[] column) {
        if (inColumn == 0) {
            if (columns.size() == mostColumns) {
                join();
            }
            columns.add(column.clone());
        } else {
            louder(columns.get(columns.size() - 1), column);
        }
        inColumn = (inColumn + 1) % joins;
    }

    List<float[]> columns() {
        return columns;
    }

    private void join() {
        List<float[]> halves = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += 2) {
            float[] one = columns.get(i);
            if (i + 1 < columns.size()) {
                louder(one, columns.get(i + 1));
            }
            halves.add(one);
        }
        columns.clear();
        columns.addAll(halves);
        joins *= 2;
    }

    private static void louder(float[] into, float[] other) {
        for (int row = 0; row < into.length; row++) {
            into[row] = Math.max(into[row], other[row]);
        }
    }
}
