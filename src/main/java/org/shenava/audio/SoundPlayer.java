package org.shenava.audio;

import org.shenava.audio.ffmpeg.Resampler;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;

/** Plays sound that is in memory through the system's output. */
public final class SoundPlayer {
    /** A cancelled job falls silent within this and what the output buffers. */
    private static final double STEP_SECONDS = 0.02;

    private SoundPlayer() {}

    /**
     * Plays and returns when all was heard; without an output, when it would have been. Says how far it is by the job's progress.
     *
     * @param mono samples, nominally in [-1, 1]
     * @throws JobCancelledException when the job was cancelled; the sound has stopped
     * @throws AudioException when the output's rate cannot be had
     */
    public static void play(float[] mono, int sampleRateHz, JobContext job)
            throws AudioException, JobCancelledException {
        try (Loudspeaker loudspeaker = Loudspeaker.open(sampleRateHz)) {
            play(mono, sampleRateHz, loudspeaker, job);
        }
    }

    static void play(float[] mono, int sampleRateHz, Loudspeaker loudspeaker, JobContext job)
            throws AudioException, JobCancelledException {
        float[] samples = atRate(mono, sampleRateHz, loudspeaker.sampleRateHz());
        int step = Math.max(1, (int) (STEP_SECONDS * loudspeaker.sampleRateHz()));
        float[] stereo = new float[2 * step];
        for (int start = 0; start < samples.length; start += step) {
            job.checkCancelled();
            job.progress((double) start / samples.length, "");
            int frames = Math.min(step, samples.length - start);
            for (int i = 0; i < frames; i++) {
                stereo[2 * i] = samples[start + i];
                stereo[2 * i + 1] = samples[start + i];
            }
            if (!loudspeaker.play(stereo, frames)) {
                throw new JobCancelledException();
            }
        }
        loudspeaker.finish();
        job.progress(1, "");
    }

    private static float[] atRate(float[] mono, int fromHz, int toHz) throws AudioException {
        if (fromHz == toHz) {
            return mono;
        }
        try (Resampler resampler = Resampler.toMono(fromHz, 1, toHz)) {
            resampler.write(mono, 0, mono.length);
            resampler.finish();
            float[] samples = new float[resampler.available()];
            resampler.read(samples, 0, samples.length);
            return samples;
        }
    }
}
