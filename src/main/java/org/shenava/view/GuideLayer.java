package org.shenava.view;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.shenava.view.common.Nodes;
import org.shenava.view.common.Texts;
import org.shenava.view.guide.GuideCard;
import org.shenava.view.guide.GuideViewModel;

/** Where the guide lies over the window. Its card is built when it is first needed: most runs never do, and the first paint need not wait. */
final class GuideLayer extends StackPane {
    private final GuideViewModel guide;
    private final Texts texts;
    private final Runnable example;
    private final Runnable leave;
    private final ChangeListener<Boolean> showing = (observed, before, after) -> lay();
    private GuideCard card;

    /**
     * A layer that lets clicks through.
     *
     * @param example plays the example
     * @param leave takes the keyboard back from a card that goes
     */
    GuideLayer(GuideViewModel guide, Texts texts, Runnable example, Runnable leave) {
        this.guide = guide;
        this.texts = texts;
        this.example = example;
        this.leave = leave;
        setPickOnBounds(false);
        guide.showing().addListener(showing);
        lay();
    }

    boolean isShowing() {
        return guide.showing().get();
    }

    Node firstFocus() {
        return card.firstFocus();
    }

    /** It is shown no more. */
    void close() {
        guide.showing().removeListener(showing);
        if (card != null) {
            card.close();
        }
    }

    private void lay() {
        if (!isShowing() || card != null) {
            return;
        }
        card = new GuideCard(guide, texts, example);
        card.visibleProperty().addListener((observed, before, after) -> {
            // Not to whatever control comes next.
            if (!after && getScene() != null && Nodes.isInside(getScene().getFocusOwner(), card)) {
                leave.run();
            }
        });
        getChildren().add(card);
        if (guide.asked().get()) {
            card.firstFocus().requestFocus();
        }
    }
}
