package org.shenava.audio;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.io.TarsosDSPAudioFloatConverter;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import java.util.Arrays;

/**
 * Slower or faster sound at the same pitch: TarsosDSP's overlap and add by waveform similarity (WSOLA, Verhelst and Roelands 1993), fed
 * sample by sample. Mono; one thread.
 */
final class TimeStretch {
    private final WaveformSimilarityBasedOverlapAdd stretcher;
    private final AudioEvent event;
    private final float[] step;
    private final int skip;
    private int filled;
    private float[] ready = new float[0];
    private int readyFrom;
    private double rate;

    /**
     * @param sampleRateHz of the sound, in and out
     * @param rate of time: 0.5 takes twice as long; 0.25 to 4
     */
    TimeStretch(int sampleRateHz, double rate) {
        if (!(rate >= 0.25 && rate <= 4)) {
            throw new IllegalArgumentException("rate must be in 0.25..4, got " + rate);
        }
        this.rate = rate;
        stretcher = new WaveformSimilarityBasedOverlapAdd(
                rate < 1
                        ? WaveformSimilarityBasedOverlapAdd.Parameters.slowdownDefaults(rate, sampleRateHz)
                        : WaveformSimilarityBasedOverlapAdd.Parameters.musicDefaults(rate, sampleRateHz));
        step = new float[stretcher.getInputBufferSize()];
        skip = step.length - stretcher.getOverlap();
        event = new AudioEvent(new TarsosDSPAudioFormat(
                TarsosDSPAudioFloatConverter.PCM_FLOAT, sampleRateHz, 32, 1, 4, sampleRateHz, false));
    }

    /** Rate of time as it really is: steps are whole samples. Exact once something was read. */
    double rate() {
        return rate;
    }

    /** Samples that can be added now; 0 while there is something to read. */
    int room() {
        return readyFrom < ready.length ? 0 : step.length - filled;
    }

    /** Adds at most {@link #room()} samples. */
    void add(float[] mono, int offset, int count) {
        System.arraycopy(mono, offset, step, filled, count);
        filled += count;
        if (filled == step.length) {
            stretch();
        }
    }

    /** The sound is over: what is left comes out, up to a step's end. False when nothing is left. */
    boolean finish() {
        // What is shorter than the part that steps share was heard already.
        if (filled <= step.length - skip) {
            return false;
        }
        Arrays.fill(step, filled, step.length, 0);
        filled = step.length;
        stretch();
        // Only what was added counts as sound.
        filled = 0;
        return true;
    }

    /** Takes out what is ready; 0 when more must be added first. */
    int read(float[] target, int offset, int count) {
        int taken = Math.min(count, ready.length - readyFrom);
        System.arraycopy(ready, readyFrom, target, offset, taken);
        readyFrom += taken;
        return taken;
    }

    private void stretch() {
        event.setFloatBuffer(step.clone());
        stretcher.process(event);
        ready = event.getFloatBuffer().clone();
        readyFrom = 0;
        rate = (double) skip / ready.length;
        System.arraycopy(step, skip, step, 0, step.length - skip);
        filled = step.length - skip;
    }
}
