package org.shenava.view.teach;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.teaching.Judgement;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;

/** The third step: how good the model is, in words and in a matrix, and what to do with it. */
final class JudgePane extends VBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final OwnModelsViewModel models;
    private final JudgeViewModel model;
    private final Texts texts;
    private final TeachWords words;
    private final ModelBar bar;
    private final WorkBar work;
    private final MatrixPane matrix;
    private final MistakesPane mistakes;
    private final VBox verdictCard;
    private final HBox details;
    private final Label score = new Label();
    private final Label verdict = new Label();
    private final Label why = new Label();
    private final Button again;
    private final Bonds bonds = new Bonds();

    /**
     * @param use lets a model answer everywhere, by id or task
     * @param trainAgain begins to train once more
     */
    JudgePane(PageContext context, AskCard ask, Consumer<String> use, Runnable trainAgain) {
        texts = context.texts();
        words = new TeachWords(texts);
        models = OwnModelsViewModel.of(context);
        model = JudgeViewModel.of(context);
        bar = new ModelBar(context, ask, use);
        work = new WorkBar("teach-models-work", models.work(), texts);
        matrix = new MatrixPane(model, texts);
        mistakes = new MistakesPane(context);
        again = new Parts(texts).button("teach-again", "teach.again", trainAgain);
        again.visibleProperty().bind(model.changed());
        again.managedProperty().bind(model.changed());
        again.getStyleClass().add("primary");
        verdictCard = verdictCard();
        details = details();
        getStyleClass().add("teach-step");
        setVgrow(details, Priority.ALWAYS);
        getChildren().addAll(bar, work, verdictCard, details);
        bonds.on(models.chosen(), this::show);
        bonds.on(models.models(), this::show);
        show();
    }

    private VBox verdictCard() {
        score.setId("teach-score");
        score.getStyleClass().add("teach-score");
        verdict.setId("teach-verdict");
        why.setId("teach-why");
        why.getStyleClass().add("muted");
        for (Label label : new Label[] {score, verdict, why}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        HBox first = new HBox(score, Parts.gap(), again);
        first.getStyleClass().add("control-row");
        HBox.setHgrow(score, Priority.SOMETIMES);
        VBox card = new VBox(first, verdict, why);
        card.setId("teach-verdict-card");
        card.getStyleClass().addAll("card", "teach-verdict");
        return card;
    }

    private HBox details() {
        Label title = new Label(texts.text("teach.matrix"));
        title.getStyleClass().add("card-title");
        Label hint = new Label(texts.text("teach.matrix.help"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        VBox left = new VBox(title, hint, matrix);
        left.getStyleClass().addAll("card", "teach-matrix-card");
        HBox.setHgrow(mistakes, Priority.ALWAYS);
        mistakes.setMinWidth(0);
        HBox both = new HBox(left, mistakes);
        both.getStyleClass().add("teach-side-by-side");
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    private void show() {
        OwnModel chosen = models.chosen().get();
        Optional<Judgement> judgement = model.judgement();
        details.setVisible(judgement.isPresent());
        verdictCard.pseudoClassStateChanged(
                GOOD,
                judgement.filter(one -> one.verdict() == Judgement.Verdict.GOOD).isPresent());
        verdict.getStyleClass().remove("verbatim");
        if (judgement.isPresent()) {
            Judgement known = judgement.get();
            score.setText(words.score(known));
            verdict.setText(words.verdict(known));
            why.setText(texts.text("teach.sentences", words.test(known), words.why(known)));
            matrix.show(known);
        } else if (chosen == null) {
            score.setText(texts.text("teach.judge.nothing"));
            verdict.setText(texts.text("teach.judge.nothing.what"));
            why.setText("");
        } else {
            score.setText(texts.text("teach.judge.untested"));
            verdict.setText(chosen.installed().problem().map(texts::told).orElse(""));
            verdict.getStyleClass().add("verbatim");
            why.setText("");
        }
        score.setTooltip(new Tooltip(texts.text("teach.score.help")));
    }

    Node firstFocus() {
        return bar.firstFocus();
    }

    void close() {
        bonds.release();
        again.visibleProperty().unbind();
        again.managedProperty().unbind();
        bar.close();
        work.close();
        matrix.close();
        mistakes.close();
    }
}
