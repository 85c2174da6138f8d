package org.shenava.view.live;

import org.shenava.music.Family;
import org.shenava.music.Label;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.view.common.Texts;

/**
 * An answer in words.
 *
 * @param sentence the state, or what is most likely
 * @param detail what the sentence rests on
 * @param settled the answer is given without "unsure"
 */
record Headline(String sentence, String detail, boolean settled) {
    static Headline of(Answer answer, Texts texts) {
        String detail = detail(answer, texts);
        return switch (answer.state()) {
            case SILENT -> new Headline(texts.text("headline.silent"), detail, false);
            case COLLECTING -> new Headline(texts.text("headline.collecting"), detail, false);
            case FOREIGN -> new Headline(texts.text("headline.foreign"), detail, false);
            case LISTENING -> new Headline(likely(answer, texts), detail, !answer.unsure());
        };
    }

    private static String likely(Answer answer, Texts texts) {
        LabelProbability best = answer.best();
        Label label = Labels.of(best.label());
        String name = texts.name(label);
        String percent = texts.percent(best.p());
        if (answer.unsure()) {
            return texts.text("headline.unsure", name, percent);
        }
        // A family with one member says the same twice.
        return label.family()
                .filter(family -> members(family) > 1)
                .map(family -> texts.text("headline.family", texts.name(family), name, percent))
                .orElseGet(() -> texts.text("headline.label", name, percent));
    }

    private static long members(Family family) {
        return Labels.DASTGAH.stream()
                .filter(label -> label.family().filter(family::equals).isPresent())
                .count();
    }

    private static String detail(Answer answer, Texts texts) {
        String heard = texts.text("headline.heard", texts.number(Math.round(answer.heardSeconds())));
        if (answer.tonicHz().isEmpty()) {
            return heard;
        }
        String hertz = texts.number(Math.round(answer.tonicHz().getAsDouble()));
        return texts.text("headline.heard.tonic", heard, hertz);
    }
}
