package org.shenava.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One clip's intonation, tempo and habits, drawn once, and the notes that come of a score with them. */
final class ClipPlayer {
    /** A4 of the written notes. */
    private static final double A4_HZ = 440;

    private static final int A4_QUARTER_TONE = 138;
    private static final double LONGEST_PAUSE_SECONDS = 1.5;
    /** Longer notes may be played as tremolo. */
    static final double TREMOLO_FROM_SECONDS = 0.45;
    /** Longer notes may be filled with a stroke on an open string. */
    private static final double FILLED_FROM_SECONDS = 0.25;
    /** How differently often a player uses the open strings: standard deviation of the log of each one's share. */
    private static final double STRING_SPREAD = 1;

    static final double SHORTEST_NOTE_SECONDS = 0.04;

    /** Before the first note. */
    static final double LEAD_IN_SECONDS = 0.2;

    /** What a player does with the open strings. */
    enum Habit {
        /** Nothing. */
        NONE,
        /** Strikes all strings of an accordatura of the mode, each as often as it comes. */
        ACCORDATURA,
        /** Strikes the second string only, the same in nearly every mode. */
        ONE_STRING
    }

    private final ClipRanges ranges;
    private final Random random;
    private final Habit habit;
    private final int[] openStrings;
    private final double tuningCents;
    private final double koronCents;
    private final double[] degreeCents = new double[24];
    private final double tempo;
    private final double pauseShare;
    private final double tremoloShare;
    private final double ringSeconds;
    private final double droneShare;
    private final double fillShare;
    private final double droneLevel;
    private final double[] stringShares = new double[OpenStrings.COUNT];
    private final double clipSeconds;

    /**
     * A player.
     *
     * @param label class of what is played; must have {@link OpenStrings}
     * @param random also of everything played later
     */
    ClipPlayer(String label, ClipRanges ranges, Random random) {
        this.ranges = ranges;
        this.random = random;
        ClipRanges.Strings strings = ranges.openStrings();
        double kind = random.nextDouble();
        habit = kind < strings.plainClips()
                ? Habit.NONE
                : kind < strings.plainClips() + strings.oneStringClips() ? Habit.ONE_STRING : Habit.ACCORDATURA;
        openStrings = OpenStrings.accordatura(label, random);
        if (habit == Habit.ONE_STRING) {
            Arrays.fill(openStrings, OpenStrings.usualSecond(label));
        }
        double octave = random.nextDouble() < ranges.octaveDownShare() ? -1200 : 0;
        tuningCents = ranges.tuningCents().draw(random) + octave;
        koronCents = ranges.intonation().koronCents().draw(random);
        for (int i = 0; i < degreeCents.length; i++) {
            degreeCents[i] = ranges.intonation().degreeCents() * random.nextGaussian();
        }
        tempo = ranges.pace().tempo().drawLog(random);
        pauseShare = random.nextDouble() * ranges.pace().pauseShare().draw(random);
        tremoloShare = ranges.tremoloShare().draw(random);
        ringSeconds = ranges.ringSeconds().draw(random);
        droneShare = switch (habit) {
            case NONE -> 0;
            case ACCORDATURA -> strings.droneShare().draw(random);
            case ONE_STRING -> strings.oneStringShare().draw(random);
        };
        fillShare = droneShare * random.nextDouble();
        droneLevel = (habit == Habit.ONE_STRING ? strings.oneStringLevel() : strings.droneLevel()).draw(random);
        for (int i = 0; i < stringShares.length; i++) {
            stringShares[i] = Math.exp(STRING_SPREAD * random.nextGaussian());
        }
        clipSeconds = ranges.length().draw(random);
    }

    /** Length of what it plays. */
    double clipSeconds() {
        return clipSeconds;
    }

    Habit habit() {
        return habit;
    }

    /** How a written note sounds in this clip, in Hz. */
    double hz(int quarterTone) {
        double cents = 50.0 * (quarterTone - A4_QUARTER_TONE) + tuningCents;
        cents += degreeCents[Math.floorMod(quarterTone, 24)];
        if (Math.floorMod(quarterTone, 2) == 1) {
            cents += koronCents;
        }
        return A4_HZ * Math.pow(2, cents / 1200);
    }

    /** Notes from some place of the score on until the clip is full, from time 0; a short gusheh is played again. */
    List<Note> play(RadifScore score) {
        List<RadifScore.Written> written = score.notes();
        List<Note> notes = new ArrayList<>();
        int at = start(score);
        double shift = LEAD_IN_SECONDS - written.get(at).onsetSeconds() / tempo;
        for (; ; at++) {
            if (at == written.size()) {
                at = 0;
                shift = lastEnd(notes) + 0.5;
            }
            RadifScore.Written note = written.get(at);
            double onset = note.onsetSeconds() / tempo + shift + ranges.pace().timingSeconds() * random.nextGaussian();
            if (onset > clipSeconds) {
                return notes;
            }
            double seconds = Math.max(SHORTEST_NOTE_SECONDS, (note.offsetSeconds() - note.onsetSeconds()) / tempo);
            add(notes, Math.max(0, onset), seconds, note.quarterTone());
            if (random.nextDouble() < pauseShare) {
                shift += LONGEST_PAUSE_SECONDS * random.nextDouble();
            }
        }
    }

    /** Open strings are tuned, not fretted: they have no koron. */
    private void addDrone(List<Note> notes, double onset, double level) {
        double at = random.nextDouble() * (stringShares[0] + stringShares[1] + stringShares[2]);
        int string = at < stringShares[0] ? 0 : at < stringShares[0] + stringShares[1] ? 1 : 2;
        notes.add(new Note(
                onset,
                0.5 + 2 * random.nextDouble(),
                hz(openStrings[string]),
                Math.min(1, droneLevel * (0.6 + 0.8 * random.nextDouble()) * level)));
    }

    /** Any note from which the clip can be filled, or the beginning. */
    private int start(RadifScore score) {
        double latest = score.seconds() - clipSeconds * tempo;
        double from = latest > 0 ? random.nextDouble() * latest : 0;
        int at = 0;
        while (at < score.notes().size() - 1 && score.notes().get(at).onsetSeconds() < from) {
            at++;
        }
        return at;
    }

    private double lastEnd(List<Note> notes) {
        return notes.isEmpty() ? LEAD_IN_SECONDS : notes.get(notes.size() - 1).endSeconds();
    }

    private void add(List<Note> notes, double onset, double seconds, int quarterTone) {
        double level = 0.35 + 0.35 * random.nextDouble();
        if (random.nextDouble() < droneShare) {
            addDrone(notes, onset, level);
        }
        if (seconds > FILLED_FROM_SECONDS && random.nextDouble() < fillShare) {
            addDrone(notes, onset + seconds / 2, level);
        }
        double sounding = seconds + ringSeconds * random.nextDouble();
        if (seconds > TREMOLO_FROM_SECONDS && random.nextDouble() < tremoloShare) {
            notes.addAll(Score.tremolo(
                    new Note(onset, seconds, hz(quarterTone), level), 7 + 4 * random.nextDouble(), random));
        } else {
            notes.add(new Note(onset, sounding, hz(quarterTone), level));
        }
    }
}
