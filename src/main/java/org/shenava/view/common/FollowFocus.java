package org.shenava.view.common;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Keeps the control that has the focus in sight, for whoever walks through a long page by keyboard. */
public final class FollowFocus {
    /** Room left between the control and the edge. */
    private static final double GAP = 16;

    private FollowFocus() {}

    /** Scrolls a pane up and down after the focus, as long as the pane is in a scene. */
    public static void within(ScrollPane pane) {
        ChangeListener<Node> follow = (observed, before, after) -> {
            if (after != null && isInside(after, pane.getContent())) {
                show(pane, after);
            }
        };
        pane.sceneProperty().addListener((observed, before, after) -> {
            watch(before, follow, false);
            watch(after, follow, true);
        });
        watch(pane.getScene(), follow, true);
    }

    private static void watch(Scene scene, ChangeListener<Node> follow, boolean on) {
        if (scene != null && on) {
            scene.focusOwnerProperty().addListener(follow);
        } else if (scene != null) {
            scene.focusOwnerProperty().removeListener(follow);
        }
    }

    private static boolean isInside(Node node, Node content) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.equals(content)) {
                return true;
            }
        }
        return false;
    }

    private static void show(ScrollPane pane, Node node) {
        Bounds there = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getBoundsInLocal().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double wanted = top;
        if (there.getMinY() - GAP < top) {
            wanted = there.getMinY() - GAP;
        } else if (there.getMaxY() + GAP > top + seen) {
            wanted = there.getMaxY() + GAP - seen;
        }
        pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
    }
}
