package org.shenava.audio;

/**
 * Level of the newest sound.
 *
 * @param rmsDbfs RMS of the last tenth of a second, dB re full scale, at least -120
 * @param peakDbfs highest sample of the same, at least -120
 * @param clipping samples at full scale were seen in the last second
 * @param digitalSilence nothing but zeros for two seconds: the system may be muting the microphone
 */
public record Level(double rmsDbfs, double peakDbfs, boolean clipping, boolean digitalSilence) {
    public static final Level NOTHING = new Level(-120, -120, false, false);
}
