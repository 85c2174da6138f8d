package org.shenava.view.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.shenava.teaching.Approach;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** What nobody needs to set, out of sight until it is asked for. */
final class AdvancedPane extends VBox {
    private static final double[] WINDOWS = {3, 5, 10, 20};

    private final TrainViewModel model;
    private final Texts texts;
    private final CheckBox augment;

    AdvancedPane(TrainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        TeachWords words = new TeachWords(texts);
        getStyleClass().add("teach-advanced");
        ToggleButton open = new ToggleButton(texts.text("teach.advanced"));
        open.setId("teach-advanced");
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(new Tooltip(texts.text("teach.advanced.help")));
        open.setAccessibleText(texts.text("teach.advanced.help"));
        List<Optional<Approach>> approaches = new ArrayList<>(List.of(Optional.empty()));
        for (Approach approach : Approach.values()) {
            approaches.add(Optional.of(approach));
        }
        List<OptionalDouble> windows = new ArrayList<>(List.of(OptionalDouble.empty()));
        for (double seconds : WINDOWS) {
            windows.add(OptionalDouble.of(seconds));
        }
        ComboBox<Optional<Approach>> approach =
                choice("teach-approach", approaches, model.approach(), one -> one.map(words::approach)
                        .orElseGet(() -> texts.text("teach.approach.auto")));
        ComboBox<OptionalDouble> window = choice(
                "teach-window",
                windows,
                model.windowSeconds(),
                one -> one.isPresent() ? words.length(one.getAsDouble()) : texts.text("teach.window.auto"));
        augment = new Parts(texts).box("teach-augment", "teach.augment", model.augment());
        VBox inside = new VBox(
                named("teach.approach.name", approach), approach, named("teach.window.name", window), window, augment);
        inside.getStyleClass().add("teach-advanced-inside");
        inside.visibleProperty().bind(open.selectedProperty());
        inside.managedProperty().bind(open.selectedProperty());
        inside.disableProperty().bind(model.work().running());
        getChildren().addAll(open, inside);
    }

    private Label named(String key, ComboBox<?> choice) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(choice);
        return label;
    }

    private <T> ComboBox<T> choice(String id, List<T> values, ObjectProperty<T> value, Function<T, String> name) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems().setAll(values);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("settings are chosen, not written");
            }
        });
        choice.setValue(value.get());
        choice.setOnAction(event -> value.set(choice.getValue()));
        choice.setAccessibleText(texts.text(id.replace('-', '.') + ".name"));
        choice.setTooltip(new Tooltip(texts.text(id.replace('-', '.') + ".help")));
        return choice;
    }

    void close() {
        augment.selectedProperty().unbindBidirectional(model.augment());
        getChildren().forEach(child -> child.disableProperty().unbind());
    }
}
