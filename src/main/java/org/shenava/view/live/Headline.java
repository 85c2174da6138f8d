package org.shenava.view.live;

import java.util.Optional;
import org.shenava.music.Family;
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
 */
public record Headline(String sentence, String detail) {
    /** From here on minutes and seconds are read more easily. */
    private static final double LONG_SECONDS = 100;

    public static Headline of(Answer answer, Texts texts) {
        return of(Wording.of(answer), answer, answer, texts);
    }

    /**
     * Says an answer.
     *
     * @param wording of this answer, or of one a moment ago
     * @param worded the newest answer of which the wording is, whose numbers are given
     */
    static Headline of(Wording wording, Answer worded, Answer answer, Texts texts) {
        String sentence =
                switch (wording.state()) {
                    case SILENT -> texts.text("headline.silent");
                    case COLLECTING -> texts.text("headline.collecting");
                    case FOREIGN -> texts.text("headline.foreign");
                    case LISTENING -> likely(wording, worded, texts);
                };
        return new Headline(sentence, detail(answer, texts));
    }

    /** What is most likely, also in a pause; empty when too little was heard or it is other music. */
    public static Optional<String> named(Answer answer, Texts texts) {
        boolean enough = answer.heardSeconds() >= EvidenceCollector.ANSWER_SECONDS;
        return enough && answer.state() != ListeningState.FOREIGN
                ? Optional.of(likely(Wording.likely(answer), answer, texts))
                : Optional.empty();
    }

    private static String likely(Wording wording, Answer answer, Texts texts) {
        String name = texts.named(Labels.of(wording.label()));
        String percent = texts.percent(share(answer, wording.label()));
        Optional<String> broad = wording.broad().map(part -> part(part, answer, texts));
        return switch (wording.form()) {
            case NOTHING -> "";
            case UNSURE ->
                broad.map(known -> texts.text("headline.unsure.broad", known, name, percent))
                        .orElseGet(() -> texts.text("headline.unsure", name, percent));
            case PERHAPS ->
                broad.map(known -> texts.text("headline.broad", known, name, percent))
                        .orElseGet(() -> texts.text("headline.perhaps", name, percent));
            case LIKELY ->
                Labels.of(wording.label())
                        .family()
                        .filter(family -> Wording.members(family) > 1)
                        .map(family -> texts.text("headline.family", texts.name(family), name, percent))
                        .orElseGet(() -> texts.text("headline.label", name, percent));
        };
    }

    private static String part(Wording.Part part, Answer answer, Texts texts) {
        String percent = texts.percent(part.share(answer));
        return part.dastgah()
                ? texts.text("headline.dastgah", texts.name(Labels.of(part.id())), percent)
                : texts.text("headline.part", texts.name(family(part.id())), percent);
    }

    private static Family family(String id) {
        for (Family family : Family.values()) {
            if (family.id().equals(id)) {
                return family;
            }
        }
        throw new IllegalArgumentException("there is no family " + id);
    }

    private static double share(Answer answer, String label) {
        return answer.top().stream()
                .filter(one -> one.label().equals(label))
                .mapToDouble(LabelProbability::p)
                .findFirst()
                .orElse(0);
    }

    private static String detail(Answer answer, Texts texts) {
        double seconds = answer.heardSeconds();
        return seconds < LONG_SECONDS
                ? texts.text("headline.heard", texts.number(Math.round(seconds)))
                : texts.text("evidence.heard.long", texts.clock(seconds));
    }
}
