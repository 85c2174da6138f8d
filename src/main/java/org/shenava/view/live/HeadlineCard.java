package org.shenava.view.live;

import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Texts;

/** The answer in words: the whole, what it rests on, what the present moment sounds like, and the way to start again. */
final class HeadlineCard extends VBox {
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");

    HeadlineCard(LiveViewModel model, Texts texts) {
        AnswerViewModel answer = model.answer();
        getStyleClass().addAll("card", "headline-card");
        setAccessibleText(texts.text("headline.name"));
        setMinHeight(Region.USE_PREF_SIZE);
        answer.settled().addListener((observed, before, after) -> pseudoClassStateChanged(SETTLED, after));
        Label sentence = label("headline", "headline", answer.headline());
        sentence.setWrapText(true);
        Label detail = label("detail", "muted", answer.detail());
        Label present = label("present", "present", answer.present());
        Tooltip presentHelp = new Tooltip();
        presentHelp.textProperty().bind(answer.presentHelp());
        present.setTooltip(presentHelp);
        present.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox reasons = new HBox(detail, present, space, again(model, texts));
        reasons.getStyleClass().add("reasons");
        getChildren().addAll(sentence, reasons);
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
