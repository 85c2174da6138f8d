package org.shenava.view.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.shenava.view.common.Texts;

/** Times under a picture, moving with it. A fixed handful of labels is used over and over. */
final class TimeAxis extends Region {
    private static final double[] STEPS_SECONDS = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600
    };
    private static final double LEAST_GAP = 80;
    private static final double TOP = 6;
    private static final double LEAST_HEIGHT = 22;
    private static final long NONE = -1;

    private final Texts texts;
    /** Never seen: as high as the labels, of which there may be none yet. */
    private final Text ruler = text();

    private final List<Text> labels = new ArrayList<>();
    private final List<Long> shownTicks = new ArrayList<>();
    private double shownStep;

    TimeAxis(Texts texts) {
        this.texts = texts;
        setMouseTransparent(true);
        ruler.setText("0");
        ruler.setVisible(false);
        ruler.layoutBoundsProperty().addListener((observed, before, after) -> requestLayout());
        getChildren().add(ruler);
    }

    /** Pixels that it needs: more for large letters. */
    double neededHeight() {
        return Math.max(LEAST_HEIGHT, Math.ceil(TOP + ruler.getLayoutBounds().getHeight()));
    }

    /**
     * Moves the labels.
     *
     * @param leftSeconds at the left edge; times before 0 have no label
     * @param endSeconds up to which there is sound
     */
    void show(double leftSeconds, double endSeconds, double pixelsPerSecond) {
        double step = step(pixelsPerSecond);
        if (step != shownStep) {
            shownStep = step;
            shownTicks.replaceAll(tick -> NONE);
        }
        long tick = (long) Math.ceil(Math.max(0, leftSeconds) / step);
        double last = Math.min(endSeconds, leftSeconds + getWidth() / pixelsPerSecond);
        int used = 0;
        for (; tick * step <= last; tick++) {
            Text label = label(used);
            if (shownTicks.get(used) != tick) {
                shownTicks.set(used, tick);
                label.setText(step >= 1 ? texts.clock(tick * step) : Clock.fine(tick * step, texts));
            }
            double centre = (tick * step - leftSeconds) * pixelsPerSecond;
            double half = label.getLayoutBounds().getWidth() / 2;
            label.setX(Math.round(centre - half));
            // A label that would stick out at either side waits outside.
            label.setVisible(centre - half >= 0 && centre + half <= getWidth());
            used++;
        }
        for (int spare = used; spare < labels.size(); spare++) {
            labels.get(spare).setVisible(false);
        }
    }

    private static double step(double pixelsPerSecond) {
        for (double step : STEPS_SECONDS) {
            if (step * pixelsPerSecond >= LEAST_GAP) {
                return step;
            }
        }
        return STEPS_SECONDS[STEPS_SECONDS.length - 1];
    }

    private Text label(int index) {
        if (index == labels.size()) {
            Text label = text();
            labels.add(label);
            shownTicks.add(NONE);
            getChildren().add(label);
        }
        return labels.get(index);
    }

    private static Text text() {
        Text text = new Text();
        text.getStyleClass().add("axis-label");
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        text.setY(TOP);
        return text;
    }
}
