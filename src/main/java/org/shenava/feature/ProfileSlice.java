package org.shenava.feature;

/**
 * The folded salience of a quarter of a second or so of sound: the unit in which evidence adds up.
 *
 * @param startSeconds since the start of the stream
 * @param endSeconds since the start of the stream
 * @param bins folded salience summed over the frames, {@code [binsPerOctave]}, bin 0 at the pitch class of {@code spec.lowestHz()};
 *     a sounding frame adds about 1 in all. Not copied: whoever makes a slice gives the array away, nobody changes it
 * @param levelDbfs RMS level of the sound in dB re full scale, at least -120
 */
public record ProfileSlice(double startSeconds, double endSeconds, float[] bins, double levelDbfs) {
    public double seconds() {
        return endSeconds - startSeconds;
    }
}
