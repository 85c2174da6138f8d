package org.shenava.view.settings;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.audio.InputDevice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;
import org.shenava.view.live.InputsViewModel;
import org.shenava.view.live.LiveViewModel;

/** Through what is listened, which model answers, and when its answers count. */
final class ListeningSection implements Section {
    private final LiveViewModel live;
    private final Texts texts;
    private final Form form;
    private final ModelsViewModel models;
    private final ThresholdsViewModel thresholds;
    private final Map<String, RadioButton> buttons = new TreeMap<>();
    private final VBox modelList = new VBox();
    private final VBox view;
    private final ChangeListener<Boolean> modelCame = (observed, before, loading) -> look(loading);

    ListeningSection(LiveViewModel live, PageContext context) {
        this.live = live;
        texts = context.texts();
        form = new Form(texts);
        models = new ModelsViewModel(context.services(), texts, context.ui(), context.notices(), live::useModel);
        thresholds = new ThresholdsViewModel(context.preferences());
        modelList.getStyleClass().add("models");
        models.rows().addListener((observed, before, after) -> showModels());
        models.inUse().addListener((observed, before, after) -> select());
        models.card().addListener((observed, before, after) -> {
            if (after != null) {
                thresholds.show(after);
            }
        });
        live.model().loading().addListener(modelCame);
        view = new VBox(
                form.card("preferences.input", inputs()),
                form.card("preferences.model", modelList),
                form.card("preferences.thresholds", new ThresholdsPane(thresholds, texts)));
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        models.refresh();
    }

    @Override
    public void close() {
        live.model().loading().removeListener(modelCame);
        thresholds.close();
    }

    /** Another one may have been chosen elsewhere. */
    private void look(boolean loading) {
        if (!loading) {
            models.refresh();
        }
    }

    private HBox inputs() {
        InputsViewModel inputs = live.inputs();
        ComboBox<InputDevice> box = new ComboBox<>(inputs.choices());
        box.setId("settings-inputs");
        box.getStyleClass().add("verbatim");
        box.setAccessibleText(texts.text("input.label"));
        box.setTooltip(new Tooltip(texts.text("input.label")));
        box.setConverter(new DeviceNames(box));
        box.setPromptText(texts.text("input.prompt"));
        box.setValue(inputs.chosen().get());
        inputs.chosen().addListener((observed, before, after) -> box.setValue(after));
        box.valueProperty().addListener((observed, before, after) -> inputs.choose(after));
        Button refresh = form.button("preferences.input.refresh", inputs::refresh);
        HBox line = new HBox(box, refresh);
        line.getStyleClass().add("spread");
        return line;
    }

    private void showModels() {
        ToggleGroup group = new ToggleGroup();
        buttons.clear();
        modelList.getChildren().clear();
        for (ModelsViewModel.Row row : models.rows().get()) {
            modelList.getChildren().add(modelRow(row, group));
        }
        if (buttons.isEmpty()) {
            modelList.getChildren().add(form.note("preferences.model.none"));
        }
        select();
        group.selectedToggleProperty().addListener((observed, before, after) -> {
            if (after != null) {
                models.choose((String) after.getUserData());
            }
        });
    }

    private Node modelRow(ModelsViewModel.Row row, ToggleGroup group) {
        String words = row.task().isEmpty() ? row.id() : texts.text("preferences.model.one", row.task(), row.id());
        RadioButton button = new RadioButton(words);
        button.setId("model-" + row.id());
        button.setUserData(row.id());
        button.getStyleClass().add("verbatim");
        button.setAccessibleText(words + ", " + row.score());
        button.setTooltip(new Tooltip(row.details().isEmpty() ? words : row.details()));
        button.setToggleGroup(group);
        button.setDisable(!row.usable());
        buttons.put(row.id(), button);
        VBox box = new VBox(button);
        if (!row.score().isEmpty()) {
            Label score = Form.wrapped(row.score());
            score.getStyleClass().addAll("muted", "under-choice");
            box.getChildren().add(score);
        }
        if (!row.usable()) {
            Label refused = form.note("preferences.model.refused");
            refused.getStyleClass().add("under-choice");
            refused.setTooltip(new Tooltip(row.problem()));
            box.getChildren().add(refused);
        }
        return box;
    }

    private void select() {
        RadioButton button = buttons.get(models.inUse().get());
        if (button != null) {
            button.setSelected(true);
        }
    }
}
