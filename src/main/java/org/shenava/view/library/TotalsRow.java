package org.shenava.view.library;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.shenava.music.Labels;
import org.shenava.view.common.Texts;

/** A class of the library: its name, which lists its recordings when it is pressed, its bar, its share, how many and how long. */
final class TotalsRow {
    private final Texts texts;
    private final Button name;
    private final Track track = new Track();
    private final Label share = new Label();
    private final Label count = new Label();
    private final Label time = new Label();

    /**
     * A row without numbers.
     *
     * @param label empty for the unsure
     * @param unsureKind which recordings those are
     */
    TotalsRow(String idPrefix, String label, Filter.Kind unsureKind, Texts texts, Consumer<Filter> choose) {
        this.texts = texts;
        boolean unsure = label.isEmpty();
        Optional<org.shenava.music.Label> known = unsure ? Optional.empty() : Optional.of(Labels.of(label));
        name = new Button(known.map(texts::name).orElseGet(() -> texts.text("library.filter.UNSURE")));
        name.setId(idPrefix + "-" + (unsure ? "unsure" : label));
        name.getStyleClass().add("quiet");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip(texts.text("library.totals.list")));
        name.setOnAction(
                event -> choose.accept(unsure ? new Filter(unsureKind, "") : new Filter(Filter.Kind.LABEL, label)));
        track.getStyleClass().add("bar-track");
        track.fill
                .getStyleClass()
                .addAll(
                        "bar-fill",
                        "family-"
                                + known.flatMap(one -> one.family())
                                        .map(family -> family.id())
                                        .orElse("none"));
        if (unsure) {
            track.fill.getStyleClass().add("library-total-unsure");
        }
        for (Label words : new Label[] {share, count, time}) {
            words.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(words, HPos.RIGHT);
        }
        time.getStyleClass().add("muted");
        count.getStyleClass().add("muted");
    }

    void show(Totals.Bar bar, double length) {
        track.fillTo(length);
        share.setText(texts.percent(bar.share()));
        count.setText(texts.text(
                bar.count() == 1 ? "library.totals.one" : "library.totals.count", texts.number(bar.count())));
        time.setText(TotalsChart.time(bar.seconds(), texts));
        name.setAccessibleText(
                texts.text("library.totals.spoken", name.getText(), share.getText(), count.getText(), time.getText()));
    }

    Button name() {
        return name;
    }

    Node[] cells() {
        return new Node[] {name, track, share, count, time};
    }

    /** A bar that fills a part of its width. */
    private static final class Track extends Region {
        private static final double HEIGHT = 8;

        private final Region fill = new Region();
        private double length;

        Track() {
            setMinSize(80, HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
            GridPane.setValignment(this, VPos.CENTER);
            fill.setManaged(false);
            getChildren().add(fill);
        }

        void fillTo(double newLength) {
            length = newLength;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, Math.max(HEIGHT / 2, length * getWidth()), getHeight());
        }
    }
}
