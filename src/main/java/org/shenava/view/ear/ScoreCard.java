package org.shenava.view.ear;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** How well the student hears: the last answers, what is weakest, what is taken for what. */
final class ScoreCard extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final int MOST_SHARES = 6;
    private static final int MOST_CONFUSIONS = 4;

    private final ScoreViewModel model;
    private final Texts texts;
    private final VBox figures = new VBox();

    ScoreCard(ScoreViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("ear-score");
        getStyleClass().addAll("card", "ear-score");
        figures.getStyleClass().add("ear-figures");
        Label title = new Label(texts.text("ear.score"));
        title.getStyleClass().add("card-title");
        Button undo = quiet("ear-undo", "ear.score.undo", model::undo);
        undo.visibleProperty().bind(model.canUndo());
        undo.managedProperty().bind(model.canUndo());
        HBox head = new HBox(title, Parts.gap(), quiet("ear-reset", "ear.score.reset", model::reset), undo);
        head.getStyleClass().add("spread");
        getChildren().addAll(head, figures);
        model.shown().addListener((observed, before, after) -> show(after));
        show(model.shown().get());
    }

    private Button quiet(String id, String key, Runnable action) {
        Button button = Buttons.of(id, texts.text(key), texts.text(key + ".help"), action);
        button.getStyleClass().add("quiet");
        return button;
    }

    private void show(EarScores scores) {
        figures.getChildren().clear();
        if (scores.answers().isEmpty()) {
            figures.getChildren().add(muted(texts.text("ear.score.none")));
            return;
        }
        List<EarAnswer> last = scores.last();
        long right = last.stream().filter(EarAnswer::right).count();
        Label share = new Label(texts.text("ear.score.last", texts.number(right), texts.number(last.size())));
        share.setId("ear-score-last");
        share.getStyleClass().add("ear-share");
        figures.getChildren()
                .addAll(
                        share,
                        dots(last),
                        muted(texts.text(
                                "ear.score.all",
                                texts.number(scores.right()),
                                texts.number(scores.answers().size()))),
                        muted(texts.text(
                                "ear.score.streak", texts.number(scores.streak()), texts.number(scores.bestStreak()))),
                        heading("ear.score.weakest"));
        scores.shares().stream().limit(MOST_SHARES).map(this::share).forEach(figures.getChildren()::add);
        List<EarScores.Confusion> confusions = scores.confusions();
        if (!confusions.isEmpty()) {
            figures.getChildren().add(heading("ear.score.confused"));
            confusions.stream()
                    .limit(MOST_CONFUSIONS)
                    .map(one -> muted(texts.text(
                            "ear.score.confusion",
                            Feedback.named(one.named(), texts),
                            Feedback.named(one.wanted(), texts),
                            texts.number(one.count()))))
                    .forEach(figures.getChildren()::add);
        }
    }

    private Node dots(List<EarAnswer> last) {
        FlowPane dots = new FlowPane();
        dots.getStyleClass().add("ear-dots");
        for (EarAnswer answer : last) {
            Label dot = new Label(answer.right() ? "✓" : "✗");
            dot.getStyleClass().add("ear-dot");
            dot.pseudoClassStateChanged(RIGHT, answer.right());
            dots.getChildren().add(dot);
        }
        dots.setAccessibleText(texts.text(
                "ear.score.dots",
                last.stream().map(answer -> answer.right() ? "✓" : "✗").collect(Collectors.joining(" "))));
        return dots;
    }

    private Node share(EarScores.Share share) {
        Label words = new Label(texts.text(
                "ear.score.share",
                Feedback.named(share.wanted(), texts),
                texts.number(share.right()),
                texts.number(share.asked())));
        words.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar(share.share());
        bar.getStyleClass().add("ear-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.getText());
        return new VBox(words, bar);
    }

    private Label heading(String key) {
        Label heading = new Label(texts.text(key));
        heading.getStyleClass().add("ear-heading");
        return heading;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
