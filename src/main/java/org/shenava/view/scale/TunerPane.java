package org.shenava.view.scale;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.NoteText;
import org.shenava.view.common.Texts;

/** The note of this moment, large, with a needle as a tuner has it. */
final class TunerPane extends VBox {
    private static final double NOTE_SIZE = 42;

    private final ScaleViewModel model;
    private final Texts texts;
    private final NoteText note;
    private final Label off = new Label();
    private final Label pitch = new Label();
    private final Label than = new Label();
    private final Needle needle;
    private Optional<CurrentNote> shown = Optional.empty();

    TunerPane(ScaleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "tuner");
        note = new NoteText(texts, NOTE_SIZE);
        note.setId("current-note");
        off.setId("current-cents");
        off.getStyleClass().add("tuner-cents");
        pitch.getStyleClass().add("muted");
        pitch.setId("current-pitch");
        than.getStyleClass().add("muted");
        than.setWrapText(true);
        StackPane place = new StackPane(note);
        place.getStyleClass().add("tuner-note");
        VBox words = new VBox(off, pitch);
        words.getStyleClass().add("tuner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(place, words);
        head.getStyleClass().add("spread");
        needle = new Needle(texts);
        getChildren().addAll(head, needle, than);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(Region.USE_PREF_SIZE);
        model.note().addListener((observed, before, after) -> show(after));
        model.drawn().addListener((observed, before, after) -> showReference());
        show(model.note().get());
        showReference();
    }

    /** Once a pulse: the needle moves smoothly. */
    void tick() {
        needle.tick();
    }

    private void show(Optional<CurrentNote> now) {
        shown = now;
        if (now.isEmpty()) {
            note.clear();
            off.setText(texts.text("scale.note.none"));
            pitch.setText(texts.text("scale.note.none.help"));
            needle.rest();
            setAccessibleText(texts.text("scale.note.none"));
            return;
        }
        CurrentNote one = now.get();
        note.show(one.note());
        String cents = texts.text("scale.cents", ScaleWords.signed(one.centsOff(), texts));
        off.setText(cents);
        String hertz = texts.text("scale.hertz", texts.number(one.hz(), 1));
        pitch.setText(
                one.ofMode()
                        ? texts.text(
                                "scale.pitch",
                                hertz,
                                NoteText.words(one.named().note(), texts),
                                texts.number(one.named().octave()))
                        : texts.text(
                                "scale.pitch.plain",
                                hertz,
                                texts.number(one.named().octave())));
        needle.point(one.centsOff());
        setAccessibleText(texts.text("scale.note.spoken", NoteText.words(one.note(), texts), cents, hertz));
    }

    private void showReference() {
        Frame frame = model.drawn().get().frame();
        boolean ofMode = frame.tonicKnown() && frame.mode().isPresent();
        than.setText(
                ofMode
                        ? texts.text(
                                "scale.than.mode", ScaleWords.mode(frame.mode().get(), texts))
                        : texts.text("scale.than.reference", texts.number(frame.referenceHz(), 1)));
        if (shown.isPresent() != model.note().get().isPresent()) {
            show(model.note().get());
        }
    }
}
