package org.shenava.view.live;

import java.util.Map;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.shenava.view.common.Texts;

/** Dastgah, genre, or classes of the user's own. A task without a model cannot be chosen; the switch says why. */
final class TaskSwitch extends HBox {
    private final TaskViewModel model;
    private final Texts texts;
    private final Map<Task, ToggleButton> buttons;
    /** Of the whole switch: a button that is switched off has no tooltip of its own. */
    private final Tooltip missing;

    TaskSwitch(TaskViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.missing = new Tooltip(texts.text("task.missing"));
        buttons = Map.of(
                Task.DASTGAH, button(Task.DASTGAH, "task.dastgah"), Task.GENRE, button(Task.GENRE, "task.genre"));
        SegmentedButton pair = new SegmentedButton(buttons.get(Task.DASTGAH), buttons.get(Task.GENRE));
        pair.getStyleClass().add("tasks");
        pair.setAccessibleText(texts.text("task.name"));
        getStyleClass().add("task-switch");
        getChildren().addAll(pair, new OwnMenu(model, texts));
        setId("tasks");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pair.getToggleGroup().selectedToggleProperty().addListener((observed, before, after) -> {
            // A click on the chosen one would leave none.
            if (after == null && model.chosen().get() != null) {
                show(model.chosen().get());
            }
        });
        model.chosen().addListener((observed, before, after) -> show(after));
        model.installed().addListener((observed, before, after) -> enable(after));
        show(model.chosen().get());
        enable(model.installed().get());
    }

    private ToggleButton button(Task task, String key) {
        ToggleButton button = new ToggleButton(texts.text(key));
        button.setId("task-" + task.id());
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key + ".help"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.choose(task);
            show(model.chosen().get());
        });
        return button;
    }

    private void show(Task chosen) {
        buttons.forEach((task, button) -> button.setSelected(task == chosen));
    }

    private void enable(Set<Task> installed) {
        buttons.forEach((task, button) -> button.setDisable(
                !installed.contains(task) && task != model.chosen().get()));
        if (buttons.values().stream().anyMatch(ToggleButton::isDisable)) {
            Tooltip.install(this, missing);
        } else {
            Tooltip.uninstall(this, missing);
        }
    }
}
