package org.shenava.view.scale;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.Parts;
import org.shenava.view.common.SegmentRow;
import org.shenava.view.common.Texts;

/** The histogram with its title, what its signs mean, and what can be done with it. */
final class HistogramCard extends VBox {
    private final ScaleViewModel model;
    private final Texts texts;
    private final Label heard = new Label();
    private final ToggleButton folded;
    private final ToggleButton unfolded;
    private final HBox laidOver = new HBox();

    HistogramCard(ScaleViewModel model, ScaleChoices choices, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "histogram-card");
        folded = toggle("folded", true);
        unfolded = toggle("unfolded", false);
        Label hint = new Label(texts.text("scale.empty"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.drawn().get().total() == 0, model.drawn()));
        StackPane place = new StackPane(new HistogramPane(model, texts), hint);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(head(choices), place, foot());
        model.drawn().addListener((observed, before, after) -> show(after));
        show(model.drawn().get());
    }

    private HBox head(ScaleChoices choices) {
        Label title = new Label(texts.text("scale.title"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        heard.setId("heard");
        heard.getStyleClass().add("muted");
        SegmentRow pair = new SegmentRow(folded, unfolded);
        StackPane pairPlace = new StackPane(pair);
        pairPlace.setMinWidth(USE_PREF_SIZE);
        pair.getToggleGroup().selectedToggleProperty().addListener((observed, before, after) -> {
            if (after == null) {
                show(model.drawn().get());
            }
        });
        HBox head = new HBox(title, heard, Parts.gap(), pairPlace, button("reset", model::reset), menu(choices));
        head.getStyleClass().add("spread");
        return head;
    }

    private ToggleButton toggle(String id, boolean value) {
        ToggleButton toggle = new ToggleButton(texts.text("scale." + id));
        toggle.setId(id);
        toggle.setTooltip(new Tooltip(texts.text("scale." + id + ".help")));
        toggle.setAccessibleText(texts.text("scale." + id + ".help"));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(event -> {
            model.fold(value);
            show(model.drawn().get());
        });
        return toggle;
    }

    private Button button(String id, Runnable action) {
        Button button = new Button(texts.text("scale." + id));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.text("scale." + id + ".help")));
        button.setAccessibleText(texts.text("scale." + id + ".help"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private MenuButton menu(ScaleChoices choices) {
        MenuItem mode = item("saveMode", choices::saveMode);
        mode.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.drawn().get().frame().mode().isEmpty(), model.drawn()));
        // Nothing played is no scale of one octave, and a table without rows is no table.
        MenuItem played = item("savePlayed", choices::savePlayed);
        played.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.drawn().get().peaks().isEmpty(), model.drawn()));
        MenuItem table = item("saveTable", choices::saveTable);
        table.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.drawn().get().total() == 0, model.drawn()));
        MenuButton menu = new MenuButton(
                texts.text("scale.files"),
                null,
                item("import", choices::open),
                new SeparatorMenuItem(),
                item("savePicture", choices::savePicture),
                played,
                mode,
                table);
        menu.setId("scale-files");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(texts.text("scale.files.help")));
        menu.setAccessibleText(texts.text("scale.files.help"));
        return menu;
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(texts.text("scale." + id));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** What the signs mean, and what the mark can do. */
    private HBox foot() {
        Button setTonic = button("setTonic", model::setTonicAtMark);
        setTonic.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.mark().get().isEmpty(), model.mark()));
        laidOver.getStyleClass().add("laid-over");
        HBox foot = new HBox(
                legend("shahed-mark", "scale.shahed", "scale.shahed.help"),
                legend("ist-mark", "scale.ist", "scale.ist.help"),
                laidOver,
                Parts.gap(),
                setTonic);
        foot.getStyleClass().addAll("spread", "histogram-foot");
        return foot;
    }

    private Label legend(String style, String key, String help) {
        Region sign = new Region();
        sign.getStyleClass().addAll("role-mark", style);
        Label label = new Label(texts.text(key), sign);
        label.getStyleClass().add("legend-entry");
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(texts.text(help)));
        return label;
    }

    private void show(Drawn drawn) {
        folded.setSelected(drawn.frame().folded());
        unfolded.setSelected(!drawn.frame().folded());
        heard.setText(drawn.total() == 0 ? "" : texts.text("scale.heard", texts.clock(model.heardSeconds())));
        boolean has = drawn.frame().laidOver().isPresent();
        if (has != !laidOver.getChildren().isEmpty()
                || has
                        && !laidOver.getUserData()
                                .equals(drawn.frame().laidOver().get())) {
            laidOver.getChildren().clear();
            drawn.frame().laidOver().ifPresent(this::showLaidOver);
        }
    }

    private void showLaidOver(LaidOver scale) {
        Region sign = new Region();
        sign.getStyleClass().add("laid-over-sign");
        Label name = new Label(scale.name(), sign);
        name.setId("laid-over");
        name.getStyleClass().add("legend-entry");
        name.setTooltip(new Tooltip(scale.file().toString()));
        laidOver.setUserData(scale);
        Button remove = button("remove", model::removeLaidOver);
        remove.getStyleClass().add("quiet");
        laidOver.getChildren().addAll(name, remove);
    }
}
