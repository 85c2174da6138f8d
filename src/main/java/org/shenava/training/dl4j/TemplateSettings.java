package org.shenava.training.dl4j;

import java.util.Locale;
import java.util.Optional;
import org.shenava.dataset.SpanSampler.SpanLengths;

/**
 * How {@code templates} is trained.
 *
 * @param templates of each member
 * @param members networks that are stacked
 * @param dropout share of templates left out at each step
 * @param weightDecay decoupled from the gradient, as in AdamW
 * @param peakRate highest learning rate of the one cycle
 * @param batch examples a step
 * @param epochs default count
 * @param minStepsPerEpoch for datasets of a few minutes, whose epochs would be too short to learn in
 * @param noise deviation of the Gaussian noise on the standardised profile
 * @param jitter deviation of the logarithm of a random factor on every bin: no player weighs the notes as another does
 * @param order how the order of notes is read; empty for the profile alone
 * @param tonicBinsEitherSide how far from the placed tonic a rotation still counts as right
 * @param spans lengths of training spans
 * @param temperature scores are divided by it in the end, so that probabilities mean what they say
 */
public record TemplateSettings(
        int templates,
        int members,
        double dropout,
        double weightDecay,
        double peakRate,
        int batch,
        int epochs,
        int minStepsPerEpoch,
        double noise,
        double jitter,
        Optional<OrderHearing> order,
        int tonicBinsEitherSide,
        SpanLengths spans,
        double temperature) {

    /** What the settings were chosen on; scores on those players are therefore a little too good. */
    private static final String CHOSEN_ON =
            " The settings were chosen by the scores on Talai's setar, Nariman's oud, Rezaei Nia's phrases and Barkhordar's piano"
                    + " together, as development data where no training heard them; on further players expect a little less.";

    private static final String PERFORMANCES_APART =
            " Performances of which only the dastgah is known have outputs of their own, a row for each dastgah, which listening adds to"
                    + " the classes.";

    /** Chosen on players that training had not heard. */
    public static TemplateSettings standard() {
        return new TemplateSettings(
                48, 3, 0.3, 1e-3, 5e-3, 128, 25, 4, 0.8, 0.4, Optional.empty(), 1, new SpanLengths(3, 30, 0.05), 0.8);
    }

    /**
     * For clips synthesised from scores, which vary more than any recordings at hand: 128 templates in place of 48 put the right class
     * among the first three 3 points more often on four unseen performers, and random gain on top of drawn players gained nothing. At a
     * temperature between 0.8 and 0.9 probabilities mean best what they say on those performers.
     */
    public static TemplateSettings wide() {
        return new TemplateSettings(
                128, 3, 0.3, 1e-3, 5e-3, 128, 3, 4, 0.8, 0, Optional.empty(), 1, new SpanLengths(5, 30, 0.6), 0.85);
    }

    /**
     * Two networks that read the order of notes beside the profile, with half as many templates, since each costs thirteen times as much, and
     * one that reads the profile alone as in {@link #wide()}. Apart from each other the first kind names whole recordings better and the
     * second the first seconds; of four unseen performers the mean of both loses neither, and with one in three it loses least.
     */
    public static TemplateSettings melody() {
        OrderHearing order = new OrderHearing(2, 64, 0.8, 0.5);
        return new TemplateSettings(
                128, 3, 0.3, 1e-3, 5e-3, 128, 1, 4, 0.8, 0, Optional.of(order), 1, new SpanLengths(5, 30, 0.6), 0.85);
    }

    /**
     * Members that read the order of notes, and what keeps them from leaning on it alone: it differs more between synthesis and sound than
     * the profile does.
     *
     * @param members of all, the first ones
     * @param templates of each
     * @param noise deviation of the Gaussian noise on the standardised values
     * @param leftOut share of examples that hear nothing but the profile
     */
    public record OrderHearing(int members, int templates, double noise, double leftOut) {
        private String sentence() {
            return String.format(
                    Locale.ROOT,
                    "; %d of them have %d templates that read the order of notes beside the profile, with noise %.2f on it, and"
                            + " %.0f %% of the spans without it",
                    members,
                    templates,
                    noise,
                    100 * leftOut);
        }
    }

    /**
     * The same where performances have answers of their own: who reads the order of notes has more to tell apart and has as many templates as
     * the others. With half as many, recordings of others are named less well.
     */
    TemplateSettings withPerformances() {
        Optional<OrderHearing> wider =
                order.map(one -> new OrderHearing(one.members(), templates, one.noise(), one.leftOut()));
        return new TemplateSettings(
                templates,
                members,
                dropout,
                weightDecay,
                peakRate,
                batch,
                epochs,
                minStepsPerEpoch,
                noise,
                jitter,
                wider,
                tonicBinsEitherSide,
                spans,
                temperature);
    }

    /** Whether a member reads the order of notes. */
    boolean hearsOrder(int member) {
        return order.isPresent() && member < order.get().members();
    }

    /** How many templates a member has. */
    int templatesOf(int member) {
        return hearsOrder(member) ? order.get().templates() : templates;
    }

    /**
     * For the card.
     *
     * @param performancesApart whether performances have answers of their own
     */
    String sentence(int steps, boolean performancesApart) {
        return String.format(
                Locale.ROOT,
                "%d networks of %d templates, the mean of their scores; %d steps of %d spans each (%.0f to %.0f s, %.0f %% whole"
                        + " recordings, every class as often); Adam with weight decay %s, one cycle up to %s; dropout %.2f,"
                        + " noise %.2f, jitter of bins %.2f%s; scores divided by %.2f."
                        + (performancesApart ? PERFORMANCES_APART : "")
                        + CHOSEN_ON,
                members,
                templates,
                steps,
                batch,
                spans.minSeconds(),
                spans.maxSeconds(),
                100 * spans.wholeShare(),
                weightDecay,
                peakRate,
                dropout,
                noise,
                jitter,
                order.map(OrderHearing::sentence).orElse(""),
                temperature);
    }
}
