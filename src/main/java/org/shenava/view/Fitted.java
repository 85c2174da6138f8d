package org.shenava.view;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows the whole of what it holds, however small the window: what needs more room than there is, such as large letters on a small
 * screen, is drawn smaller, and nothing is cut off.
 */
final class Fitted extends Region {
    private final Region content;
    private final Scale scale = new Scale();

    Fitted(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        double byWidth = share(getWidth(), content.minWidth(USE_COMPUTED_SIZE));
        double share = Math.min(byWidth, share(getHeight(), content.minHeight(getWidth() / byWidth)));
        scale.setX(share);
        scale.setY(share);
        content.resizeRelocate(0, 0, getWidth() / share, getHeight() / share);
    }

    /** Of what is needed, in (0, 1]. */
    private static double share(double room, double needed) {
        return room > 0 && needed > room ? room / needed : 1;
    }
}
