package org.shenava.synth;

import java.util.Random;

/**
 * What is drawn at random for each synthesised clip, so that a network meets players, instruments and rooms it never heard. Uniform
 * between two limits unless said otherwise. "Recipe" is the synthesis that the guide to the music reports as measured on unseen
 * players; what it names without figures is our choice, with the reason, and was set by ear or by sense, not on recordings, but
 * for what players do with open strings.
 *
 * @param daramadShare share of clips cut from daramads, where the class has any; recipe: 40-50 %, worth 10 points. A little
 *     less here, because listeners record every gusheh
 * @param tuningCents transposition re the written pitch; recipe: -600 to +300
 * @param octaveDownShare share of clips an octave lower; our choice: the oud and the lower half of a setar's 110-860 Hz lie there,
 *     but most melodies do not
 * @param tremoloShare chance that a long note is played as tremolo, a limit drawn for each clip; our choice: from players who never do to
 *     those who fill nearly every long note
 * @param ringSeconds how long strings ring on after the written end; our choice: from a finger lifted at once to the next phrase
 */
public record ClipRanges(
        Length length,
        double daramadShare,
        Range tuningCents,
        double octaveDownShare,
        Intonation intonation,
        Pace pace,
        Instrument instrument,
        Range tremoloShare,
        Range ringSeconds,
        Strings openStrings,
        Room room) {
    /** Two limits. */
    public record Range(double from, double to) {
        public Range {
            if (!(from <= to)) {
                throw new IllegalArgumentException("a range goes upwards, got " + from + " to " + to);
            }
        }

        double draw(Random random) {
            return from + (to - from) * random.nextDouble();
        }

        double drawLog(Random random) {
            return Math.exp(Math.log(from) + (Math.log(to) - Math.log(from)) * random.nextDouble());
        }
    }

    /**
     * How long clips are.
     *
     * @param clipSeconds length of a clip; recipe: half a minute
     * @param longClips share of clips that are longer, their lengths drawn evenly on a logarithmic scale
     * @param longestSeconds length of the longest of them, at least clipSeconds
     */
    public record Length(double clipSeconds, double longClips, double longestSeconds) {
        public Length {
            if (!(clipSeconds > 0 && longestSeconds >= clipSeconds)) {
                throw new IllegalArgumentException(
                        "clips last from above 0 s upwards, got " + clipSeconds + " to " + longestSeconds);
            }
        }

        /** Of clips that are all as long. */
        public static Length of(double seconds) {
            return new Length(seconds, 0, seconds);
        }

        double draw(Random random) {
            return longClips > 0 && random.nextDouble() < longClips
                    ? new Range(clipSeconds, longestSeconds).drawLog(random)
                    : clipSeconds;
        }
    }

    /**
     * How the degrees of a clip are tuned.
     *
     * @param koronCents offset of all quarter-tone degrees of a clip; recipe: -28 to +12, for neutral seconds measured on setar lie at
     *     131-149 cents and Farhat gives 125 to 170
     * @param degreeCents standard deviation of each degree's own offset; recipe: 6, all intonation together worth 9 points
     */
    public record Intonation(Range koronCents, double degreeCents) {}

    /**
     * How time passes.
     *
     * @param tempo factor of speed, log-uniform; our choice: from a student's pace, a third slower, to half as fast again
     * @param timingSeconds standard deviation of each onset; our choice: a twentieth of the third of a second between plucks
     * @param pauseShare chance of a pause of up to 1.5 s after a note, a limit drawn for each clip; our choice: the recipe has pauses, and
     *     at the most frequent one in ten notes ends a phrase
     */
    public record Pace(Range tempo, double timingSeconds, Range pauseShare) {}

    /**
     * What makes an instrument and a microphone unlike others.
     *
     * @param partialDb standard deviation of each partial's level, an instrument and microphone of its own; recipe: 4, with echo worth 4 points
     * @param decay factor of all decays, log-uniform; our choice: the oud's first partial falls at 0.7 of the setar's rate (7 against 10 dB a
     *     second), and others may differ as much either way
     */
    public record Instrument(double partialDb, Range decay) {}

    /**
     * Strokes on open strings beside the melody.
     *
     * @param plainClips share of clips without any stroke on an open string; our choice: a third. In 233 recordings of one setar player the
     *     open second string holds 20-25 % of the profile whatever the mode, in those of others hardly anything: players differ in kind, not
     *     in degree, so each kind gets as many clips
     * @param oneStringClips share of clips in which the second string alone is struck, as that player does; our choice: another third. The
     *     rest strikes all open strings of an accordatura
     * @param droneShare chance of an open-string stroke with a note where all strings are struck, a limit drawn for each clip; our choice:
     *     the recipe varies it from clip to clip (worth 9 points), here from none to nearly every note
     * @param droneLevel level of such strokes re the note's, drawn for each clip; our choice: from hardly heard to louder than the melody,
     *     since an open string that rings on can be a third of a setar's profile
     * @param oneStringShare chance of a stroke with a note where one string is struck, above 1 with every note; our choice: the habit is
     *     plain to hear, so it starts at a third, and in one clip in five no note goes without
     * @param oneStringLevel level of such strokes re the note's; our choice: higher than where strings take turns, for in those 233
     *     recordings the one string outweighs most notes of the melody
     */
    public record Strings(
            double plainClips,
            double oneStringClips,
            Range droneShare,
            Range droneLevel,
            Range oneStringShare,
            Range oneStringLevel) {}

    /**
     * What is around the instrument.
     *
     * @param echoShare power of the room's echo re the sound; our choice: from a microphone at the strings to one across a room
     * @param echoSeconds reverberation time; our choice: a furnished room to a small hall
     * @param noiseDbfs level of the noise floor; our choice: a quiet studio to a cheap microphone across the room, nearly as loud as
     *     music, which lies at about -25 dBFS
     */
    public record Room(Range echoShare, Range echoSeconds, Range noiseDbfs) {}

    /**
     * What networks that ship are trained on: every second clip is up to two and a half minutes long, because whole gushehs are, and their
     * profiles are smoother than those of half a minute. Worth a point or two in the mean of four unseen performers.
     */
    public static ClipRanges forTraining() {
        return standard().withLength(new Length(30, 0.5, 150));
    }

    /** For clips that are heard as sound: two windows of ten seconds. */
    static ClipRanges forSound(double seconds) {
        return standard().withLength(Length.of(seconds));
    }

    private ClipRanges withLength(Length newLength) {
        return new ClipRanges(
                newLength,
                daramadShare,
                tuningCents,
                octaveDownShare,
                intonation,
                pace,
                instrument,
                tremoloShare,
                ringSeconds,
                openStrings,
                room);
    }

    /** The ranges of the recipe that was measured to hold for unseen players; what it leaves open was set by ear. */
    public static ClipRanges standard() {
        return new ClipRanges(
                Length.of(30),
                0.35,
                new Range(-600, 300),
                0.3,
                new Intonation(new Range(-28, 12), 6),
                new Pace(new Range(0.7, 1.5), 0.015, new Range(0, 0.1)),
                new Instrument(4, new Range(0.6, 1.7)),
                new Range(0, 0.8),
                new Range(0, 1.5),
                new Strings(
                        1 / 3.0,
                        1 / 3.0,
                        new Range(0, 0.9),
                        new Range(0.3, 1.6),
                        new Range(0.3, 1.2),
                        new Range(0.5, 2)),
                new Room(new Range(0, 0.4), new Range(0.2, 1.5), new Range(-70, -30)));
    }
}
