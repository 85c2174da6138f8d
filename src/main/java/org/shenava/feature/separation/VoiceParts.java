package org.shenava.feature.separation;

/**
 * A recording taken apart.
 *
 * @param background what repeats: the instruments, {@code [samples]}
 * @param voice what does not, {@code [samples]}; the two add up to the recording
 */
public record VoiceParts(float[] background, float[] voice) {
    public VoiceParts {
        if (background.length != voice.length) {
            throw new IllegalArgumentException(
                    "background and voice must be of one length, got " + background.length + " and " + voice.length);
        }
    }
}
