package org.shenava.view.live;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.shenava.view.common.Texts;

/** All bars, one below the other. Rows are made once a model; afterwards only values and places change. */
final class BarsPane extends Region {
    private static final double LEAST_ROW = 27;
    private static final double BEST_ROW = 40;

    private final Texts texts;
    private final List<BarRow> rows = new ArrayList<>();
    private final Rectangle clip = new Rectangle();

    BarsPane(BarsViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("bars");
        setClip(clip);
        model.bars().addListener((observed, before, after) -> show(after));
        show(model.bars().get());
    }

    /** Once a pulse: moves what has not arrived yet. */
    void tick() {
        boolean moves = false;
        for (BarRow row : rows) {
            moves |= row.ease();
        }
        if (moves) {
            placeRows();
        }
    }

    List<BarRow> rows() {
        return rows;
    }

    private void show(List<Bar> bars) {
        rows.clear();
        bars.forEach(bar -> rows.add(new BarRow(bar, texts)));
        getChildren().setAll(rows);
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_ROW * rows.size();
    }

    @Override
    protected double computePrefHeight(double width) {
        return BEST_ROW * rows.size();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        for (BarRow row : rows) {
            row.resize(getWidth(), rowHeight());
        }
        placeRows();
    }

    private void placeRows() {
        for (BarRow row : rows) {
            row.relocate(0, Math.round(row.place() * rowHeight()));
        }
    }

    private double rowHeight() {
        return Math.min(BEST_ROW, Math.floor(getHeight() / Math.max(1, rows.size())));
    }
}
