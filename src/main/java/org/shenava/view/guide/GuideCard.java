package org.shenava.view.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.guide.GuideViewModel.Step;

/**
 * The card of the guide, low over the window. It covers a corner and nothing else: clicks beside it and all keys go to the window as
 * ever, so that what is explained can be tried at once.
 */
public final class GuideCard extends StackPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final GuideViewModel model;
    private final Texts texts;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label words = new Label();
    private final FlowPane picture = new FlowPane();
    private final List<Region> dots = new ArrayList<>();
    private final Button skip;
    private final Button back;
    private final Button next;
    private final Button play;
    private final ChangeListener<Boolean> showing = (observed, before, after) -> showWhole(after);
    private final ChangeListener<Step> steps = (observed, before, after) -> show(after);

    /** @param example plays the example that comes with Shenava */
    public GuideCard(GuideViewModel model, Texts texts, Runnable example) {
        this.model = model;
        this.texts = texts;
        setId("guide");
        getStyleClass().add("guide");
        setPickOnBounds(false);
        managedProperty().bind(visibleProperty());
        skip = button("guide.skip", model::putAway);
        skip.getStyleClass().add("quiet");
        back = button("guide.back", model::back);
        next = button("guide.next", model::next);
        next.getStyleClass().add("primary");
        play = button("guide.play", () -> {
            example.run();
            model.putAway();
        });
        play.getStyleClass().add("primary");
        getChildren().add(card());
        model.showing().addListener(showing);
        model.step().addListener(steps);
        show(model.step().get());
        setVisible(model.showing().get());
    }

    /** Where the keyboard starts. */
    public Node firstFocus() {
        return play.isVisible() ? play : next;
    }

    /** It is shown no more. */
    public void close() {
        model.showing().removeListener(showing);
        model.step().removeListener(steps);
    }

    private VBox card() {
        title.getStyleClass().add("headline");
        title.setId("guide-title");
        words.setId("guide-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        picture.getStyleClass().add("guide-picture");
        picture.managedProperty().bind(picture.visibleProperty());
        VBox card = new VBox(new HBox(title), words, picture, foot());
        card.getStyleClass().addAll("card", "guide-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.BOTTOM_LEFT);
        return card;
    }

    private HBox foot() {
        HBox marks = new HBox();
        marks.getStyleClass().add("guide-dots");
        for (Step ignored : Step.values()) {
            Region dot = new Region();
            dot.getStyleClass().add("guide-dot");
            dots.add(dot);
            marks.getChildren().add(dot);
        }
        HBox foot = new HBox(skip, marks, count, Parts.gap(), back, next, play);
        foot.getStyleClass().add("guide-foot");
        return foot;
    }

    private void show(Step step) {
        Step[] all = Step.values();
        title.setText(texts.text(step.key()));
        words.setText(texts.text(step.key() + ".words"));
        count.setText(texts.text("guide.count", texts.number(step.ordinal() + 1), texts.number(all.length)));
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).pseudoClassStateChanged(CURRENT, i == step.ordinal());
        }
        picture.getChildren().setAll(GuidePictures.of(step, texts));
        picture.setVisible(!picture.getChildren().isEmpty());
        boolean hadFocus = next.isFocused() || play.isFocused() || back.isFocused();
        seen(back, !model.isFirst());
        seen(next, !model.isLast());
        seen(play, model.isLast());
        if (hadFocus) {
            firstFocus().requestFocus();
        }
        setAccessibleText(title.getText() + ". " + words.getText());
    }

    private static void seen(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }

    private void showWhole(boolean visible) {
        setVisible(visible);
        if (visible && model.asked().get()) {
            firstFocus().requestFocus();
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
