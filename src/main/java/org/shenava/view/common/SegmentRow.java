package org.shenava.view.common;

import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** Toggle buttons joined in a row, whose sheet the build has parsed. */
public class SegmentRow extends SegmentedButton {
    public SegmentRow(ToggleButton... buttons) {
        super(buttons);
    }

    @Override
    public String getUserAgentStylesheet() {
        return StyleSheets.ofControl("segmentedbutton");
    }
}
