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

    private void show(List<Bar> bars) {
        rows.clear();
        for (Bar bar : bars) {
            rows.add(new BarRow(bar, texts));
            bar.note().addListener((observed, before, after) -> requestLayout());
        }
        getChildren().setAll(rows);
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_ROW * rows.size() + noteHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return BEST_ROW * rows.size() + noteHeight();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        for (BarRow row : rows) {
            row.resize(getWidth(), rowHeight() + row.noteHeight());
        }
        placeRows();
    }

    private void placeRows() {
        for (BarRow row : rows) {
            row.relocate(0, Math.round(row.place() * rowHeight() + notesAbove(row)));
        }
    }

    /** Room of the notes above a row, growing while the row moves past one. */
    private double notesAbove(BarRow row) {
        return rows.stream()
                .mapToDouble(other -> other.noteHeight() * Math.max(0, Math.min(1, row.place() - other.place())))
                .sum();
    }

    private double noteHeight() {
        return rows.stream().mapToDouble(BarRow::noteHeight).sum();
    }

    private double rowHeight() {
        return Math.min(BEST_ROW, Math.floor((getHeight() - noteHeight()) / Math.max(1, rows.size())));
    }
}
