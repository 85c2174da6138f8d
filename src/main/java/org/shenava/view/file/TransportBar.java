package org.shenava.view.file;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** What lets the recording be heard: as on any player, from left to right in every language. */
final class TransportBar extends HBox {
    /** What a skip goes over. */
    static final double SKIP_SECONDS = 5;

    /** What its icon and the shortest slider take. */
    private static final double LEAST_VOLUME = 49;

    private final FilesViewModel model;
    private final Playback playback;
    private final Texts texts;
    private final Bonds bonds = new Bonds();
    private final Button play = new Button();
    private final Region playIcon = icon("play");
    private final ToggleButton loop = new ToggleButton();
    private final Slider volume = new Slider(0, 1, 1);

    TransportBar(FilesViewModel model, Texts texts) {
        this.model = model;
        this.playback = model.desk().playback();
        this.texts = texts;
        getStyleClass().addAll("transport", "time-axis");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        play.setGraphic(playIcon);
        named(play, "files-play", "files.play.help");
        play.getStyleClass().addAll("primary", "icon-only", "round");
        play.setOnAction(event -> playback.toggle());
        loop.setGraphic(icon("loop"));
        named(loop, "files-loop", "files.loop.help");
        loop.getStyleClass().add("icon-only");
        loop.setOnAction(event -> playback.toggleLoop());
        Label clock = label("files-clock", "file-clock");
        clock.textProperty().bind(model.times().clock());
        Label rate = label("files-rate", "file-rate");
        rate.textProperty().bind(model.times().rate());
        rate.setTooltip(new Tooltip(texts.text("files.rate")));
        getChildren()
                .addAll(
                        button("back", "files.back.help", () -> playback.skip(-SKIP_SECONDS)),
                        play,
                        button("forward", "files.forward.help", () -> playback.skip(SKIP_SECONDS)),
                        clock,
                        button("slower", "files.slower.help", () -> playback.faster(-1)),
                        rate,
                        button("faster", "files.faster.help", () -> playback.faster(1)),
                        loop,
                        volumeControl(),
                        Parts.gap(),
                        selection());
        disableProperty().bind(model.chosen().not());
        bonds.on(playback.playing(), this::showPlaying);
        bonds.on(playback.looping(), this::showLoop);
        showPlaying();
        showLoop();
    }

    Node firstFocus() {
        return play;
    }

    void close() {
        bonds.release();
    }

    private HBox selection() {
        Label words = label("files-selection", "muted");
        words.textProperty().bind(model.times().selection());
        words.setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        Button analyse = new Button(texts.text("files.part"));
        named(analyse, "files-part", "files.part.help");
        analyse.setMinWidth(Region.USE_PREF_SIZE);
        analyse.setOnAction(event -> model.analyseSelection());
        Button clear = button("unselect", "files.unselect.help", model.desk().range()::clearSelection);
        HBox all = new HBox(words, analyse, clear);
        all.getStyleClass().add("transport-selection");
        all.visibleProperty().bind(model.times().selected());
        return all;
    }

    private HBox volumeControl() {
        volume.setId("files-volume");
        volume.setAccessibleText(texts.text("files.volume"));
        volume.setTooltip(new Tooltip(texts.text("files.volume")));
        volume.setValue(playback.volume().get());
        volume.setBlockIncrement(0.1);
        volume.valueProperty().addListener((observed, before, after) -> playback.volume(after.doubleValue()));
        HBox control = new HBox(icon("volume"), volume);
        control.getStyleClass().add("volume");
        control.setMinWidth(0);
        // Where hours and a selection leave it no room, its thumb would lie over their words.
        control.visibleProperty().bind(control.widthProperty().greaterThanOrEqualTo(LEAST_VOLUME));
        return control;
    }

    private Button button(String name, String helpKey, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon(name));
        button.getStyleClass().add("icon-only");
        named(button, "files-" + name, helpKey);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void named(ButtonBase button, String id, String helpKey) {
        button.setId(id);
        button.setTooltip(new Tooltip(texts.text(helpKey)));
        button.setAccessibleText(texts.text(helpKey));
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region icon(String name) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + name);
        return icon;
    }

    private void showPlaying() {
        boolean playing = playback.playing().get();
        playIcon.getStyleClass().setAll("icon", playing ? "icon-pause" : "icon-play");
        play.setAccessibleText(texts.text(playing ? "files.pause" : "files.play"));
    }

    private void showLoop() {
        loop.setSelected(playback.looping().get());
    }
}
