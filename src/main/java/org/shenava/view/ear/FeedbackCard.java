package org.shenava.view.ear;

import java.util.List;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.shenava.music.Labels;
import org.shenava.music.ModeContrast;
import org.shenava.view.common.Texts;

/** What gives a mode away, in words, drawn, and to hear. Empty until a question is answered. */
final class FeedbackCard extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final EarViewModel model;
    private final Texts texts;

    FeedbackCard(EarViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("ear-feedback");
        getStyleClass().addAll("card", "ear-feedback");
        model.feedback().addListener((observed, before, after) -> show(after));
        show(model.feedback().get());
    }

    private void show(Feedback feedback) {
        getChildren().clear();
        setVisible(feedback != null);
        setManaged(feedback != null);
        if (feedback == null) {
            return;
        }
        Label verdict = new Label(feedback.verdict());
        verdict.setId("ear-verdict");
        verdict.getStyleClass().add("ear-verdict");
        verdict.pseudoClassStateChanged(RIGHT, feedback.right());
        verdict.setWrapText(true);
        getChildren().add(verdict);
        for (String reason : feedback.reasons()) {
            Label sentence = new Label(reason);
            sentence.getStyleClass().add("ear-reason");
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(sentence);
        }
        getChildren().addAll(picture(feedback.contrast()), phrases(feedback.contrast()));
    }

    private DegreesPicture picture(ModeContrast contrast) {
        DegreesPicture picture = new DegreesPicture(
                List.of(
                        new DegreesPicture.Row(contrast.heard(), 0),
                        new DegreesPicture.Row(contrast.other(), contrast.shiftCents())),
                OptionalDouble.of(contrast.tell().cents()),
                texts);
        picture.setId("ear-picture");
        picture.setAccessibleText(texts.text(
                "ear.picture",
                name(contrast.heard().label()),
                name(contrast.other().label())));
        return picture;
    }

    private HBox legend() {
        Circle ring = new Circle(5);
        ring.getStyleClass().add("degrees-shahed");
        Polygon wedge = new Polygon(0, 0, 5, 8, -5, 8);
        wedge.getStyleClass().add("degrees-ist");
        Line line = new Line(0, 0, 0, 12);
        line.getStyleClass().add("degrees-mark");
        HBox legend = new HBox(
                entry("ear.picture.shahed", ring), entry("ear.picture.ist", wedge), entry("ear.picture.tell", line));
        legend.getStyleClass().add("ear-legend");
        return legend;
    }

    private Label entry(String key, Node sign) {
        sign.getStyleClass().add("unmirrored");
        sign.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Label entry = new Label(texts.text(key), sign);
        entry.getStyleClass().add("muted");
        return entry;
    }

    private FlowPane phrases(ModeContrast contrast) {
        String heard = name(contrast.heard().label());
        String other = name(contrast.other().label());
        FlowPane row = new FlowPane(
                Buttons.of(
                        "ear-tell",
                        texts.text("ear.hear.tell", heard),
                        texts.text("ear.hear.tell.help", heard),
                        model::hearTell),
                Buttons.of(
                        "ear-other",
                        texts.text("ear.hear.other", other),
                        texts.text("ear.hear.other.help", other),
                        model::hearOther),
                legend());
        row.getStyleClass().addAll("ear-answers", "ear-phrases");
        return row;
    }

    private String name(String label) {
        return texts.name(Labels.of(label));
    }
}
