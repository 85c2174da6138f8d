package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Labels;

/**
 * Training clips from melodies that somebody really played, in the feature domain: their phrasing and intonation, on an instrument, at a
 * pitch and in a room drawn at random. Clip {@code k} of a seed is always the same. Any thread may ask, several at once.
 */
public final class PerformanceClips {
    /** Long enough for a phrase and its answer, short enough that a performance gives several. */
    private static final double CLIP_SECONDS = 60;

    private static final double OCTAVE_DOWN = 0.5;
    /** Within which speed and pace still are what was played. */
    private static final ClipRanges.Range TEMPO = new ClipRanges.Range(0.8, 1.25);

    /** Numbers of these clips and of {@link RadifClips} with the same seed must not go together. */
    private static final int OTHER_CLIPS = 0x7065_7266;

    private final TreeMap<String, List<Performance>> performances = new TreeMap<>();
    private final List<String> labels;
    private final ClipRanges ranges;
    private final ProfileSpec spec;
    private final long seed;

    /**
     * A clip.
     *
     * @param dastgah its class; it may be one of its avazes, and where the tonic lies is not known
     * @param performance what was played
     * @param slices as a recording would give them
     */
    public record Clip(String dastgah, Performance performance, List<ProfileSlice> slices) {}

    /**
     * A source of clips.
     *
     * @param ranges of instruments, rooms, tunings and tremolo
     * @throws IllegalArgumentException for a class that is no dastgah; names it
     */
    public PerformanceClips(List<Performance> performances, ClipRanges ranges, ProfileSpec spec, long seed) {
        for (Performance one : performances) {
            if (!Labels.of(one.dastgah()).foldedId().equals(one.dastgah())
                    || Labels.of(one.dastgah()).family().isEmpty()) {
                throw new IllegalArgumentException("There is no dastgah called " + one.dastgah() + ".");
            }
            this.performances
                    .computeIfAbsent(one.dastgah(), label -> new ArrayList<>())
                    .add(one);
        }
        if (this.performances.isEmpty()) {
            throw new IllegalArgumentException("There are no performances to play.");
        }
        this.labels = List.copyOf(this.performances.keySet());
        this.ranges = ranges;
        this.spec = spec;
        this.seed = seed ^ OTHER_CLIPS;
    }

    /** A clip before it is heard. */
    record Drawn(Performance performance, PlayedClip played) {}

    /** Classes take turns, so that any run of clips is balanced. */
    public Clip clip(int index) {
        Drawn drawn = drawn(index, CLIP_SECONDS);
        Performance performance = drawn.performance();
        return new Clip(performance.dastgah(), performance, drawn.played().slices(spec));
    }

    /** What {@link #clip} is made of, at most so long. */
    Drawn drawn(int index, double longestSeconds) {
        Random random = RadifClips.random(seed, index);
        String label = labels.get(index % labels.size());
        List<Performance> all = performances.get(label);
        Performance performance = all.get(random.nextInt(all.size()));
        double tempo = TEMPO.drawLog(random);
        double seconds = Math.min(longestSeconds, performance.seconds() / tempo + 1);
        List<Note> notes = play(performance, tempo, seconds, random);
        ProfileSynthesizer.Room room = Surroundings.room(ranges, random);
        Timbre instrument = Surroundings.instrument(ranges, random);
        return new Drawn(performance, new PlayedClip(notes, instrument, room, seconds, random.nextLong()));
    }

    private List<Note> play(Performance performance, double tempo, double seconds, Random random) {
        double octave = random.nextDouble() < ranges.octaveDownShare() ? OCTAVE_DOWN : 1;
        double transposition = octave * Math.pow(2, ranges.tuningCents().draw(random) / 1200);
        double ringSeconds = ranges.ringSeconds().draw(random);
        double tremoloShare = ranges.tremoloShare().draw(random);
        double from = random.nextDouble() * Math.max(0, performance.seconds() / tempo - seconds);
        List<Note> notes = new ArrayList<>();
        for (Performance.Played played : performance.notes()) {
            double onset = played.onsetSeconds() / tempo - from + ClipPlayer.LEAD_IN_SECONDS;
            if (onset < 0 || onset > seconds) {
                continue;
            }
            double lasts = Math.max(
                    ClipPlayer.SHORTEST_NOTE_SECONDS, (played.offsetSeconds() - played.onsetSeconds()) / tempo);
            double level = 0.35 + 0.35 * random.nextDouble();
            double hz = played.hz() * transposition;
            if (lasts > ClipPlayer.TREMOLO_FROM_SECONDS && random.nextDouble() < tremoloShare) {
                notes.addAll(Score.tremolo(new Note(onset, lasts, hz, level), 7 + 4 * random.nextDouble(), random));
            } else {
                notes.add(new Note(onset, lasts + ringSeconds * random.nextDouble(), hz, level));
            }
        }
        return notes;
    }
}
