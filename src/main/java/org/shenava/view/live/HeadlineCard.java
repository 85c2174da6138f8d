package org.shenava.view.live;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.recognition.Steadiness;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/**
 * The answer in words: the whole, how steady it is and what it rests on, what the present moment sounds like, what would help, and the
 * way to start again.
 */
final class HeadlineCard extends VBox {
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

    private final Label advice;
    private final HBox next;

    HeadlineCard(LiveViewModel model, Texts texts) {
        AnswerViewModel answer = model.answer();
        getStyleClass().addAll("card", "headline-card");
        getStylesheets()
                .add(HeadlineCard.class
                        .getResource("/org/shenava/view/evidence.css")
                        .toExternalForm());
        setAccessibleText(texts.text("headline.name"));
        setMinHeight(Region.USE_PREF_SIZE);
        answer.settled().addListener((observed, before, after) -> pseudoClassStateChanged(SETTLED, after));
        pseudoClassStateChanged(SETTLED, answer.settled().get());
        Label sentence = label("headline", "headline", answer.headline());
        sentence.setWrapText(true);
        advice = label("advice", "advice", answer.advice());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(answer.advice());
        whole.getStyleClass().add("advice-help");
        advice.setTooltip(whole);
        next = next(answer);
        getChildren().addAll(sentence, reasons(model, texts), next);
    }

    /** Where there is room, advice has two lines whether it needs them or not, so that nothing below it jumps. */
    void roomy(boolean roomy) {
        advice.setWrapText(roomy);
        next.pseudoClassStateChanged(ROOMY, roomy);
    }

    /** What the present moment sounds like, where that is something else, and what would help. */
    private HBox next(AnswerViewModel answer) {
        Label present = label("present", "present", answer.present());
        Tooltip presentHelp = new Tooltip();
        presentHelp.textProperty().bind(answer.presentHelp());
        present.setTooltip(presentHelp);
        present.setMinWidth(Region.USE_PREF_SIZE);
        present.visibleProperty().bind(present.textProperty().isNotEmpty());
        present.managedProperty().bind(present.visibleProperty());
        HBox line = new HBox(present, advice);
        line.getStyleClass().add("next");
        return line;
    }

    private static HBox reasons(LiveViewModel model, Texts texts) {
        AnswerViewModel answer = model.answer();
        Label detail = label("detail", "muted", answer.detail());
        HBox reasons = new HBox(steadiness(answer, texts), detail, Parts.gap(), again(model, texts));
        reasons.getStyleClass().add("reasons");
        return reasons;
    }

    /** A dot and a word, in the colour of how steady the answer is; the word says all that the colour says. */
    private static Label steadiness(AnswerViewModel answer, Texts texts) {
        Region dot = new Region();
        dot.getStyleClass().add("steadiness-dot");
        Label label = label("steadiness", "steadiness", answer.steadinessWords());
        label.setGraphic(dot);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(texts.text("evidence.steadiness.help")));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        answer.steadiness().addListener((observed, before, after) -> mark(label, after));
        mark(label, answer.steadiness().get());
        return label;
    }

    private static void mark(Label label, Optional<Steadiness> steadiness) {
        for (Steadiness one : Steadiness.values()) {
            PseudoClass pseudoClass = PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT));
            label.pseudoClassStateChanged(
                    pseudoClass, steadiness.filter(one::equals).isPresent());
        }
    }

    private static Button again(LiveViewModel model, Texts texts) {
        Button again = new Button(texts.text("again"));
        again.setId("again");
        again.getStyleClass().add("quiet");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setTooltip(new Tooltip(texts.text("again.help")));
        again.setAccessibleText(texts.text("again"));
        again.setOnAction(event -> model.startAgain());
        return again;
    }

    private static Label label(String id, String styleClass, ObservableStringValue text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(text);
        return label;
    }
}
