package org.shenava.view.common;

import org.controlsfx.control.StatusBar;

/** ControlsFX's line at the foot of a window, whose sheet the build has parsed. */
public class StatusRow extends StatusBar {
    @Override
    public String getUserAgentStylesheet() {
        return StyleSheets.ofControl("statusbar");
    }
}
