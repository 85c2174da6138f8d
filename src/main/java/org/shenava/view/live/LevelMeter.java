package org.shenava.view.live;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.shenava.audio.Level;
import org.shenava.view.common.Texts;

/** Level of the newest sound as a strip, with a mark at the peak and a word when something is wrong. */
public final class LevelMeter extends Region {
    private static final double LOWEST_DBFS = -60;
    private static final double STRIP = 6;
    private static final double GAP = 4;
    private static final double WIDTH = 150;
    private static final double HEIGHT = 34;
    private static final double MARK = 2;
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Texts texts;
    private final Label words = new Label();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region peak = new Region();
    private final Tooltip tooltip = new Tooltip();
    private Level level = Level.NOTHING;

    public LevelMeter(ObservableValue<Level> newest, ObservableValue<LevelWarning> warning, Texts texts) {
        this.texts = texts;
        getStyleClass().add("level-meter");
        words.getStyleClass().add("level-words");
        track.getStyleClass().add("level-track");
        fill.getStyleClass().add("level-fill");
        peak.getStyleClass().add("level-peak");
        fill.setManaged(false);
        peak.setManaged(false);
        getChildren().addAll(words, track, fill, peak);
        Tooltip.install(this, tooltip);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxHeight(HEIGHT);
        newest.addListener((observed, before, after) -> show(after));
        warning.addListener((observed, before, after) -> show(after));
        show(LevelWarning.NONE);
    }

    private void show(Level newest) {
        level = newest;
        setAccessibleText(
                texts.text("level.name") + ", " + texts.text("level.value", texts.number(Math.round(level.rmsDbfs()))));
        layoutStrip();
    }

    private void show(LevelWarning warning) {
        String key =
                switch (warning) {
                    case NONE -> "level.name";
                    case CLIPPING -> "level.clipping";
                    case DIGITAL_SILENCE -> "level.silence";
                };
        words.setText(texts.text(key));
        tooltip.setText(texts.text(warning == LevelWarning.NONE ? key : key + ".help"));
        pseudoClassStateChanged(WARNING, warning != LevelWarning.NONE);
    }

    @Override
    protected void layoutChildren() {
        double line = words.prefHeight(-1);
        double top = Math.max(0, (getHeight() - line - GAP - STRIP) / 2);
        words.resizeRelocate(0, top, getWidth(), line);
        track.resizeRelocate(0, top + line + GAP, getWidth(), STRIP);
        layoutStrip();
    }

    private void layoutStrip() {
        double top = track.getLayoutY();
        double loud = share(level.rmsDbfs()) * getWidth();
        double highest = share(level.peakDbfs()) * getWidth();
        fill.setVisible(loud >= 1);
        fill.resizeRelocate(0, top, Math.max(STRIP, loud), STRIP);
        peak.setVisible(highest >= 1);
        peak.resizeRelocate(Math.min(getWidth() - MARK, highest), top, MARK, STRIP);
    }

    private static double share(double dbfs) {
        return Math.max(0, Math.min(1, 1 - dbfs / LOWEST_DBFS));
    }
}
