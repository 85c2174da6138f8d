package org.shenava.synth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.music.Modes;

/**
 * Training clips from written music, in the feature domain: a class, a passage of one of its gushehs, a player, an instrument and a
 * room are drawn at random. Clip {@code k} of a seed is always the same, whichever clips were made before it.
 */
public final class RadifClips {
    /** A4 of the written notes. */
    private static final double A4_HZ = 440;

    private static final int A4_QUARTER_TONE = 138;
    private static final double LONGEST_PAUSE_SECONDS = 1.5;
    private static final double TREMOLO_FROM_SECONDS = 0.45;
    /** Longer notes may be filled with a stroke on an open string. */
    private static final double FILLED_FROM_SECONDS = 0.25;
    /** How differently often a player uses the open strings: standard deviation of the log of each one's share. */
    private static final double STRING_SPREAD = 1;

    private static final double LEAD_IN_SECONDS = 0.2;

    /**
     * Open strings by class as quarter-tone numbers, middle C = 120: the accordaturas of setar for each mode, nominal C. Pitches of the second
     * string, the third and the bass; the first string, on which the melody is played, is left out.
     */
    private static final Map<String, int[][]> TUNINGS = tunings();

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
     *     and when no score is left
     */
    public RadifClips(List<RadifScore> scores, ClipRanges ranges, ProfileSpec spec, long seed) {
        for (RadifScore score : scores) {
            if (Modes.of(score.label()).isEmpty() || !TUNINGS.containsKey(score.label())) {
                throw new IllegalArgumentException("There is no mode called " + score.label() + ".");
            }
            if (LeftOut.isIn(score)) {
                continue;
            }
            this.scores
                    .computeIfAbsent(score.label(), label -> new ArrayList<>())
                    .add(score);
        }
        if (this.scores.isEmpty()) {
            throw new IllegalArgumentException("None of the scores can be played; see which gushehs are left out.");
        }
        this.labels = List.copyOf(this.scores.keySet());
        this.ranges = ranges;
        this.spec = spec;
        this.seed = seed;
    }

    /** Classes take turns, so that any run of clips is balanced. */
    public Clip clip(int index) {
        Random random = new Random(seed * 1_000_003L + index);
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        String label = labels.get(index % labels.size());
        RadifScore score = choose(label, random);
        Player player = new Player(label, random);
        List<Note> notes = player.play(score);
        ProfileSynthesizer.Room room = new ProfileSynthesizer.Room(
                ranges.echoShare().draw(random),
                ranges.echoSeconds().draw(random),
                Math.pow(10, ranges.noiseDbfs().draw(random) / 20));
        List<ProfileSlice> slices = ProfileSynthesizer.slices(
                notes, instrument(random), room, spec, ranges.clipSeconds(), random.nextLong());
        return new Clip(label, score.name(), player.hz(tonicQuarterTone(label)), slices);
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

    private Timbre instrument(Random random) {
        Timbre setar = Timbre.setar();
        Timbre oud = Timbre.oud();
        double mix = random.nextDouble();
        double decay = ranges.decay().drawLog(random);
        List<Double> levels = new ArrayList<>();
        List<Double> decays = new ArrayList<>();
        for (int i = 0; i < setar.partialCount(); i++) {
            levels.add(mix(setar.partialLevelsDb().get(i), oud.partialLevelsDb().get(i), mix)
                    + ranges.partialDb() * random.nextGaussian());
            decays.add(decay
                    * mix(setar.partialDecaysDb().get(i), oud.partialDecaysDb().get(i), mix));
        }
        return new Timbre(
                levels,
                decays,
                mix(setar.inharmonicity(), oud.inharmonicity(), mix),
                setar.levelSpreadDb(),
                setar.pitchSpreadCents(),
                setar.attackSeconds(),
                setar.pluckNoiseDb(),
                setar.pluckNoiseSeconds(),
                mix(setar.stoppedDecayDb(), oud.stoppedDecayDb(), mix));
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }

    private static Map<String, int[][]> tunings() {
        int c3 = 96;
        int d3 = 100;
        int f3 = 106;
        int g3 = 110;
        int bFlat3 = 116;
        int c4 = 120;
        int d4 = 124;
        Map<String, int[][]> tunings = new HashMap<>();
        tunings.put("mahur", new int[][] {{g3, c4, c3}, {f3, c4, c3}});
        tunings.put("shur", new int[][] {{g3, c4, f3}, {g3, f3, c3}, {g3, d4, d3}});
        tunings.put("abuata", new int[][] {{g3, d4, d3}});
        tunings.put("afshari", new int[][] {{g3, c4, c3}});
        tunings.put("dashti", new int[][] {{g3, d4, d3}, {g3, c4, c3}});
        tunings.put("bayat-e-tork", new int[][] {{f3, bFlat3, f3}, {g3, bFlat3, f3}});
        tunings.put("bayat-e-kord", new int[][] {{g3, c4, c3}, {g3, d4, d3}});
        tunings.put("homayun", new int[][] {{g3, c4, c3}, {g3, d4, d3}});
        tunings.put("bayat-e-esfahan", new int[][] {{g3, c4, c3}, {g3, d4, d3}});
        tunings.put("segah", new int[][] {{g3, c4, c3}, {f3, c4, c3}});
        tunings.put("chahargah", new int[][] {{g3, c4, c3}});
        tunings.put("nava", new int[][] {{g3, c4, c3}, {g3, d4, d3}});
        tunings.put("rast-panjgah", new int[][] {{f3, c4, f3}, {f3, c4, c3}});
        return tunings;
    }

    /** One clip's intonation, tempo and habits. */
    private final class Player {
        private final Random random;
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
        private final double[] stringShares = new double[3];

        Player(String label, Random random) {
            this.random = random;
            int[][] tunings = TUNINGS.get(label);
            openStrings = tunings[random.nextInt(tunings.length)];
            double octave = random.nextDouble() < ranges.octaveDownShare() ? -1200 : 0;
            tuningCents = ranges.tuningCents().draw(random) + octave;
            koronCents = ranges.koronCents().draw(random);
            for (int i = 0; i < degreeCents.length; i++) {
                degreeCents[i] = ranges.degreeCents() * random.nextGaussian();
            }
            tempo = ranges.tempo().drawLog(random);
            pauseShare = random.nextDouble() * ranges.pauseShare().draw(random);
            tremoloShare = ranges.tremoloShare().draw(random);
            ringSeconds = ranges.ringSeconds().draw(random);
            droneShare = ranges.droneShare().draw(random);
            fillShare = droneShare * random.nextDouble();
            droneLevel = ranges.droneLevel().draw(random);
            for (int i = 0; i < stringShares.length; i++) {
                stringShares[i] = Math.exp(STRING_SPREAD * random.nextGaussian());
            }
        }

        double hz(int quarterTone) {
            double cents = 50.0 * (quarterTone - A4_QUARTER_TONE) + tuningCents;
            cents += degreeCents[Math.floorMod(quarterTone, 24)];
            if (Math.floorMod(quarterTone, 2) == 1) {
                cents += koronCents;
            }
            return A4_HZ * Math.pow(2, cents / 1200);
        }

        List<Note> play(RadifScore score) {
            List<RadifScore.Written> written = score.notes();
            List<Note> notes = new ArrayList<>();
            int at = start(score);
            double shift = LEAD_IN_SECONDS - written.get(at).onsetSeconds() / tempo;
            for (; ; at++) {
                if (at == written.size()) {
                    // A short gusheh is played again.
                    at = 0;
                    shift = lastEnd(notes) + 0.5;
                }
                RadifScore.Written note = written.get(at);
                double onset = note.onsetSeconds() / tempo + shift + ranges.timingSeconds() * random.nextGaussian();
                if (onset > ranges.clipSeconds()) {
                    return notes;
                }
                double seconds = Math.max(0.04, (note.offsetSeconds() - note.onsetSeconds()) / tempo);
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
            double latest = score.seconds() - ranges.clipSeconds() * tempo;
            double from = latest > 0 ? random.nextDouble() * latest : 0;
            int at = 0;
            while (at < score.notes().size() - 1 && score.notes().get(at).onsetSeconds() < from) {
                at++;
            }
            return at;
        }

        private double lastEnd(List<Note> notes) {
            return notes.isEmpty()
                    ? LEAD_IN_SECONDS
                    : notes.get(notes.size() - 1).endSeconds();
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
}
