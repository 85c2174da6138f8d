package org.shenava.audio.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * How the samples of a stream lie in memory; streams may change it midway.
 *
 * @param sampleFormat one of ffmpeg's AV_SAMPLE_FMT
 * @param layout bit mask of loudspeakers, 0 when the file does not say
 */
record SampleShape(int sampleFormat, int sampleRateHz, int channelCount, long layout) {
    /** What swresample can mix. */
    private static final int MAX_CHANNELS = 63;

    private static final int MIN_RATE_HZ = 100;
    private static final int MAX_RATE_HZ = 1_000_000;

    static SampleShape of(AVFrame frame) {
        return new SampleShape(frame.format(), frame.sample_rate(), frame.channels(), frame.channel_layout());
    }

    /** False for the shapes that only damaged or hostile files have. */
    boolean sane() {
        return sampleFormat >= 0
                && channelCount >= 1
                && channelCount <= MAX_CHANNELS
                && sampleRateHz >= MIN_RATE_HZ
                && sampleRateHz <= MAX_RATE_HZ;
    }
}
