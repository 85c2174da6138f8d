package org.shenava.view.live;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.shenava.view.common.Texts;

/** The models of the user's own classes, beside dastgah and genre; not there while there is none. */
final class OwnMenu extends MenuButton {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Letters of a title that the row of controls has room for in the smallest window. */
    private static final int MOST_LETTERS = 14;

    private final TaskViewModel model;
    private final Texts texts;
    private final Tooltip help = new Tooltip();

    OwnMenu(TaskViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("own-models");
        getStyleClass().addAll("own-models", "verbatim");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(help);
        visibleProperty().bind(model.anyOwn());
        managedProperty().bind(visibleProperty());
        // Models may have been put into the folder by hand.
        setOnShowing(event -> model.refresh());
        model.own().addListener((observed, before, after) -> fill());
        model.ownId().addListener((observed, before, after) -> fill());
        model.ownTitle().addListener((observed, before, after) -> fill());
        fill();
    }

    private void fill() {
        String title = model.ownTitle().get();
        boolean inUse = !title.isEmpty();
        setText(inUse ? shortened(title) : texts.text("own.none"));
        help.setText(inUse ? texts.text("own.help.chosen", title) : texts.text("own.help"));
        setAccessibleText(inUse ? texts.text("own.titled", title) : texts.text("own.name"));
        pseudoClassStateChanged(CHOSEN, inUse);
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(model.own().get().stream().map(one -> item(one, group)).toList());
    }

    private RadioMenuItem item(OwnChoice one, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(texts.text("own.choice", one.title(), one.score()));
        item.setId("own-" + one.id());
        // An underscore in a title is no key.
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(one.id().equals(model.ownId().get()));
        item.setOnAction(event -> model.chooseOwn(one.id()));
        return item;
    }

    private static String shortened(String title) {
        int letters = title.codePointCount(0, title.length());
        return letters <= MOST_LETTERS
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MOST_LETTERS - 1))
                                .strip() + "…";
    }
}
