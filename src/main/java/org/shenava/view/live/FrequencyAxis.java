package org.shenava.view.live;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.shenava.feature.SpectrogramSpec;
import org.shenava.view.common.Texts;

/** Labels and faint lines at round frequencies. */
final class FrequencyAxis extends Region {
    private static final int[] HERTZ = {100, 200, 500, 1000, 2000, 5000};
    private static final int KILO = 1000;
    private static final double GAP = 6;

    private final Texts texts;
    private final List<Text> labels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private SpectrogramSpec spec;
    private double left;

    FrequencyAxis(Texts texts) {
        this.texts = texts;
        setMouseTransparent(true);
    }

    void show(SpectrogramSpec newSpec) {
        if (spec != null && spec.equals(newSpec)) {
            return;
        }
        spec = newSpec;
        labels.clear();
        lines.clear();
        for (int hertz : HERTZ) {
            if (hertz > spec.lowestHz() && hertz < spec.highestHz()) {
                Text label = new Text(words(hertz));
                label.getStyleClass().add("axis-label");
                label.setTextOrigin(VPos.CENTER);
                label.setUserData(hertz);
                labels.add(label);
                Line line = new Line();
                line.getStyleClass().add("axis-line");
                lines.add(line);
            }
        }
        getChildren().setAll(lines);
        getChildren().addAll(labels);
    }

    void leaveLeft(double width) {
        left = width;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            Text label = labels.get(i);
            double row = spec.rowsPerOctave() * Math.log((int) label.getUserData() / spec.lowestHz()) / Math.log(2);
            // The middle of the row, counted from the bottom.
            double y = Math.round(getHeight() * (1 - (row + 0.5) / spec.rowCount())) + 0.5;
            label.setX(left - GAP - label.getLayoutBounds().getWidth());
            label.setY(y);
            Line line = lines.get(i);
            line.setStartX(left);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
        }
    }

    private String words(int hertz) {
        return hertz < KILO
                ? texts.text("frequency.hertz", texts.number(hertz))
                : texts.text("frequency.kilohertz", texts.number(hertz / KILO));
    }
}
