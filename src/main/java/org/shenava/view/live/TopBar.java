package org.shenava.view.live;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shenava.audio.InputDevice;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Texts;

/** The controls of listening: input, listen or stop, open, example, level. */
public final class TopBar extends HBox {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final LiveViewModel model;
    private final Texts texts;
    private final Label wordmark;
    private final Button listen = new Button();
    private final Bonds bonds = new Bonds();

    public TopBar(LiveViewModel model, Texts texts, Runnable openChooser) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("top-bar");
        wordmark = new Label(texts.text("app.name"));
        wordmark.getStyleClass().add("wordmark");
        wordmark.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        wordmark,
                        new TaskSwitch(model.tasks(), texts),
                        inputs(),
                        refresh(),
                        listen,
                        button("open", "icon-open", openChooser),
                        button("example", "icon-example", model::example),
                        space,
                        new LevelMeter(model.sound().level(), model.sound().levelWarning(), texts));
        listen.setId("listen");
        listen.getStyleClass().add("primary");
        listen.setGraphic(icon("icon-listen"));
        listen.setTooltip(new Tooltip());
        listen.setMinWidth(Region.USE_PREF_SIZE);
        listen.setOnAction(event -> model.toggle());
        // What is listened to outlives this bar.
        bonds.on(model.activity(), () -> showActivity(model.activity().get()));
        showActivity(model.activity().get());
    }

    /** Without the name, which gives way to the controls: the window's title has it too. */
    @Override
    protected double computeMinWidth(double height) {
        double all = super.computeMinWidth(height);
        return wordmark.isManaged() ? all - roomOfName() : all;
    }

    @Override
    protected void layoutChildren() {
        boolean roomy = getWidth() >= computeMinWidth(USE_COMPUTED_SIZE) + roomOfName();
        if (wordmark.isManaged() != roomy) {
            wordmark.setManaged(roomy);
            wordmark.setVisible(roomy);
        }
        super.layoutChildren();
    }

    private double roomOfName() {
        return wordmark.prefWidth(USE_COMPUTED_SIZE) + getSpacing();
    }

    /** Where the keyboard starts. */
    public Node firstFocus() {
        return listen;
    }

    /** Another bar takes its place. */
    public void close() {
        bonds.release();
    }

    private void showActivity(Activity activity) {
        String key = activity.isOpen() ? "listen.stop" : "listen.start";
        listen.setText(texts.text(key));
        listen.getTooltip().setText(texts.text(key + ".help"));
        listen.setAccessibleText(texts.text(key));
        listen.pseudoClassStateChanged(RUNNING, activity.isOpen());
    }

    private ComboBox<InputDevice> inputs() {
        ComboBox<InputDevice> box = new ComboBox<>(model.inputs().choices());
        box.setId("inputs");
        box.setAccessibleText(texts.text("input.label"));
        box.setTooltip(new Tooltip(texts.text("input.label")));
        box.setCellFactory(list -> new InputCell());
        Label none = new Label(texts.text("input.none"));
        none.getStyleClass().add("muted");
        box.setPlaceholder(none);
        box.promptTextProperty()
                .bind(Bindings.when(model.inputs().noneFound())
                        .then(texts.text("input.none"))
                        .otherwise(texts.text("input.prompt")));
        box.setButtonCell(new ChosenCell(box.promptTextProperty()));
        model.inputs().chosen().addListener((observed, before, after) -> box.setValue(after));
        box.setValue(model.inputs().chosen().get());
        box.valueProperty()
                .addListener((observed, before, after) -> model.inputs().choose(after));
        return box;
    }

    private Button refresh() {
        Button refresh = new Button();
        refresh.setId("refresh");
        refresh.getStyleClass().add("icon-only");
        refresh.setGraphic(icon("icon-refresh"));
        refresh.setTooltip(new Tooltip(texts.text("input.refresh")));
        refresh.setAccessibleText(texts.text("input.refresh"));
        refresh.setOnAction(event -> model.inputs().refresh());
        return refresh;
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(key);
        button.setGraphic(icon(icon));
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Region icon(String styleClass) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", styleClass);
        return icon;
    }

    /** A device by name, with its formats. */
    private static final class InputCell extends ListCell<InputDevice> {
        InputCell() {
            getStyleClass().add("verbatim");
        }

        @Override
        protected void updateItem(InputDevice device, boolean empty) {
            super.updateItem(device, empty);
            setText(device == null ? null : device.name());
            setTooltip(device == null ? null : new Tooltip(device.formats()));
        }
    }

    /** The device that is chosen; the prompt where none is, which JavaFX leaves out once a device was shown. */
    private static final class ChosenCell extends ListCell<InputDevice> {
        private final ObservableStringValue prompt;

        ChosenCell(ObservableStringValue prompt) {
            this.prompt = prompt;
            getStyleClass().add("verbatim");
            prompt.addListener((observed, before, after) -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(InputDevice device, boolean empty) {
            super.updateItem(device, empty);
            setText(device == null ? prompt.get() : device.name());
        }
    }
}
