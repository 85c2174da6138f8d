package org.shenava.view.live;

import org.shenava.music.Labels;
import org.shenava.music.TellingNote;
import org.shenava.recognition.Advice;
import org.shenava.view.common.Texts;

/** Advice in words. */
final class AdviceLine {
    private AdviceLine() {}

    /** A sentence or two; empty when there is nothing to advise. */
    static String of(Advice advice, ClassKind kind, Texts texts) {
        if (advice instanceof Advice.PlayOn on) {
            return on.seconds() > 0
                    ? texts.text("evidence.advice.playOn", texts.number(on.seconds()))
                    : texts.text(kind == ClassKind.OWN ? "evidence.advice.more" : "evidence.advice.forud");
        }
        if (advice instanceof Advice.TellApart apart) {
            return texts.text(
                    "evidence.advice.apart",
                    clause(apart.first(), apart.ofFirst(), texts),
                    clause(apart.second(), apart.ofSecond(), texts));
        }
        return plain(advice, kind, texts);
    }

    private static String plain(Advice advice, ClassKind kind, Texts texts) {
        if (advice instanceof Advice.Noise) {
            return texts.text("evidence.advice.noise");
        }
        if (advice instanceof Advice.Louder) {
            return texts.text("evidence.advice.louder");
        }
        if (advice instanceof Advice.Foreign) {
            return texts.text(kind == ClassKind.OWN ? "evidence.advice.none" : "evidence.advice.foreign");
        }
        if (advice instanceof Advice.Doubtful) {
            return texts.text("evidence.advice.doubtful");
        }
        return advice instanceof Advice.StartAgain ? texts.text("evidence.advice.again") : "";
    }

    private static String clause(String label, TellingNote telling, Texts texts) {
        String name = texts.name(Labels.of(label));
        String note = texts.note(telling.name());
        return switch (telling.role()) {
            case DEGREE -> texts.text("evidence.apart.degree", name, note);
            case SHAHED -> texts.text("evidence.apart.shahed", name, note);
            case IST -> texts.text("evidence.apart.ist", name, note);
            case WEIGHT -> texts.text("evidence.apart.weight", name, note);
        };
    }
}
