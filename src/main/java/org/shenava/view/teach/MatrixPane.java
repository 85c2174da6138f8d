package org.shenava.view.teach;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.shenava.teaching.Judgement;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.FollowFocus;
import org.shenava.view.common.Texts;

/** What each class was called: a row a class, a column an answer, a button a cell; and at the end of a row how many were found. */
final class MatrixPane extends ScrollPane {
    private static final double MOST_OPAQUE = 0.5;
    private static final double LEAST_OPAQUE = 0.12;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final JudgeViewModel model;
    private final Texts texts;
    private final TeachWords words;
    private final GridPane grid = new GridPane();
    private final Bonds bonds = new Bonds();

    MatrixPane(JudgeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new TeachWords(texts);
        setId("teach-matrix");
        setAccessibleText(texts.text("teach.matrix"));
        grid.getStyleClass().add("teach-matrix");
        setContent(grid);
        FollowFocus.within(this);
        bonds.on(model.cell(), this::showChosen);
    }

    void show(Judgement judgement) {
        grid.getChildren().clear();
        List<String> labels = judgement.labels();
        Label corner = new Label(texts.text("teach.matrix.corner"));
        corner.getStyleClass().add("muted");
        grid.add(corner, 0, 0);
        for (int column = 0; column < labels.size(); column++) {
            Label head = head(labels.get(column));
            GridPane.setHalignment(head, HPos.CENTER);
            grid.add(head, column + 1, 0);
        }
        for (int row = 0; row < labels.size(); row++) {
            String label = labels.get(row);
            grid.add(head(label), 0, row + 1);
            for (int column = 0; column < labels.size(); column++) {
                grid.add(cell(judgement, new JudgeViewModel.Cell(label, labels.get(column))), column + 1, row + 1);
            }
            Judgement.Share share = judgement.found(label);
            Label found = new Label(share.n() == 0 ? "" : texts.percent(share.value()));
            found.getStyleClass().add("teach-found");
            found.setMinWidth(Region.USE_PREF_SIZE);
            found.setTooltip(new Tooltip(words.found(label, share)));
            grid.add(found, labels.size() + 1, row + 1);
        }
        showChosen();
    }

    private Label head(String label) {
        Label head = new Label(words.name(label));
        head.getStyleClass().addAll("teach-matrix-head", "verbatim");
        head.setTooltip(new Tooltip(words.name(label)));
        return head;
    }

    private StackPane cell(Judgement judgement, JudgeViewModel.Cell cell) {
        int count = judgement.cell(cell.label(), cell.answer()).size();
        int all = judgement.found(cell.label()).n();
        Region fill = new Region();
        fill.getStyleClass().add(cell.right() ? "teach-cell-right" : "teach-cell-wrong");
        double share = all == 0 ? 0 : (double) count / all;
        fill.setOpacity(count == 0 ? 0 : LEAST_OPAQUE + (MOST_OPAQUE - LEAST_OPAQUE) * share);
        Button button = new Button(texts.number(count));
        button.getStyleClass().add("teach-cell");
        button.setUserData(cell);
        String spoken = texts.text(
                cell.right() ? "teach.cell.right" : "teach.cell.wrong",
                words.name(cell.label()),
                words.name(cell.answer()),
                texts.number(count));
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(event -> model.choose(cell));
        return new StackPane(fill, button);
    }

    private void showChosen() {
        grid.getChildren().forEach(child -> {
            if (child instanceof StackPane pane && pane.getChildren().get(1) instanceof Button button) {
                button.pseudoClassStateChanged(
                        CHOSEN, button.getUserData().equals(model.cell().get()));
            }
        });
    }

    void close() {
        bonds.release();
    }
}
