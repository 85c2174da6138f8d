package org.shenava.view.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.shenava.music.Labels;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** What the scale is measured by: mode, tonic, reference pitch. */
final class ScaleControls extends HBox {
    private static final double NOTE_SIZE = 14;

    private final ScaleViewModel model;
    private final Texts texts;
    private final ComboBox<Optional<String>> modes = new ComboBox<>();
    private final HertzField tonic;
    private final HertzField reference;
    private final NoteText tonicNote;
    private final Label source = new Label();
    private final Button automatic;

    ScaleControls(ScaleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "scale-controls");
        fillModes();
        tonic = new HertzField(
                "tonic", texts.text("scale.tonic"), texts.text("scale.tonic.help"), texts, model::setTonic);
        reference = new HertzField(
                "reference",
                texts.text("scale.reference"),
                texts.text("scale.reference.help"),
                texts,
                model::setReference);
        tonicNote = new NoteText(texts, NOTE_SIZE);
        source.setId("tonic-source");
        source.getStyleClass().add("muted");
        automatic = new Button(texts.text("scale.automatic"));
        automatic.setId("automatic");
        automatic.getStyleClass().add("quiet");
        automatic.setTooltip(new Tooltip(texts.text("scale.automatic.help")));
        automatic.setAccessibleText(texts.text("scale.automatic.help"));
        automatic.setOnAction(event -> model.automaticTonic());
        automatic.managedProperty().bind(automatic.visibleProperty());
        source.managedProperty().bind(source.visibleProperty());
        getChildren()
                .addAll(
                        caption("scale.mode", modes),
                        modes,
                        caption("scale.tonic", tonic),
                        tonicNote,
                        tonic,
                        source,
                        automatic,
                        Parts.gap(),
                        caption("scale.reference", reference),
                        reference);
        getChildren().stream().filter(child -> child instanceof Label).forEach(child -> ((Label) child)
                .setMinWidth(USE_PREF_SIZE));
        model.drawn().addListener((observed, before, after) -> show(after.frame()));
        show(model.drawn().get().frame());
    }

    Node firstFocus() {
        return modes;
    }

    private void fillModes() {
        List<Optional<String>> items = new ArrayList<>();
        items.add(Optional.empty());
        Labels.DASTGAH.forEach(label -> items.add(Optional.of(label.id())));
        modes.setId("mode");
        modes.getItems().setAll(items);
        modes.setVisibleRowCount(items.size());
        modes.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<String> label) {
                return label == null ? "" : name(label);
            }

            @Override
            public Optional<String> fromString(String words) {
                throw new UnsupportedOperationException("modes are chosen, not written");
            }
        });
        modes.setValue(model.chosenMode());
        modes.setTooltip(new Tooltip(texts.text("scale.mode.help")));
        modes.setAccessibleText(texts.text("scale.mode"));
        modes.valueProperty().addListener((observed, before, after) -> model.chooseMode(after));
    }

    private String name(Optional<String> label) {
        return label.map(id -> texts.name(Labels.of(id))).orElseGet(() -> texts.text("scale.mode.leading"));
    }

    private Label caption(String key, Node of) {
        Label caption = new Label(texts.text(key));
        caption.getStyleClass().add("muted");
        caption.setLabelFor(of);
        return caption;
    }

    private void show(Frame frame) {
        tonic.show(frame.tonicKnown() ? OptionalDouble.of(frame.originHz()) : OptionalDouble.empty());
        reference.show(OptionalDouble.of(frame.referenceHz()));
        if (frame.tonicKnown() && frame.mode().isPresent()) {
            tonicNote.show(CurrentNote.name(
                    frame.mode().get(), frame.mode().get().notes().get(0)));
        } else {
            tonicNote.clear();
        }
        boolean byHand = frame.source() == Frame.TonicSource.BY_HAND;
        automatic.setVisible(byHand);
        source.setVisible(!byHand);
        source.setText(
                switch (frame.source()) {
                    case NONE -> texts.text("scale.source.none");
                    case HEARD -> texts.text("scale.source.heard");
                    case FITTED -> texts.text("scale.source.fitted");
                    case BY_HAND -> texts.text("scale.source.byHand");
                });
    }
}
