package org.shenava.audio;

/** The outline of a recording: the lowest and the highest sample of each of many equal stretches. Immutable. */
public final class Peaks {
    private final float[] low;
    private final float[] high;
    private final double stretchSeconds;
    private final double seconds;
    private final int sampleRateHz;

    /**
     * @param low lowest sample of each stretch, nominally in [-1, 1]
     * @param high highest sample of each stretch, as many
     * @param stretchSeconds length of a stretch; the last one may be shorter
     * @param seconds length of the recording
     * @param sampleRateHz of the recording
     */
    Peaks(float[] low, float[] high, double stretchSeconds, double seconds, int sampleRateHz) {
        this.low = low;
        this.high = high;
        this.stretchSeconds = stretchSeconds;
        this.seconds = seconds;
        this.sampleRateHz = sampleRateHz;
    }

    /** Length of the recording as it was read. */
    public double seconds() {
        return seconds;
    }

    /** Rate of the sound in the file. */
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** How many stretches there are. */
    public int count() {
        return low.length;
    }

    /** Length of a stretch: nothing finer can be seen. */
    public double stretchSeconds() {
        return stretchSeconds;
    }

    /** Lowest sample between two moments, rounded out to whole stretches; 0 where there is no sound. */
    public float low(double fromSeconds, double toSeconds) {
        float lowest = 0;
        int last = last(toSeconds);
        for (int i = first(fromSeconds); i <= last; i++) {
            lowest = i == first(fromSeconds) ? low[i] : Math.min(lowest, low[i]);
        }
        return lowest;
    }

    /** Highest sample between two moments, as {@link #low}. */
    public float high(double fromSeconds, double toSeconds) {
        float highest = 0;
        int last = last(toSeconds);
        for (int i = first(fromSeconds); i <= last; i++) {
            highest = i == first(fromSeconds) ? high[i] : Math.max(highest, high[i]);
        }
        return highest;
    }

    private int first(double fromSeconds) {
        return (int) Math.max(0, Math.floor(fromSeconds / stretchSeconds));
    }

    private int last(double toSeconds) {
        return (int) Math.min(low.length, Math.ceil(toSeconds / stretchSeconds)) - 1;
    }
}
