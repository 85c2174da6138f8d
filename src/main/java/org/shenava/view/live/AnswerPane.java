package org.shenava.view.live;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.music.Family;
import org.shenava.view.common.FamilyLook;
import org.shenava.view.common.Parts;
import org.shenava.view.common.SegmentRow;
import org.shenava.view.common.Texts;

/** The right side: the answer in words, the bars, and which model says so and how far it can be trusted. */
final class AnswerPane extends VBox {
    /** Below this height the legend gives its room to the bars; families are in the tooltips too. */
    private static final double HEIGHT_WITH_LEGEND = 660;
    /** The size of letters for which that holds. */
    private static final double USUAL_LETTERS = 13;

    private final LiveViewModel model;
    private final Texts texts;
    private final BarsPane bars;
    private final FlowPane legend = new FlowPane();
    private final Label title = new Label();
    private final ToggleButton best;
    private final HeadlineCard headline;

    AnswerPane(LiveViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.bars = new BarsPane(model.answer().bars(), texts);
        this.best = order("bars.sorted");
        this.headline = new HeadlineCard(model, texts);
        getStyleClass().add("answer");
        VBox card = new VBox(barsHead(), bars, legend);
        card.getStyleClass().addAll("card", "bars-card");
        setVgrow(bars, Priority.ALWAYS);
        setVgrow(card, Priority.ALWAYS);
        legend.getStyleClass().add("legend");
        legend.managedProperty().bind(legend.visibleProperty());
        model.answer().bars().bars().addListener((observed, before, after) -> showLegend());
        heightProperty().addListener((observed, before, after) -> showRoomy());
        title.fontProperty().addListener((observed, before, after) -> showRoomy());
        showLegend();
        getChildren().addAll(headline, card, modelCard());
    }

    void tick() {
        bars.tick();
    }

    Node firstFocus() {
        return best;
    }

    private HBox barsHead() {
        title.setText(texts.text("bars.title"));
        title.getStyleClass().add("card-title");
        ToggleButton fixed = order("bars.fixed");
        SegmentRow order = new SegmentRow(best, fixed);
        order.getStyleClass().add("order");
        (model.answer().bars().sorted().get() ? best : fixed).setSelected(true);
        // One of the two always stays chosen: a second click on it changes nothing.
        order.getToggleGroup().selectedToggleProperty().addListener((observed, before, after) -> {
            if (after == null) {
                before.setSelected(true);
            } else {
                model.answer().bars().sorted().set(after == best);
            }
        });
        return spread(title, order);
    }

    private ToggleButton order(String key) {
        ToggleButton button = new ToggleButton(texts.text(key));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key + ".help"));
        return button;
    }

    private VBox modelCard() {
        Label name = new Label();
        name.setId("model-name");
        name.getStyleClass().addAll("model-name", "verbatim");
        name.textProperty().bind(model.model().name());
        Label score = new Label();
        score.setId("model-score");
        score.getStyleClass().add("muted");
        score.setWrapText(true);
        score.textProperty().bind(model.model().score());
        score.visibleProperty().bind(score.textProperty().isNotEmpty());
        score.managedProperty().bind(score.visibleProperty());
        Tooltip details = new Tooltip();
        details.textProperty().bind(model.model().details());
        VBox card = new VBox(name, score);
        card.getStyleClass().addAll("card", "model-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        model.model().details().addListener((observed, before, after) -> Tooltip.install(card, details));
        return card;
    }

    private void showRoomy() {
        showLegend();
        headline.roomy(isRoomy());
    }

    private boolean isRoomy() {
        return getHeight() >= HEIGHT_WITH_LEGEND * title.getFont().getSize() / USUAL_LETTERS;
    }

    private void showLegend() {
        List<Family> families = model.answer().bars().bars().get().stream()
                .map(bar -> bar.label().family())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        legend.setAccessibleText(texts.text("bars.legend"));
        legend.setVisible(isRoomy() && !families.isEmpty());
        legend.getChildren()
                .setAll(families.stream()
                        .map(family -> FamilyLook.entry(texts.name(family), Optional.of(family)))
                        .toList());
    }

    private static HBox spread(Region left, Region right) {
        HBox line = new HBox(left, Parts.gap(), right);
        line.getStyleClass().add("spread");
        return line;
    }
}
