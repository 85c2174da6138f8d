package org.shenava.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.shenava.view.common.StatusRow;
import org.shenava.view.common.Texts;
import org.shenava.view.live.LiveViewModel;

/** What the program is doing, what it lost, and how to find the keys. */
final class StatusLine extends StatusRow {
    StatusLine(LiveViewModel live, Texts texts) {
        setId("status");
        // Nothing in it can be pressed.
        setFocusTraversable(false);
        textProperty().bind(live.status());
        Label dropped = new Label();
        dropped.setId("dropped");
        dropped.getStyleClass().add("muted");
        dropped.setTooltip(new Tooltip(texts.text("status.dropped.help")));
        dropped.textProperty().bind(live.sound().dropped());
        dropped.visibleProperty().bind(Bindings.isNotEmpty(live.sound().dropped()));
        Label help = new Label(texts.text("status.shortcuts"));
        help.getStyleClass().add("muted");
        getRightItems().addAll(dropped, help);
    }
}
