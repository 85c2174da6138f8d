package org.shenava.view.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.shenava.settings.PictureSettings;
import org.shenava.view.common.Colours;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;

/** The settings of pictures, on a card that lies over the picture so that each change is seen at once. */
public final class PicturePanel extends VBox {
    private static final int PERCENT = 100;
    private static final double TENTHS_OF_A_PERCENT = 1000;

    private final PictureViewModel model;
    private final Texts texts;
    private final GridPane rows = new GridPane();
    private final List<Runnable> refreshes = new ArrayList<>();
    private Node firstFocus;

    PicturePanel(PictureViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "picture-panel");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        rows.getStyleClass().add("picture-rows");
        addRows();
        CheckBox contour = new CheckBox(texts.text("picture.contour"));
        contour.setId("picture-contour");
        contour.setTooltip(new Tooltip(texts.text("picture.contour.help")));
        contour.setOnAction(event -> model.contour(contour.isSelected()));
        refreshes.add(() -> contour.setSelected(settings().contour()));
        Button reset = new Button(texts.text("picture.reset"));
        reset.setId("picture-reset");
        reset.getStyleClass().add("quiet");
        reset.setTooltip(new Tooltip(texts.text("picture.reset.help")));
        reset.setOnAction(event -> model.reset());
        HBox foot = new HBox(contour, Parts.gap(), reset);
        foot.getStyleClass().add("spread");
        getChildren().addAll(rows, foot);
        InvalidationListener refresh = observed -> refreshes.forEach(Runnable::run);
        model.settings().addListener(refresh);
        refreshes.forEach(Runnable::run);
    }

    Node firstFocus() {
        return firstFocus;
    }

    private PictureSettings settings() {
        return model.settings().get();
    }

    private void addRows() {
        firstFocus = row(
                "picture.scale",
                List.of(PictureSettings.Scale.values()),
                this::scaleName,
                PictureSettings::scale,
                model::scale);
        row(
                "picture.window",
                PictureChoices.WINDOWS,
                samples -> texts.text(
                        "picture.samples",
                        texts.number(samples),
                        texts.number(Math.round(samples * 1000.0 / PictureSpecs.RATE_HZ))),
                PictureSettings::windowSamples,
                model::windowSamples);
        row("picture.overlap", PictureChoices.OVERLAPS, this::share, PictureSettings::overlap, model::overlap);
        row("picture.lowest", PictureChoices.LOWEST_HZ, this::hertz, PictureSettings::lowestHz, model::lowestHz);
        row("picture.highest", PictureChoices.HIGHEST_HZ, this::hertz, PictureSettings::highestHz, model::highestHz);
        row("picture.floor", PictureChoices.FLOORS_DB, this::decibels, PictureSettings::floorDb, model::floorDb);
        row(
                "picture.ceiling",
                PictureChoices.CEILINGS_DB,
                this::decibels,
                PictureSettings::ceilingDb,
                model::ceilingDb);
        row(
                "picture.colours",
                List.of(Colours.values()),
                this::coloursName,
                now -> Colours.of(now.colours()),
                model::colours);
    }

    private <T> ComboBox<T> row(
            String key,
            List<T> choices,
            Function<T, String> words,
            Function<PictureSettings, T> value,
            Consumer<T> change) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setId(key.replace('.', '-'));
        box.setConverter(new Words<>(words));
        box.setAccessibleText(texts.text(key));
        box.setTooltip(new Tooltip(texts.text(key + ".help")));
        box.setMaxWidth(Double.MAX_VALUE);
        refreshes.add(() -> box.setValue(value.apply(settings())));
        box.valueProperty().addListener((observed, before, after) -> {
            if (after != null && !after.equals(value.apply(settings()))) {
                change.accept(after);
            }
        });
        Label label = new Label(texts.text(key));
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("picture-label");
        rows.addRow(rows.getRowCount(), label, box);
        return box;
    }

    private String scaleName(PictureSettings.Scale scale) {
        return switch (scale) {
            case LOG -> texts.text("picture.scale.log");
            case MEL -> texts.text("picture.scale.mel");
            case LINEAR -> texts.text("picture.scale.linear");
        };
    }

    private String coloursName(Colours colours) {
        return switch (colours) {
            case INFERNO -> texts.text("picture.colours.inferno");
            case MAGMA -> texts.text("picture.colours.magma");
            case VIRIDIS -> texts.text("picture.colours.viridis");
            case GREY -> texts.text("picture.colours.grey");
            case PAPER -> texts.text("picture.colours.paper");
        };
    }

    private String share(double share) {
        boolean whole = Math.round(TENTHS_OF_A_PERCENT * share) % 10 == 0;
        return texts.text("percent", texts.number(PERCENT * share, whole ? 0 : 1));
    }

    private String hertz(double hz) {
        return texts.text("picture.hertz", texts.number(Math.round(hz)));
    }

    private String decibels(double db) {
        return texts.text("picture.decibels", texts.number(Math.round(db)));
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("choices are not typed in");
        }
    }
}
