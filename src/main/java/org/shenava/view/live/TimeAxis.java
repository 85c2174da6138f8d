package org.shenava.view.live;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.shenava.view.common.Texts;

/** Times under the spectrogram, moving with it. A fixed handful of labels is used over and over. */
final class TimeAxis extends Region {
    private static final int[] STEPS_SECONDS = {1, 2, 5, 10, 20, 30, 60};
    private static final double LEAST_GAP = 80;
    private static final double TOP = 6;

    private final Texts texts;
    private final List<Text> labels = new ArrayList<>();
    private final List<Long> shownSeconds = new ArrayList<>();

    TimeAxis(Texts texts) {
        this.texts = texts;
        setMouseTransparent(true);
    }

    /**
     * Moves the labels.
     *
     * @param edge columns up to the right edge
     * @param columnWidth pixels a column
     */
    void show(long edge, int columnWidth, double columnsPerSecond) {
        double pixelsPerSecond = columnWidth * columnsPerSecond;
        int step = step(pixelsPerSecond);
        double rightSeconds = edge / columnsPerSecond;
        double leftSeconds = Math.max(0, rightSeconds - getWidth() / pixelsPerSecond);
        long second = (long) Math.ceil(leftSeconds / step) * step;
        int used = 0;
        for (; second <= rightSeconds; second += step) {
            Text label = label(used);
            if (shownSeconds.get(used) != second) {
                shownSeconds.set(used, second);
                label.setText(texts.clock(second));
            }
            double centre = getWidth() - (rightSeconds - second) * pixelsPerSecond;
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

    private static int step(double pixelsPerSecond) {
        for (int step : STEPS_SECONDS) {
            if (step * pixelsPerSecond >= LEAST_GAP) {
                return step;
            }
        }
        return STEPS_SECONDS[STEPS_SECONDS.length - 1];
    }

    private Text label(int index) {
        if (index == labels.size()) {
            Text label = new Text();
            label.getStyleClass().add("axis-label");
            label.setTextOrigin(VPos.TOP);
            label.setManaged(false);
            label.setY(TOP);
            labels.add(label);
            shownSeconds.add(-1L);
            getChildren().add(label);
        }
        return labels.get(index);
    }
}
