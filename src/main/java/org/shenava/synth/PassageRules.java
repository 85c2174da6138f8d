package org.shenava.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shenava.music.Mode;
import org.shenava.synth.Passage.Tone;

/**
 * Makes passages by rule, from a mode's tables alone and from no score: phrases begin at the shahed and circle it, move by step for the most
 * part, dwell on notes as long as the mode gives them weight, and end on the ist; a phrase in the middle climbs; a forud goes down to the
 * tonic. What belongs to the gushehs, their melodies and rhythms, is not in it.
 */
public final class PassageRules {
    /** Chance weight of a move by so many steps. */
    private static final double[] MOVES = {0.3, 1, 0.15};

    private static final double[] BEATS = {0.5, 0.5, 1, 1, 1, 1.5};
    private static final double SHAHED_BEATS = 0.75;
    /** Every note may come, those that tables hardly weigh too. */
    private static final double LEAST_WEIGHT = 0.04;
    /** Steps from the middle of a phrase at which a note comes a third as often. */
    private static final double REACH = 3;

    private static final double FIRST_IST_SHARE = 0.7;
    private static final double TURN_SHARE = 0.4;

    private final Mode mode;
    private final Passage scale;
    private final int shahed;
    private final Random random;
    private final List<Tone> tones = new ArrayList<>();

    private PassageRules(Mode mode, Random random) {
        this.mode = mode;
        this.scale = new Passage(mode, List.of(new Tone(0, 1, true)));
        this.shahed = mode.notes().indexOf(mode.shahed());
        this.random = random;
    }

    /** A passage of three to four phrases and the forud. The same seed gives the same passage. */
    public static Passage passage(Mode mode, long seed) {
        PassageRules rules = new PassageRules(mode, new Random(seed * PassageSound.SPREAD));
        int phrases = 3 + rules.random.nextInt(2);
        for (int i = 0; i < phrases; i++) {
            boolean climbs = i == phrases - 1;
            rules.phrase(climbs ? rules.shahed + 2 : rules.shahed, climbs ? 5 : 2 + i);
        }
        rules.forud();
        return new Passage(mode, rules.tones);
    }

    /**
     * One phrase that shows what gives a mode away: it circles the shahed, goes to a note and dwells there, and falls to the ist. Made for
     * two modes, it is the same phrase in both.
     *
     * @param shown one of the mode's notes
     */
    public static Passage tellTale(Mode mode, Mode.Note shown) {
        PassageRules rules = new PassageRules(mode, new Random(0));
        int shahed = rules.shahed;
        int target = rules.nearest(mode.notes().indexOf(shown));
        for (int step : new int[] {shahed, shahed + 1, shahed, shahed - 1}) {
            rules.add(step, step == shahed ? 1.5 : 0.75);
        }
        rules.add(shahed, 2);
        rules.walk(target, 0.75);
        rules.add(target, 3);
        int ist = rules.nearest(mode.notes().indexOf(mode.ists().get(0)));
        rules.walk(ist, 0.75);
        rules.end(ist, 4);
        return new Passage(mode, rules.tones);
    }

    private void phrase(int start, int reach) {
        int ist = nearest(mode.notes().indexOf(ist()));
        int low = Math.min(shahed, ist) - 1;
        int high = start + reach;
        int middle = (start + shahed) / 2;
        int step = start;
        add(step, beats(step) + 0.5);
        int free = 4 + random.nextInt(5);
        for (int i = 0; i < free; i++) {
            step = next(step, low, high, middle);
            add(step, beats(step));
        }
        walk(ist, 0.75);
        end(ist, 3 + random.nextDouble());
    }

    /** The closing descent, with a turn here and there. */
    private void forud() {
        int start = Math.max(shahed, 2) + random.nextInt(2);
        add(start, beats(start) + 0.5);
        for (int step = start - 1; step > 0; step--) {
            if (random.nextDouble() < TURN_SHARE) {
                add(step, 0.5);
                add(step + 1, 0.5);
            }
            add(step, 1);
        }
        if (random.nextBoolean()) {
            add(0, 1);
            add(-1, 0.75);
        }
        end(0, 4.5);
    }

    /** Steps between the last tone and a target, neither of them included. */
    private void walk(int target, double beats) {
        int step = tones.get(tones.size() - 1).step();
        while (Math.abs(target - step) > 1) {
            step += Integer.signum(target - step);
            add(step, beats);
        }
    }

    private int next(int step, int low, int high, int middle) {
        double[] chances = new double[2 * MOVES.length - 1];
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            int to = step + i - (MOVES.length - 1);
            if (to >= low && to <= high) {
                chances[i] = MOVES[Math.abs(to - step)]
                        * Math.sqrt(LEAST_WEIGHT + scale.note(to).weight())
                        * Math.exp(-Math.abs(to - middle) / REACH);
                sum += chances[i];
            }
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < chances.length; i++) {
            at -= chances[i];
            if (at < 0 && chances[i] > 0) {
                return step + i - (MOVES.length - 1);
            }
        }
        return Math.max(low, Math.min(high, step));
    }

    private Mode.Note ist() {
        List<Mode.Note> ists = mode.ists();
        boolean usual = ists.size() == 1 || random.nextDouble() < FIRST_IST_SHARE;
        return usual ? ists.get(0) : ists.get(1 + random.nextInt(ists.size() - 1));
    }

    /** The step of a note that lies nearest to the shahed, the lower one of two. */
    private int nearest(int index) {
        int count = mode.notes().size();
        int below = index - count;
        return shahed - below <= Math.abs(index - shahed) ? below : index;
    }

    private double beats(int step) {
        double beats = BEATS[random.nextInt(BEATS.length)];
        return scale.note(step).equals(mode.shahed()) ? beats + SHAHED_BEATS : beats;
    }

    private void add(int step, double beats) {
        tones.add(new Tone(step, beats, false));
    }

    private void end(int step, double beats) {
        tones.add(new Tone(step, beats, true));
    }
}
