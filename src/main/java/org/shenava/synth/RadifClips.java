package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Modes;

/**
 * Training clips from written music, in the feature domain: a class, a passage of one of its gushehs, a player, an instrument and a
 * room are drawn at random. Clip {@code k} of a seed is always the same, whichever clips were made before it. Any thread may
 * ask, several at once.
 */
public final class RadifClips {
    private final TreeMap<String, List<RadifScore>> scores = new TreeMap<>();
    private final List<String> labels;
    private final ClipRanges ranges;
    private final ProfileSpec spec;
    private final long seed;

    /**
     * A clip.
     *
     * @param label id of its class
     * @param name the gusheh
     * @param tonicHz where the reference note of the mode lies, in some octave
     * @param slices as a recording would give them
     */
    public record Clip(String label, String name, double tonicHz, List<ProfileSlice> slices) {}

    /**
     * A source of clips.
     *
     * @param scores those that may be played; a class without any gets no clips
     * @throws IllegalArgumentException for a score of a class whose reference note is not known; names it;
     *     and when there are no scores
     */
    public RadifClips(List<RadifScore> scores, ClipRanges ranges, ProfileSpec spec, long seed) {
        for (RadifScore score : scores) {
            if (Modes.of(score.label()).isEmpty() || !OpenStrings.isKnown(score.label())) {
                throw new IllegalArgumentException("There is no mode called " + score.label() + ".");
            }
            this.scores
                    .computeIfAbsent(score.label(), label -> new ArrayList<>())
                    .add(score);
        }
        if (this.scores.isEmpty()) {
            throw new IllegalArgumentException("There are no scores to play.");
        }
        this.labels = List.copyOf(this.scores.keySet());
        this.ranges = ranges;
        this.spec = spec;
        this.seed = seed;
    }

    /**
     * A clip before it is heard.
     *
     * @param tonicHz where the reference note of the mode lies, in some octave
     */
    record Drawn(RadifScore score, double tonicHz, PlayedClip played) {}

    /** Classes take turns, so that any run of clips is balanced. */
    public Clip clip(int index) {
        Drawn drawn = drawn(index);
        RadifScore score = drawn.score();
        return new Clip(
                score.label(), score.name(), drawn.tonicHz(), drawn.played().slices(spec));
    }

    /** What {@link #clip} is made of. */
    Drawn drawn(int index) {
        Random random = random(seed, index);
        String label = labels.get(index % labels.size());
        RadifScore score = choose(label, random);
        ClipPlayer player = new ClipPlayer(label, ranges, random);
        List<Note> notes = player.play(score);
        ProfileSynthesizer.Room room = Surroundings.room(ranges, random);
        Timbre instrument = Surroundings.instrument(ranges, random);
        PlayedClip played = new PlayedClip(notes, instrument, room, player.clipSeconds(), random.nextLong());
        return new Drawn(score, player.hz(tonicQuarterTone(label)), played);
    }

    /**
     * Numbers from neighbouring seeds of {@link Random} go together for long, so that clips next to each other would have neighbouring
     * players; {@link SplittableRandom} mixes the seed first.
     */
    static Random random(long seed, int index) {
        return new Random(new SplittableRandom(seed * 1_000_003L + index).nextLong());
    }

    /** In the octave of middle C, quarter-tone number 120. */
    private static int tonicQuarterTone(String label) {
        double cents = Modes.of(label).orElseThrow().tonicCents();
        return 120 + (int) Math.round(cents / 50);
    }

    private RadifScore choose(String label, Random random) {
        List<RadifScore> all = scores.get(label);
        List<RadifScore> daramads = all.stream().filter(RadifScore::isDaramad).toList();
        boolean opening = !daramads.isEmpty() && random.nextDouble() < ranges.daramadShare();
        List<RadifScore> chosen = opening ? daramads : all;
        // Long gushehs hold more music: each second of it is equally likely.
        double at = random.nextDouble()
                * chosen.stream().mapToDouble(RadifScore::seconds).sum();
        for (RadifScore score : chosen) {
            at -= score.seconds();
            if (at <= 0) {
                return score;
            }
        }
        return chosen.get(chosen.size() - 1);
    }
}
