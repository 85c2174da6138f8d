package org.shenava.view.common;

import javafx.scene.Node;

/** Questions about nodes. */
public final class Nodes {
    private Nodes() {}

    /** Whether a node is {@code whole} or somewhere inside it; either may be null, and then it is not. */
    public static boolean isInside(Node node, Node whole) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
