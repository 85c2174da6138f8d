package org.shenava.view.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.shenava.view.common.Texts;

/** Labels and faint lines at round frequencies. */
final class FrequencyAxis extends Region {
    private static final int KILO = 1000;
    private static final double GAP = 6;
    private static final double LEAST_DISTANCE = 30;

    private final Texts texts;
    private final List<Text> labels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private FrequencyView view;
    private FrequencyView shownView;
    private double shownHeight;
    private double left;

    FrequencyAxis(Texts texts, FrequencyView view) {
        this.texts = texts;
        this.view = view;
        setMouseTransparent(true);
    }

    void show(FrequencyView newView) {
        if (!newView.equals(view)) {
            view = newView;
            requestLayout();
        }
    }

    void leaveLeft(double width) {
        left = width;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!view.equals(shownView) || getHeight() != shownHeight) {
            shownView = view;
            shownHeight = getHeight();
            label(FrequencyTicks.of(view, getHeight(), LEAST_DISTANCE));
        }
        for (int i = 0; i < labels.size(); i++) {
            Text label = labels.get(i);
            double y = Math.round(view.y((int) label.getUserData(), getHeight())) + 0.5;
            label.setX(left - GAP - label.getLayoutBounds().getWidth());
            label.setY(y);
            Line line = lines.get(i);
            line.setStartX(left);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
        }
    }

    private void label(List<Integer> ticks) {
        labels.clear();
        lines.clear();
        for (int hertz : ticks) {
            Text label = new Text(words(hertz));
            label.getStyleClass().add("axis-label");
            label.setTextOrigin(VPos.CENTER);
            label.setUserData(hertz);
            label.setManaged(false);
            labels.add(label);
            Line line = new Line();
            line.getStyleClass().add("axis-line");
            line.setManaged(false);
            lines.add(line);
        }
        getChildren().setAll(lines);
        getChildren().addAll(labels);
    }

    private String words(int hertz) {
        if (hertz < KILO) {
            return texts.text("frequency.hertz", texts.number(hertz));
        }
        String thousands = hertz % KILO == 0
                ? texts.number(hertz / KILO)
                : texts.number((double) hertz / KILO, hertz % (KILO / 10) == 0 ? 1 : 2);
        return texts.text("frequency.kilohertz", thousands);
    }
}
