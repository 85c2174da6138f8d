package org.shenava.view.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.shenava.music.Family;
import org.shenava.view.common.FamilyLook;
import org.shenava.view.common.Texts;
import org.shenava.view.guide.GuideViewModel.Step;

/** Small examples of what a card speaks of, drawn as the window draws the real ones. */
final class GuidePictures {
    private static final double TRACK = 300;
    private static final double FILL = 190;
    private static final double MARK = 236;

    private GuidePictures() {}

    static List<Node> of(Step step, Texts texts) {
        return switch (step) {
            case BARS -> {
                List<Node> all = new ArrayList<>(List.of(bar()));
                Stream.of(Family.values())
                        .map(family -> FamilyLook.entry(texts.name(family), Optional.of(family)))
                        .forEach(all::add);
                yield all;
            }
            case UNSURE, LISTEN, EXAMPLE -> List.of();
        };
    }

    /** A bar with the mark of the last seconds. */
    private static Node bar() {
        StackPane bar =
                new StackPane(part("bar-track", TRACK, 0), part("bar-fill", FILL, 0), part("bar-mark", 2, MARK));
        bar.getStyleClass().addAll("bar", "guide-bar", FamilyLook.styleClass(Optional.of(Family.SHUR)));
        return bar;
    }

    private static Region part(String styleClass, double width, double left) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setMinSize(width, 6);
        part.setMaxSize(width, 6);
        part.setTranslateX(left);
        return part;
    }
}
