package org.shenava.view.live;

import java.util.Collection;
import org.shenava.classifier.ModelCard;
import org.shenava.music.Label;
import org.shenava.music.Labels;

/** What sort of classes are named: the words around them differ. */
enum ClassKind {
    /** Dastgahs and avazes, which have notes and families. */
    MODES(""),
    GENRES(".genre"),
    /** Of a person's own. */
    OWN(".own");

    private final String ending;

    ClassKind(String ending) {
        this.ending = ending;
    }

    /** Of a model, by what it was made for. */
    static ClassKind of(ModelCard card) {
        return Task.of(card.task())
                .map(task -> task == Task.DASTGAH ? MODES : GENRES)
                .orElse(OWN);
    }

    /** Of classes by themselves: a person who taught dastgahs hears of them as of those of the program. */
    static ClassKind of(Collection<Label> labels) {
        if (labels.stream().anyMatch(label -> label.family().isPresent())) {
            return MODES;
        }
        return Labels.GENRE.containsAll(labels) ? GENRES : OWN;
    }

    /** The key of a text that exists for every kind; that of the modes is the bare one. */
    String key(String base) {
        return base + ending;
    }
}
