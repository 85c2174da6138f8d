package org.shenava.view.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** One of a few, each to be seen. */
final class Choices<T> extends FlowPane {
    private final Map<T, RadioButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /**
     * Buttons side by side.
     *
     * @param title what is chosen, for screen readers
     * @param texts the words of a value
     * @param choose hears of the user's choice
     */
    Choices(String title, T[] values, Function<T, String> id, Function<T, String> texts, Consumer<T> choose) {
        getStyleClass().add("choices");
        for (T value : values) {
            RadioButton button = new RadioButton(texts.apply(value));
            button.setId(id.apply(value));
            button.setAccessibleText(title + ": " + texts.apply(value));
            button.setTooltip(new Tooltip(title + ": " + texts.apply(value)));
            button.setToggleGroup(group);
            buttons.put(value, button);
        }
        getChildren().addAll(buttons.values());
        // Arrow keys choose without an action: what is selected is what counts.
        group.selectedToggleProperty().addListener((observed, before, after) -> {
            if (!showing) {
                buttons.forEach((value, button) -> {
                    if (button.equals(after)) {
                        choose.accept(value);
                    }
                });
            }
        });
    }

    /** Shows what is chosen; nobody hears of it. */
    void show(T value) {
        showing = true;
        buttons.get(value).setSelected(true);
        showing = false;
    }

    RadioButton button(T value) {
        return buttons.get(value);
    }
}
