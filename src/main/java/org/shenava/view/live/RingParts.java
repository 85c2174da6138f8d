package org.shenava.view.live;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** Two views that show a picture used as a ring: its older part, and beside it the newer one. */
final class RingParts {
    private final ImageView older = new ImageView();
    private final ImageView newer = new ImageView();

    RingParts() {
        for (ImageView view : new ImageView[] {older, newer}) {
            view.setManaged(false);
            view.setMouseTransparent(true);
            view.setVisible(false);
        }
    }

    ImageView[] views() {
        return new ImageView[] {older, newer};
    }

    void setImage(Image image) {
        older.setImage(image);
        newer.setImage(image);
    }

    void hide() {
        older.setVisible(false);
        newer.setVisible(false);
    }

    /**
     * Where columns stand on the screen.
     *
     * @param width columns of the ring
     * @param top row of the image at the upper edge
     * @param rows of the image that are seen
     */
    record Place(int width, long oldest, long edge, double top, double rows, int scale, double right, double height) {}

    void place(Place to) {
        int start = (int) (to.oldest() % to.width());
        int count = (int) (to.edge() - to.oldest());
        int first = Math.min(count, to.width() - start);
        double left = to.right() - (double) count * to.scale();
        part(older, start, first, left, to);
        part(newer, 0, count - first, left + (double) first * to.scale(), to);
    }

    private static void part(ImageView view, int start, int count, double left, Place to) {
        view.setVisible(count > 0);
        if (count > 0) {
            // Cut at the plot's left edge, where the first column may stick out by a part of its width.
            view.setViewport(new Rectangle2D(start, to.top(), count, to.rows()));
            view.setFitWidth((double) count * to.scale());
            view.setFitHeight(to.height());
            view.setX(left);
        }
    }
}
