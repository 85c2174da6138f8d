package org.shenava.view.live;

import java.util.Optional;
import org.shenava.classifier.InstalledModel;
import org.shenava.view.common.Texts;

/**
 * A model of a person's own classes that can be listened with.
 *
 * @param title what the person calls it; without that its id
 * @param score how often it was right, in a line
 */
public record OwnChoice(String id, String title, String score) {
    /** Empty for what ships and for what cannot be used. */
    static Optional<OwnChoice> of(InstalledModel model, Texts texts) {
        return model.card()
                .filter(card -> model.usable() && card.namesOwnClasses())
                .map(card -> {
                    ModelLine line = ModelLine.of(card, texts);
                    return new OwnChoice(card.id(), line.name(), line.score());
                });
    }
}
