package org.shenava.view.common;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.shenava.music.Family;

/** How a family of modes looks, wherever it stands: its colour comes with a style class. */
public final class FamilyLook {
    /** Before the id of a family in the style sheets. */
    public static final String PREFIX = "family-";

    private FamilyLook() {}

    /** Style class of a family; without one that of what has none, such as a genre. */
    public static String styleClass(Optional<Family> family) {
        return PREFIX + family.map(Family::id).orElse("none");
    }

    /** Words behind a dot in the family's colour. */
    public static Label entry(String words, Optional<Family> family) {
        Region dot = new Region();
        dot.getStyleClass().add("legend-dot");
        Label entry = new Label(words, dot);
        entry.getStyleClass().addAll("legend-entry", styleClass(family));
        return entry;
    }
}
