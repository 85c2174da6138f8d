package org.shenava.synth;

/**
 * What is drawn at random for each synthesised clip, so that a network meets players, instruments and rooms it never heard. Uniform
 * between two limits unless said otherwise.
 *
 * @param clipSeconds length of a clip
 * @param daramadShare share of clips cut from daramads, where the class has any
 * @param tuningCents transposition re the written pitch
 * @param octaveDownShare share of clips an octave lower: tar and low registers
 * @param koronCents offset of all quarter-tone degrees of a clip: measured neutral seconds lie at 131-149 cents
 * @param degreeCents standard deviation of each degree's own offset
 * @param tempo factor of speed, log-uniform
 * @param timingSeconds standard deviation of each onset
 * @param pauseShare chance of a pause of up to 1.5 s after a note, a limit drawn for each clip
 * @param partialDb standard deviation of each partial's level, an instrument and microphone of its own
 * @param decay factor of all decays, log-uniform
 * @param tremoloShare chance that a long note is played as tremolo, a limit drawn for each clip
 * @param ringSeconds how long strings ring on after the written end
 * @param droneShare chance of an open-string stroke with a note, a limit drawn for each clip: drones were worth 9 points
 * @param droneLevel level of such strokes re the note's, drawn for each clip
 * @param echoShare power of the room's echo re the sound
 * @param echoSeconds reverberation time
 * @param noiseDbfs level of the noise floor; music lies at about -25 dBFS
 */
public record ClipRanges(
        double clipSeconds,
        double daramadShare,
        Range tuningCents,
        double octaveDownShare,
        Range koronCents,
        double degreeCents,
        Range tempo,
        double timingSeconds,
        Range pauseShare,
        double partialDb,
        Range decay,
        Range tremoloShare,
        Range ringSeconds,
        Range droneShare,
        Range droneLevel,
        Range echoShare,
        Range echoSeconds,
        Range noiseDbfs) {
    /** Two limits. */
    public record Range(double from, double to) {
        public Range {
            if (!(from <= to)) {
                throw new IllegalArgumentException("a range goes upwards, got " + from + " to " + to);
            }
        }

        double draw(java.util.Random random) {
            return from + (to - from) * random.nextDouble();
        }

        double drawLog(java.util.Random random) {
            return Math.exp(Math.log(from) + (Math.log(to) - Math.log(from)) * random.nextDouble());
        }
    }

    /** The ranges of the recipe that was measured to hold for unseen players; what it leaves open was set by ear. */
    public static ClipRanges standard() {
        return new ClipRanges(
                30,
                0.45,
                new Range(-600, 300),
                0.3,
                new Range(-28, 12),
                6,
                new Range(0.7, 1.5),
                0.015,
                new Range(0, 0.1),
                4,
                new Range(0.6, 1.7),
                new Range(0, 0.8),
                new Range(0, 1.5),
                new Range(0, 0.9),
                new Range(0.3, 1.6),
                new Range(0, 0.4),
                new Range(0.2, 1.5),
                new Range(-75, -45));
    }
}
