package org.shenava.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.shenava.feature.ProfileSlice;

/**
 * Tells the music of the radif from other sound. About once a second it judges the last ten seconds of playing by their {@link SoundTraits};
 * the mean of these judgements, over the last minute at most, decides. So the verdict grows surer with time and does not flicker. Knows no
 * mode and no network. Not thread-safe: the slices of one stream on one thread.
 */
public final class ForeignSound {
    /** Slices judged together: ten seconds of playing. */
    public static final int WINDOW_SLICES = 43;

    /** Slices before the first judgement: five seconds of playing. */
    public static final int FIRST_SLICES = 22;

    /** Slices from one judgement to the next. */
    public static final int STEP_SLICES = 5;

    /** Judgements that count: those of about a minute. */
    static final int MEMORY = 52;

    /** The weights that the program ships. */
    static final ForeignWeights SHIPPED = ForeignWeights.shipped();

    private final ForeignWeights weights;
    private final Deque<ProfileSlice> window = new ArrayDeque<>();
    private int heard;
    private int judgements;
    private double meanLogOdds;
    private boolean foreign;

    /** With the weights that the program ships. */
    public ForeignSound() {
        this(SHIPPED);
    }

    public ForeignSound(ForeignWeights weights) {
        this.weights = weights;
    }

    /** Takes the next slice that plays; silence is not for here. */
    public void add(ProfileSlice slice) {
        window.addLast(slice);
        if (window.size() > WINDOW_SLICES) {
            window.removeFirst();
        }
        heard++;
        if (isDue(heard)) {
            judge(weights.logOdds(SoundTraits.of(List.copyOf(window))));
        }
    }

    /** Forgets what was heard. */
    public void reset() {
        window.clear();
        heard = 0;
        judgements = 0;
        meanLogOdds = 0;
        foreign = false;
    }

    /** What was heard since the start or the last reset. */
    public Likeness likeness() {
        return judgements == 0 ? Likeness.ALIKE : new Likeness(meanLogOdds, foreign);
    }

    /** The traits at every moment at which they are judged: what weights are fitted to. */
    public static List<double[]> traits(List<ProfileSlice> playing) {
        List<double[]> all = new ArrayList<>();
        for (int end = FIRST_SLICES; end <= playing.size(); end++) {
            if (isDue(end)) {
                all.add(SoundTraits.of(playing.subList(Math.max(0, end - WINDOW_SLICES), end)));
            }
        }
        return all;
    }

    private void judge(double logOdds) {
        judgements = Math.min(judgements + 1, MEMORY);
        meanLogOdds += (logOdds - meanLogOdds) / judgements;
        foreign = meanLogOdds > (foreign ? weights.foreignUntil() : weights.foreignAbove());
    }

    private static boolean isDue(int heard) {
        return heard >= FIRST_SLICES && (heard - FIRST_SLICES) % STEP_SLICES == 0;
    }
}
