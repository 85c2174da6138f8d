package org.shenava.view.file;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;
import org.shenava.view.common.FamilyLook;
import org.shenava.view.common.Texts;

/** One answer in words: for the whole recording, or for a part of it beside that. */
final class AnswerCard extends VBox {
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");

    private final Texts texts;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label detail = new Label();
    private final FlowPane best = new FlowPane();
    private final Label notes = new Label();
    private final Label warning = new Label();
    private final Tooltip notesHelp = new Tooltip();

    /** @param id of the card; its headline has {@code -headline} after it */
    AnswerCard(String id, Texts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().addAll("card", "file-answer");
        title.getStyleClass().add("muted");
        sentence.setId(id + "-headline");
        sentence.getStyleClass().add("headline");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        best.getStyleClass().add("legend");
        notes.getStyleClass().add("file-notes");
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.setTooltip(notesHelp);
        warning.getStyleClass().add("file-warning");
        warning.setWrapText(true);
        getChildren().addAll(title, sentence, best, notes, detail, warning);
    }

    void show(String newTitle, AnswerWords words) {
        title.setText(newTitle);
        sentence.setText(words.sentence());
        say(detail, words.detail());
        say(notes, words.notes());
        say(warning, words.warning());
        notesHelp.setText(words.notesHelp());
        best.getChildren().setAll(words.best().stream().map(this::entry).toList());
        best.setVisible(!words.best().isEmpty());
        best.setManaged(best.isVisible());
        pseudoClassStateChanged(SETTLED, words.settled());
        setAccessibleText(texts.text("files.row.spoken", newTitle, words.sentence()));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(label.isVisible());
    }

    private Label entry(LabelProbability one) {
        org.shenava.music.Label label = Labels.of(one.label());
        Label entry = FamilyLook.entry(
                texts.text("files.row.answer", texts.named(label), texts.percent(one.p())), label.family());
        entry.getStyleClass().add("file-best");
        return entry;
    }
}
