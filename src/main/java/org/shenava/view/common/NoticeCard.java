package org.shenava.view.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Shows the newest notice until it is put away. Takes its own room in the layout, because a sentence such as "choose another input"
 * must not lie over the inputs.
 */
public final class NoticeCard extends HBox {
    // The board lives longer than the card.
    private final Bonds bonds = new Bonds();

    public NoticeCard(NoticeBoard board, Texts texts) {
        setId("notice");
        getStyleClass().addAll("card", "notice");
        Label sentence = new Label();
        sentence.setId("notice-text");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        // The whole sentence, however narrow the window.
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        setHgrow(sentence, Priority.ALWAYS);
        setMinHeight(Region.USE_PREF_SIZE);
        Region cross = new Region();
        cross.getStyleClass().addAll("icon", "icon-close");
        Button close = new Button();
        close.setId("notice-close");
        close.getStyleClass().addAll("quiet", "icon-only");
        close.setGraphic(cross);
        close.setTooltip(new Tooltip(texts.text("notice.close")));
        close.setAccessibleText(texts.text("notice.close"));
        close.setOnAction(event -> board.putAway());
        HBox actions = new HBox();
        actions.getStyleClass().add("notice-actions");
        getChildren().addAll(sentence, actions, close);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(board.newest().isNotNull());
        bonds.on(board.newest(), () -> say(sentence, actions, board, texts));
        say(sentence, actions, board, texts);
    }

    /** It is shown no more. */
    public void close() {
        bonds.release();
        visibleProperty().unbind();
    }

    private void say(Label sentence, HBox actions, NoticeBoard board, Texts texts) {
        Notice notice = board.newest().get();
        // Keeps the last words while the card goes.
        if (notice != null) {
            String words = notice.words(texts);
            sentence.setText(words);
            setAccessibleText(words);
            actions.getChildren()
                    .setAll(notice.actions().stream()
                            .map(action -> button(action, board, texts))
                            .toList());
        }
    }

    private static Button button(Notice.Action action, NoticeBoard board, Texts texts) {
        Button button = new Button(texts.text(action.key()));
        button.setId(action.id());
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            board.putAway();
            action.run().run();
        });
        return button;
    }
}
