package org.shenava.view.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.shenava.recognition.Listened;
import org.shenava.view.picture.FrequencyView;

/**
 * What the network listened to, over the spectrogram: bands at the pitches that speak for its answer, and at the top how likely each
 * window makes it. Drawn anew when an explanation comes, about once a second; only the windows move with the picture.
 */
final class ListenedLayer extends Region {
    private static final int FOR = 0x35e0d0;
    private static final int AGAINST = 0xff5a64;
    private static final double MOST_OPAQUE = 0.5;
    /** Weaker support than this would only be a veil. */
    private static final double LEAST_SHARE = 0.12;

    private static final double WINDOW_BAND = 10;
    private static final double WINDOW_GAP = 1;

    private final ImageView bands = new ImageView();
    private final List<Rectangle> windows = new ArrayList<>();
    private Listened shown = Listened.NOTHING;
    private FrequencyView shownView;
    private double shownHeight;

    ListenedLayer() {
        setManaged(false);
        setMouseTransparent(true);
        bands.setManaged(false);
        getChildren().add(bands);
        setVisible(false);
    }

    /** Shows an explanation, or none; costs nothing while nothing has changed. */
    void show(Optional<Listened> listened, FrequencyView view, double width, double height) {
        Listened now = listened.orElse(Listened.NOTHING);
        setVisible(now != Listened.NOTHING);
        boolean same = now == shown && view.equals(shownView) && height == shownHeight;
        shown = now;
        shownView = view;
        shownHeight = height;
        if (!same) {
            bands.setImage(now.pitches()
                    .map(pitches -> image(pitches, view, (int) height))
                    .orElse(null));
        }
        bands.setFitWidth(width);
        bands.setFitHeight(height);
    }

    /** Moves the windows to where their sound stands. */
    void moveWindows(double leftSeconds, double pixelsPerSecond, double width) {
        int used = 0;
        if (shown.windows().isPresent()) {
            List<Listened.Window> all = shown.windows().get().windows();
            for (int i = 0; i < all.size(); i++) {
                Listened.Window window = all.get(i);
                // Windows overlap: each is drawn up to where the next begins.
                double end = i + 1 < all.size()
                        ? Math.min(window.endSeconds(), all.get(i + 1).startSeconds())
                        : window.endSeconds();
                double left = (window.startSeconds() - leftSeconds) * pixelsPerSecond;
                double right = (end - leftSeconds) * pixelsPerSecond - WINDOW_GAP;
                if (right > 0 && left < width) {
                    place(rectangle(used++), left, right, window.probability());
                }
            }
        }
        for (int spare = used; spare < windows.size(); spare++) {
            windows.get(spare).setVisible(false);
        }
    }

    private static void place(Rectangle rectangle, double left, double right, double probability) {
        rectangle.setX(left);
        rectangle.setWidth(Math.max(1, right - left));
        rectangle.setHeight(WINDOW_BAND);
        rectangle.setOpacity(0.12 + 0.88 * probability);
        rectangle.setVisible(true);
    }

    private Rectangle rectangle(int index) {
        if (index == windows.size()) {
            Rectangle rectangle = new Rectangle();
            rectangle.getStyleClass().add("listened-window");
            rectangle.setManaged(false);
            windows.add(rectangle);
            getChildren().add(rectangle);
        }
        return windows.get(index);
    }

    /** One column that is stretched over the picture. */
    static WritableImage image(Listened.Pitches pitches, FrequencyView view, int height) {
        WritableImage image = new WritableImage(1, Math.max(1, height));
        for (int y = 0; y < height; y++) {
            image.getPixelWriter().setArgb(0, y, argb(pitches.at(view.hz(y + 0.5, height))));
        }
        return image;
    }

    private static int argb(float support) {
        double share = Math.abs(support);
        if (share < LEAST_SHARE) {
            return 0;
        }
        int alpha = (int) Math.round(255 * MOST_OPAQUE * share);
        return alpha << 24 | (support > 0 ? FOR : AGAINST);
    }
}
