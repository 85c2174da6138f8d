package org.shenava.audio;

/**
 * Measures the newest tenth of a second, warns of clipping for a second after it, and of a muted microphone after two seconds of exact
 * zeros. Frames come on one thread; {@link #level()} may be asked from any.
 */
public final class LevelMeter implements FrameListener {
    private static final double WINDOW_SECONDS = 0.1;
    private static final double CLIPPING_SHOWN_SECONDS = 1;
    private static final double SILENCE_SECONDS = 2;
    private static final double FLOOR_DBFS = -120;

    /** A little below full scale: mixing and resampling bend clipped tops. */
    private static final float FULL_SCALE = 0.99f;

    // Touched by the thread that brings the frames.
    private float[] newest = new float[0];
    private int next;
    private int filled;
    private int sampleRateHz;
    private long samplesSinceClipping = Long.MAX_VALUE / 2;
    private long zerosInARow;

    private volatile Level level = Level.NOTHING;

    /** As of the last frame. */
    public Level level() {
        return level;
    }

    @Override
    public void frame(AudioFrame frame) {
        if (frame.sampleRateHz() != sampleRateHz) {
            sampleRateHz = frame.sampleRateHz();
            newest = new float[Math.max(1, (int) Math.round(WINDOW_SECONDS * sampleRateHz))];
            next = 0;
            filled = 0;
        }
        for (int i = 0; i < frame.sampleCount(); i++) {
            take(frame.sample(i));
        }
        level = measure();
    }

    /** Nothing is heard any more. */
    @Override
    public void end() {
        level = Level.NOTHING;
    }

    private void take(float sample) {
        newest[next] = sample;
        next = (next + 1) % newest.length;
        filled = Math.min(filled + 1, newest.length);
        samplesSinceClipping = Math.abs(sample) >= FULL_SCALE ? 0 : samplesSinceClipping + 1;
        zerosInARow = sample == 0 ? zerosInARow + 1 : 0;
    }

    private Level measure() {
        double squares = 0;
        float peak = 0;
        for (int i = 0; i < filled; i++) {
            squares += (double) newest[i] * newest[i];
            peak = Math.max(peak, Math.abs(newest[i]));
        }
        double rms = filled == 0 ? 0 : Math.sqrt(squares / filled);
        return new Level(
                dbfs(rms),
                dbfs(peak),
                samplesSinceClipping < CLIPPING_SHOWN_SECONDS * sampleRateHz,
                zerosInARow >= SILENCE_SECONDS * sampleRateHz);
    }

    private static double dbfs(double amplitude) {
        return amplitude > 0 ? Math.max(FLOOR_DBFS, 20 * Math.log10(amplitude)) : FLOOR_DBFS;
    }
}
