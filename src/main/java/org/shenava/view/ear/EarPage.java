package org.shenava.view.ear;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Segments;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;

/** The page of practice: ear training, and a sheet for each mode. */
public final class EarPage implements Page {
    public static final String ID = "ear";

    private static final int LAST_DIGIT = 9;

    private final EarState state;
    private final EarViewModel model;
    private final SheetsViewModel sheetsModel;
    private final QuestionCard question;
    private final SheetsPane sheets;
    private final HBox training;
    private final StackPane place = new StackPane();
    private final Segments parts;
    private final VBox view;

    public EarPage(PageContext context) {
        Texts texts = context.texts();
        state = context.kept()
                .the(
                        EarState.class,
                        () -> EarState.inFolder(context.services().facts().home()));
        model = new EarViewModel(state, context.services(), texts, context.ui(), context.notices());
        sheetsModel = new SheetsViewModel(state, context.services().jobs(), texts, context.ui(), context.notices());
        question = new QuestionCard(model, texts);
        sheets = new SheetsPane(sheetsModel, context);
        training = training(texts);
        parts = new Segments(texts.text("ear.part.name"));
        parts.add("ear-train", texts.text("ear.part.train"), texts.text("ear.part.train.help"), () -> show(false));
        parts.add("ear-sheets", texts.text("ear.part.sheets"), texts.text("ear.part.sheets.help"), () -> show(true));
        VBox.setVgrow(place, Priority.ALWAYS);
        view = new VBox(parts, place);
        view.setId("ear-page");
        view.getStyleClass().add("ear");
        view.getStylesheets().add(sheet());
        show(state.sheets);
    }

    /** The page's own style sheet. */
    static String sheet() {
        return EarPage.class.getResource("/org/shenava/view/ear.css").toExternalForm();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return state.sheets ? sheets.firstFocus() : question.firstFocus();
    }

    @Override
    public void tick(long nowNanos) {
        question.tick();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public void close() {
        model.stop();
        sheetsModel.cancel();
    }

    @Override
    public List<Shortcut> shortcuts() {
        List<Shortcut> keys = new ArrayList<>();
        keys.add(Shortcut.of("E", "ear.keys.part", this::turn));
        if (state.sheets) {
            keys.add(Shortcut.of("B", "ear.keys.previous", () -> sheetsModel.move(-1)));
            keys.add(Shortcut.of("N", "ear.keys.following", () -> sheetsModel.move(1)));
            keys.add(Shortcut.of("Shortcut+P", "ear.keys.print", sheets::print));
            keys.add(Shortcut.of("Shortcut+S", "ear.keys.pdf", sheets::savePdf));
            return keys;
        }
        keys.add(Shortcut.of("Space", "ear.keys.play", model::hearOrStop));
        keys.add(Shortcut.of("N", "ear.keys.next", model::next));
        keys.add(Shortcut.of("S", "ear.keys.slow", this::slower));
        keys.add(Shortcut.of("T", "ear.keys.tell", model::hearTell));
        keys.add(Shortcut.of("Y", "ear.keys.other", model::hearOther));
        for (int i = 0; i < Math.min(LAST_DIGIT, model.choices().size()); i++) {
            int index = i;
            keys.add(Shortcut.of(String.valueOf(i + 1), "ear.keys.choose", () -> model.choose(index)));
            keys.add(Shortcut.of("Numpad " + (i + 1), "ear.keys.choose", () -> model.choose(index)));
        }
        return keys;
    }

    /** The keyboard goes along, or it would stand in what is gone. */
    private void turn() {
        show(!state.sheets);
        firstFocus().requestFocus();
    }

    private void slower() {
        if (model.canSlow().get()) {
            model.toggleSlow();
        }
    }

    private HBox training(Texts texts) {
        VBox left = new VBox(question, new FeedbackCard(model, texts));
        left.getStyleClass().add("ear-column");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("ear-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        ScrollPane score = new ScrollPane(new ScoreCard(model.score(), texts));
        score.setFitToWidth(true);
        score.getStyleClass().addAll("ear-scroll", "ear-score-scroll");
        HBox both = new HBox(scroll, score);
        both.getStyleClass().add("ear-training");
        return both;
    }

    private void show(boolean wantsSheets) {
        state.sheets = wantsSheets;
        parts.show(wantsSheets ? 1 : 0);
        if (wantsSheets) {
            model.stop();
        }
        place.getChildren().setAll(wantsSheets ? sheets : training);
    }
}
