package org.shenava.view.teach;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** Asks for a name, over the page. The return key takes it, the escape key thinks better of it. */
final class AskCard extends StackPane {
    private static final double WIDTH = 380;

    private final Label title = new Label();
    private final TextField field = new TextField();
    private final Label objection = new Label();
    private final Button take;
    private Ask asked;
    private Node before;

    /**
     * A question.
     *
     * @param title what is asked, in the window's language
     * @param first what stands in the field to begin with
     * @param objection what is wrong with a name, in the window's language; empty when nothing is
     * @param unnamed what it means to give none, in the window's language; empty where there must be a name
     * @param then gets the name, which is empty when none is given
     */
    record Ask(String title, String first, Function<String, String> objection, String unnamed, Consumer<String> then) {
        /** For a name that there must be. */
        Ask(String title, String first, Function<String, String> objection, Consumer<String> then) {
            this(title, first, objection, "", then);
        }
    }

    AskCard(Texts texts) {
        Parts parts = new Parts(texts);
        getStyleClass().addAll("veil", "teach-veil");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        field.setId("teach-ask-field");
        field.setTooltip(new Tooltip(texts.text("teach.ask.field.help")));
        field.getStyleClass().add("verbatim");
        field.accessibleTextProperty().bind(title.textProperty());
        objection.setId("teach-ask-objection");
        objection.getStyleClass().add("muted");
        objection.setWrapText(true);
        objection.setMinHeight(USE_PREF_SIZE);
        take = parts.button("teach-ask-take", "teach.ask.take", this::take);
        take.getStyleClass().add("primary");
        Button cancel = parts.button("teach-ask-cancel", "teach.ask.cancel", this::putAway);
        HBox foot = Parts.row(Parts.gap(), cancel, take);
        VBox card = new VBox(title, field, objection, foot);
        card.getStyleClass().addAll("card", "teach-ask");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(card);
        field.textProperty().addListener((observed, was, is) -> check());
        field.setOnAction(event -> take());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                putAway();
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void ask(Ask question) {
        asked = question;
        before = getScene() == null ? null : getScene().getFocusOwner();
        title.setText(question.title());
        field.setText(question.first());
        setVisible(true);
        check();
        field.requestFocus();
        field.selectAll();
    }

    void putAway() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void check() {
        if (asked == null) {
            return;
        }
        String name = field.getText().strip();
        String wrong = name.isEmpty() ? "" : asked.objection().apply(name);
        objection.setText(name.isEmpty() ? asked.unnamed() : wrong);
        take.setDisable(name.isEmpty() ? asked.unnamed().isEmpty() : !wrong.isEmpty());
    }

    private void take() {
        if (!take.isDisabled() && isVisible()) {
            putAway();
            asked.then().accept(field.getText().strip());
        }
    }
}
