package org.shenava.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioFrame;
import org.shenava.audio.AudioSource;
import org.shenava.audio.LevelMeter;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.view.common.TeachingDesk.Heard;
import org.shenava.view.common.TeachingDesk.Take;

/** Keeps what a source brings in memory until that is enough. */
final class TakeRecorder {
    private static final int TOLD_A_SECOND = 10;

    private final AudioSource source;
    private final LevelMeter meter = new LevelMeter();
    private float[] samples = new float[0];
    private int count;

    TakeRecorder(AudioSource source) {
        this.source = source;
    }

    /**
     * Records; the source is left open. Of a device that is lost it keeps what there is.
     *
     * @throws AudioException when the device is lost, or ends, before it brought anything
     */
    Take record(double mostSeconds, BooleanSupplier enough, Consumer<Heard> heard, JobContext job)
            throws AudioException, JobCancelledException {
        int rate = source.sampleRateHz();
        int most = (int) Math.round(mostSeconds * rate);
        Optional<String> cutBecause = Optional.empty();
        try {
            fill(most, enough, heard, job);
        } catch (AudioException lost) {
            if (count == 0) {
                throw lost;
            }
            cutBecause = Optional.of(lost.getMessage());
        }
        job.checkCancelled();
        return new Take(Arrays.copyOf(samples, count), rate, cutBecause);
    }

    private void fill(int most, BooleanSupplier enough, Consumer<Heard> heard, JobContext job)
            throws AudioException, JobCancelledException {
        int rate = source.sampleRateHz();
        float[] block = new float[rate / TOLD_A_SECOND];
        int told = 0;
        while (count < most && !(count > 0 && enough.getAsBoolean())) {
            job.checkCancelled();
            int read = source.read(block, 0, Math.min(block.length, most - count));
            if (read < 0) {
                throw new AudioException("The recording ended by itself; connect the microphone and try again.");
            }
            take(block, read, rate);
            if (count - told >= block.length || count == most) {
                told = count;
                heard.accept(new Heard((double) count / rate, meter.level()));
            }
        }
    }

    private void take(float[] block, int read, int rate) {
        meter.frame(new AudioFrame(block, 0, read, rate, count));
        if (count + read > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(count + read, 2 * samples.length));
        }
        System.arraycopy(block, 0, samples, count, read);
        count += read;
    }
}
