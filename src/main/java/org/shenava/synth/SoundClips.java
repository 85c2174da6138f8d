package org.shenava.synth;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Labels;

/**
 * Clips as sound, to tell Iranian music from other music on plucked strings by: by turns a melody of the modes and a Western tune, so
 * that the instruments alone tell nothing. Melodies are written ones ({@link RadifClips}) and, by turns with those, played ones ({@link
 * PerformanceClips}); tunes are on such strings as the melodies and, by turns, on others. Clip {@code k} of a seed is always the same.
 * Any thread may ask, several at once.
 */
public final class SoundClips {
    /** Length of a clip, but for melodies that were over sooner. */
    public static final double CLIP_SECONDS = 20;

    /** What a Western tune is called where a melody has its label. */
    public static final String WESTERN = "western";

    private static final double PEAK_RANGE_DB = 16;
    /** Numbers of these clips and of others with the same seed must not go together. */
    private static final int OTHER_CLIPS = 0x736f_756e;

    private final ClipRanges ranges = ClipRanges.forSound(CLIP_SECONDS);
    private final RadifClips written;
    private final Optional<PerformanceClips> performed;
    private final long seed;

    /**
     * A clip.
     *
     * @param label {@value Labels#IRANIAN} or {@value #WESTERN}
     * @param name of the gusheh or performance; empty of a tune
     * @param samples mono, peak at most 1
     */
    public record Clip(String label, String name, float[] samples) {}

    /**
     * A source of clips.
     *
     * @param performances empty to take all melodies from scores
     * @throws IllegalArgumentException for a score or performance of a class that is not known; names it; and when there are no scores
     */
    public SoundClips(List<RadifScore> scores, List<Performance> performances, long seed) {
        // Only slices are made by it, which nobody asks for here.
        ProfileSpec unused = ProfileSpec.standard();
        this.written = new RadifClips(scores, ranges, unused, seed ^ OTHER_CLIPS);
        this.performed = performances.isEmpty()
                ? Optional.empty()
                : Optional.of(new PerformanceClips(performances, ranges, unused, seed ^ OTHER_CLIPS));
        this.seed = seed ^ OTHER_CLIPS;
    }

    /** A clip; those with even numbers are of the modes. */
    public Clip clip(int index, int sampleRateHz) {
        Random random = RadifClips.random(~seed, index);
        int turn = index / 2;
        return index % 2 == 0 ? melody(turn, sampleRateHz, random) : tune(turn, sampleRateHz, random);
    }

    private Clip melody(int turn, int sampleRateHz, Random random) {
        if (performed.isPresent() && turn % 2 == 1) {
            PerformanceClips.Drawn drawn = performed.get().drawn(turn / 2, CLIP_SECONDS);
            return new Clip(Labels.IRANIAN, drawn.performance().name(), sound(drawn.played(), sampleRateHz, random));
        }
        RadifClips.Drawn drawn = written.drawn(performed.isPresent() ? turn / 2 : turn);
        String name = drawn.score().label() + "/" + drawn.score().name();
        return new Clip(Labels.IRANIAN, name, sound(drawn.played(), sampleRateHz, random));
    }

    private Clip tune(int turn, int sampleRateHz, Random random) {
        List<Note> notes = WesternTune.drawn(CLIP_SECONDS, random);
        Timbre strings = turn % 2 == 0 ? Surroundings.instrument(ranges, random) : WesternTune.instrument(random);
        PlayedClip played =
                new PlayedClip(notes, strings, ProfileSynthesizer.Room.NONE, CLIP_SECONDS, random.nextLong());
        return new Clip(WESTERN, "", sound(played, sampleRateHz, random));
    }

    private static float[] sound(PlayedClip played, int sampleRateHz, Random random) {
        float[] samples = played.dry(sampleRateHz);
        PluckedString.normalise(samples, Math.pow(10, -PEAK_RANGE_DB / 20 * random.nextDouble()));
        return samples;
    }
}
