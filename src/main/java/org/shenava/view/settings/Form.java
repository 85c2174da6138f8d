package org.shenava.view.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** The parts that sections are made of, so that all of them look alike. */
final class Form {
    private final Texts texts;

    Form(Texts texts) {
        this.texts = texts;
    }

    /** A card with a title, a line of explanation, and what is to be set. */
    VBox card(String key, Node... content) {
        VBox card = new VBox(title(key), note(key + ".note"));
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("card", "settings-card");
        return card;
    }

    Label title(String key) {
        Label title = new Label(texts.text(key));
        title.getStyleClass().add("card-title");
        return title;
    }

    /** Small words over as many lines as they need. */
    Label note(String key, Object... arguments) {
        Label note = wrapped(texts.text(key, arguments));
        note.getStyleClass().add("muted");
        return note;
    }

    /** A button with its explanation; its id is the key with dashes. */
    Button button(String key, Runnable action) {
        Button button = new Parts(texts).button(key.replace('.', '-'), key, action);
        button.setAccessibleHelp(texts.text(key + ".help"));
        return button;
    }

    /** Something that is not of the window's language: a model's id, a path, a library's name. */
    static Label verbatim(String words) {
        Label label = wrapped(words);
        label.getStyleClass().add("verbatim");
        return label;
    }

    static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
