package org.shenava.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shenava.music.Cents;
import org.shenava.music.Mode;
import org.shenava.music.Modes;

/**
 * The clips of the tutorial, written for this program by {@link PassageRules} from no score: three regions of Chahargah, which a student
 * calls gushehs, and two ways to play, calm and lively. Players differ in instrument, pitch, tempo and where they like a koron; they are
 * made up.
 */
final class TeachClips {
    static final int SAMPLE_RATE_HZ = 22_050;
    private static final double SECONDS = 14;
    private static final double FADE_SECONDS = 0.6;
    private static final int CLIPS_OF_A_PLAYER = 2;
    private static final long SEED = 1402;

    /** Chahargah's notes; which of them the melody circles and rests on is what makes the region. */
    private static final List<Double> NOTES = List.of(0.0, 150.0, 400.0, 500.0, 700.0, 850.0, 1100.0);

    private TeachClips() {}

    /**
     * A clip.
     *
     * @param place below {@code assets/teach}: example, class, player where there are some, name without its ending
     */
    record Clip(List<String> place, float[] samples) {}

    /** All of them, the same every time. */
    static List<Clip> all() {
        List<Clip> clips = new ArrayList<>();
        clips.addAll(gushehs());
        clips.addAll(taste());
        return clips;
    }

    /** Region to the note that is circled, its index, and the shares of all notes. */
    private static Map<String, Mode> regions() {
        return Map.of(
                "Daramad", region(0, .34, .17, .14, .08, .07, .07, .13),
                "Zabol", region(2, .13, .14, .34, .18, .13, .04, .04),
                "Mokhalef", region(5, .14, .08, .03, .07, .21, .34, .13));
    }

    private static Mode region(int circled, double... shares) {
        List<Mode.Note> notes = new ArrayList<>();
        for (int i = 0; i < NOTES.size(); i++) {
            notes.add(new Mode.Note(NOTES.get(i), shares[i]));
        }
        Mode chahargah = Modes.of("chahargah").orElseThrow();
        Mode.Note shahed = notes.get(circled);
        return new Mode(chahargah.label(), chahargah.tonicCents(), notes, shahed, List.of(shahed));
    }

    private static List<Clip> gushehs() {
        List<Clip> clips = new ArrayList<>();
        for (String region : List.of("Daramad", "Zabol", "Mokhalef")) {
            Mode mode = regions().get(region);
            for (Player player : Player.values()) {
                for (int i = 1; i <= CLIPS_OF_A_PLAYER; i++) {
                    long seed = seed(region, player, i);
                    PassageSound sound = new PassageSound(
                            player.timbre(), player.tonicHz, player.beatSeconds, player.koronCents, seed);
                    clips.add(new Clip(
                            List.of("gusheh", region, player.folder, name(region, i)),
                            cut(sound.render(PassageRules.passage(mode, seed), SAMPLE_RATE_HZ))));
                }
            }
        }
        return clips;
    }

    /** Calm: slow, low, few strokes. Lively: quick and high. The modes are drawn, and so tell nothing. */
    private static List<Clip> taste() {
        List<Clip> clips = new ArrayList<>();
        for (String way : List.of("calm", "lively")) {
            boolean calm = way.equals("calm");
            for (int i = 1; i <= Player.values().length * CLIPS_OF_A_PLAYER; i++) {
                Player player = Player.values()[i % Player.values().length];
                long seed = seed(way, player, i);
                Random random = new Random(seed * PassageSound.SPREAD);
                Mode mode = Modes.all().get(random.nextInt(Modes.all().size()));
                double octaves = calm ? -0.25 * random.nextDouble() : 0.25 + 0.5 * random.nextDouble();
                double beat = calm ? 0.55 + 0.2 * random.nextDouble() : 0.13 + 0.05 * random.nextDouble();
                PassageSound sound = new PassageSound(
                        player.timbre(),
                        Cents.above(player.tonicHz, Cents.PER_OCTAVE * octaves),
                        beat,
                        player.koronCents,
                        seed);
                clips.add(new Clip(
                        List.of("taste", way, name(way, i)),
                        cut(sound.render(PassageRules.passage(mode, seed), SAMPLE_RATE_HZ))));
            }
        }
        return clips;
    }

    private static String name(String what, int number) {
        return what.toLowerCase(java.util.Locale.ROOT) + "-" + number;
    }

    /** The beginning, which fades out. */
    private static float[] cut(float[] whole) {
        float[] cut = Arrays.copyOf(whole, Math.min(whole.length, (int) (SECONDS * SAMPLE_RATE_HZ)));
        int fade = (int) (FADE_SECONDS * SAMPLE_RATE_HZ);
        for (int i = 0; i < fade; i++) {
            cut[cut.length - 1 - i] *= (float) i / fade;
        }
        return cut;
    }

    private static long seed(String what, Player player, int number) {
        return SEED + 1000L * what.hashCode() + 100L * player.ordinal() + number;
    }

    /** Somebody who does not exist. */
    private enum Player {
        FIRST("first player", 262, 0.27, -5),
        SECOND("second player", 233, 0.31, 8),
        THIRD("third player", 131, 0.29, -18);

        private final String folder;
        private final double tonicHz;
        private final double beatSeconds;
        private final double koronCents;

        Player(String folder, double tonicHz, double beatSeconds, double koronCents) {
            this.folder = folder;
            this.tonicHz = tonicHz;
            this.beatSeconds = beatSeconds;
            this.koronCents = koronCents;
        }

        Timbre timbre() {
            return this == THIRD ? Timbre.oud() : Timbre.setar();
        }
    }
}
