package org.shenava.view.live;

import java.util.List;
import java.util.Optional;
import org.shenava.music.Family;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.recognition.EvidenceCollector;
import org.shenava.recognition.ListeningState;
import org.shenava.view.common.Texts;

/**
 * An answer in words.
 *
 * @param sentence the state, or what is most likely
 * @param detail what the sentence rests on
 * @param settled a label is named and stands out
 */
public record Headline(String sentence, String detail, boolean settled) {
    public static Headline of(Answer answer, Texts texts) {
        String detail = detail(answer, texts);
        return switch (answer.state()) {
            case SILENT -> new Headline(texts.text("headline.silent"), detail, false);
            case COLLECTING -> new Headline(texts.text("headline.collecting"), detail, false);
            case FOREIGN -> new Headline(texts.text("headline.foreign"), detail, false);
            case LISTENING -> new Headline(likely(answer, texts), detail, settled(answer));
        };
    }

    /** What is most likely, also in a pause; empty when too little was heard or it is other music. */
    public static Optional<String> named(Answer answer, Texts texts) {
        boolean enough = answer.heardSeconds() >= EvidenceCollector.ANSWER_SECONDS;
        return enough && answer.state() != ListeningState.FOREIGN
                ? Optional.of(likely(answer, texts))
                : Optional.empty();
    }

    private static boolean settled(Answer answer) {
        return !answer.unsure() && answer.best().p() >= Answer.CLEAR;
    }

    /**
     * The dastgah or the family first, the label itself past {@link Answer#LIKELY}: inside a family only the function of the notes tells
     * modes apart, so that the family is known sooner.
     */
    private static String likely(Answer answer, Texts texts) {
        LabelProbability best = answer.best();
        String name = texts.name(Labels.of(best.label()));
        String percent = texts.percent(best.p());
        Optional<String> broad = broad(answer, texts);
        if (answer.unsure()) {
            return broad.map(known -> texts.text("headline.unsure.broad", known, name, percent))
                    .orElseGet(() -> texts.text("headline.unsure", name, percent));
        }
        if (best.p() >= Answer.LIKELY) {
            return family(best, texts)
                    .map(family -> texts.text("headline.family", family, name, percent))
                    .orElseGet(() -> texts.text("headline.label", name, percent));
        }
        return broad.map(known -> texts.text("headline.broad", known, name, percent))
                .orElseGet(() -> texts.text("headline.perhaps", name, percent));
    }

    /** The narrowest that is likely and holds the best label: its dastgah, else its family. Empty when that is the label alone. */
    private static Optional<String> broad(Answer answer, Texts texts) {
        Label best = Labels.of(answer.best().label());
        Optional<String> dastgah = likelyOne(answer.folded(), best.foldedId())
                .filter(one -> one.p() > answer.best().p())
                .map(one -> texts.text("headline.dastgah", texts.name(Labels.of(one.label())), texts.percent(one.p())));
        return dastgah.or(
                () -> best.family().filter(family -> members(family) > 1).flatMap(family -> likelyOne(
                                answer.families(), family.id())
                        .map(one -> texts.text("headline.part", texts.name(family), texts.percent(one.p())))));
    }

    private static Optional<LabelProbability> likelyOne(List<LabelProbability> shares, String id) {
        return shares.stream()
                .filter(one -> one.label().equals(id) && one.p() >= Answer.LIKELY)
                .findFirst();
    }

    /** A family with one member would say the same twice. */
    private static Optional<String> family(LabelProbability best, Texts texts) {
        return Labels.of(best.label())
                .family()
                .filter(family -> members(family) > 1)
                .map(texts::name);
    }

    private static long members(Family family) {
        return Labels.DASTGAH.stream()
                .filter(label -> label.family().filter(family::equals).isPresent())
                .count();
    }

    private static String detail(Answer answer, Texts texts) {
        return texts.text("headline.heard", texts.number(Math.round(answer.heardSeconds())));
    }
}
