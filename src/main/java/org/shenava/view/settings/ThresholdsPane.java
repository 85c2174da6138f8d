package org.shenava.view.settings;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.music.Labels;
import org.shenava.view.common.Texts;

/** A slider for all classes, and one for each. */
final class ThresholdsPane extends VBox {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final double PERCENT = 100;
    private static final double STEP = 5;

    private final ThresholdsViewModel model;
    private final Texts texts;
    private final GridPane grid = new GridPane();

    ThresholdsPane(ThresholdsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("thresholds");
        grid.getStyleClass().add("threshold-grid");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(natural(), wide, natural(), natural());
        Button all = new Form(texts).button("preferences.thresholds.resetAll", model::resetAll);
        all.disableProperty().bind(model.anySet().not());
        getChildren().addAll(grid, all);
        model.rows().addListener((observed, before, after) -> showRows());
        showRows();
    }

    private static ColumnConstraints natural() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private void showRows() {
        grid.getChildren().clear();
        addRow(0, model.overall(), texts.text("preferences.thresholds.overall"));
        int line = 1;
        for (ThresholdsViewModel.Row row : model.rows().get()) {
            addRow(line++, row, texts.name(Labels.of(row.label().orElseThrow())));
        }
    }

    private void addRow(int line, ThresholdsViewModel.Row row, String name) {
        Label title = new Label(name);
        if (row.label().isEmpty()) {
            title.getStyleClass().add("card-title");
        }
        Slider slider = slider(row, name);
        Label value = new Label();
        value.getStyleClass().add("threshold-value");
        // While it is dragged, what it would become.
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(row, slider.getValue() / PERCENT), slider.valueProperty(), row.isSet()));
        row.isSet().addListener((observed, before, after) -> value.pseudoClassStateChanged(SET, after));
        value.pseudoClassStateChanged(SET, row.isSet().get());
        Button reset = new Button(texts.text("preferences.thresholds.reset"));
        reset.getStyleClass().add("quiet");
        reset.setId("reset-" + id(row));
        reset.setTooltip(new Tooltip(texts.text("preferences.thresholds.reset.help")));
        reset.setAccessibleText(texts.text("preferences.thresholds.reset") + ", " + name);
        reset.setMinWidth(USE_PREF_SIZE);
        reset.disableProperty().bind(row.isSet().not());
        reset.setOnAction(event -> model.reset(row));
        grid.addRow(line, title, slider, value, reset);
    }

    private Slider slider(ThresholdsViewModel.Row row, String name) {
        Slider slider = new Slider(0, PERCENT, PERCENT * row.share().get());
        slider.setId("threshold-" + id(row));
        slider.setBlockIncrement(STEP);
        slider.setAccessibleText(texts.text("preferences.thresholds") + ", " + name);
        slider.setTooltip(new Tooltip(texts.text("preferences.thresholds.help", name)));
        row.share().addListener((observed, before, after) -> slider.setValue(PERCENT * after.doubleValue()));
        slider.valueChangingProperty().addListener((observed, before, changing) -> settle(slider, row));
        slider.valueProperty().addListener((observed, before, after) -> settle(slider, row));
        return slider;
    }

    /** What the hand has let go of counts; what the model has just shown is no choice. */
    private void settle(Slider slider, ThresholdsViewModel.Row row) {
        double whole = Math.round(slider.getValue());
        if (!slider.isValueChanging()
                && whole != Math.round(PERCENT * row.share().get())) {
            model.set(row, whole / PERCENT);
        }
    }

    private String words(ThresholdsViewModel.Row row, double share) {
        String percent = texts.percent(share);
        if (row.isSet().get()) {
            return percent;
        }
        return texts.text(
                row.label().isPresent() ? "preferences.thresholds.asAbove" : "preferences.thresholds.modelsOwn",
                percent);
    }

    private static String id(ThresholdsViewModel.Row row) {
        return row.label().orElse("overall");
    }
}
