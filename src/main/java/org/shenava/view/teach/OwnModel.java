package org.shenava.view.teach;

import java.util.Optional;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.teaching.Judgement;

/**
 * A model that a person taught or imported.
 *
 * @param judgement what its test said; empty for one without
 */
record OwnModel(InstalledModel installed, Optional<Judgement> judgement) {
    String id() {
        return installed.id();
    }

    /** What the person calls it; its id where nothing was said. */
    String title() {
        return installed
                .card()
                .map(ModelCard::own)
                .map(ModelCard.Own::title)
                .filter(title -> !title.isBlank())
                .orElseGet(this::id);
    }
}
