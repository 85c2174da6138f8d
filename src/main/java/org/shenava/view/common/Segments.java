package org.shenava.view.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Toggle buttons of which exactly one is chosen; a click on the chosen one leaves it so. */
public final class Segments extends SegmentRow {
    private final List<ToggleButton> all = new ArrayList<>();

    public Segments(String accessibleName) {
        setAccessibleText(accessibleName);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().add("tasks");
    }

    public void add(String id, String text, String help, Runnable chosen) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.run();
        });
        all.add(button);
        getButtons().add(button);
    }

    public void show(int index) {
        all.get(index).setSelected(true);
    }

    public ToggleButton chosen() {
        return all.stream().filter(ToggleButton::isSelected).findFirst().orElse(all.get(0));
    }
}
