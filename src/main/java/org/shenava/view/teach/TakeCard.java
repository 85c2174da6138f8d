package org.shenava.view.teach;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shenava.audio.Level;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Message;
import org.shenava.view.common.Parts;
import org.shenava.view.common.TeachingDesk;
import org.shenava.view.common.Texts;
import org.shenava.view.live.LevelMeter;
import org.shenava.view.live.LevelWarning;

/** While a take is made: the count, the clock and the level; then whether it is kept. */
final class TakeCard extends VBox {
    private final TakeViewModel model;
    private final CollectViewModel collect;
    private final Texts texts;
    private final TeachWords words;
    private final Label big = new Label();
    private final Label small = new Label();
    private final LevelMeter meter;
    private final Button stop;
    private final Button listen;
    private final Button keep;
    private final Button again;
    private final Button discard;
    private final Button leave;
    // Of this card, so that the meter goes with it.
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.NOTHING);
    private final ObjectProperty<LevelWarning> warning = new SimpleObjectProperty<>(LevelWarning.NONE);
    private final Bonds bonds = new Bonds();

    TakeCard(TakeViewModel model, CollectViewModel collect, Texts texts) {
        this.model = model;
        this.collect = collect;
        this.texts = texts;
        words = new TeachWords(texts);
        Parts parts = new Parts(texts);
        setId("teach-take");
        getStyleClass().add("teach-take");
        big.setId("teach-take-big");
        big.getStyleClass().add("teach-take-big");
        small.setId("teach-take-words");
        small.setWrapText(true);
        small.setMinHeight(USE_PREF_SIZE);
        small.getStyleClass().add("teach-take-words");
        meter = new LevelMeter(level, warning, texts);
        stop = parts.button("teach-take-stop", "teach.take.stop", model::stop);
        listen = parts.button("teach-take-listen", "teach.take.listen", model::listen);
        keep = parts.button("teach-take-keep", "teach.take.keep", this::keep);
        keep.disableProperty().bind(collect.work().running());
        again = parts.button("teach-take-again", "teach.take.again", model::again);
        discard = parts.button("teach-take-discard", "teach.take.discard", model::discard);
        leave = parts.button("teach-take-leave", "teach.take.leave", model::discard);
        stop.getStyleClass().add("primary");
        keep.getStyleClass().add("primary");
        HBox buttons = new HBox(stop, listen, keep, again, discard, leave);
        buttons.getStyleClass().addAll("control-row", "teach-take-buttons");
        getChildren().addAll(big, meter, small, buttons);
        visibleProperty().bind(model.state().isNotEqualTo(TakeViewModel.State.NONE));
        bonds.on(model.state(), this::show);
        bonds.on(model.count(), this::showTime);
        bonds.on(model.heard(), this::showTime);
        bonds.on(model.playing().running(), this::showPlaying);
        bonds.on(model.playing().message(), this::showWords);
        bonds.on(collect.collected(), this::showWords);
        bonds.on(collect.label(), this::showWords);
        show();
        showPlaying();
    }

    private void show() {
        TakeViewModel.State state = model.state().get();
        boolean review = state == TakeViewModel.State.REVIEW;
        boolean over = review || state == TakeViewModel.State.FAILED;
        seen(stop, !over);
        seen(listen, review);
        seen(keep, review);
        seen(again, over);
        seen(discard, review);
        seen(leave, over && !review);
        seen(meter, !over);
        showTime();
        showWords();
        if (isVisible() && getScene() != null) {
            firstFocus().requestFocus();
        }
    }

    /** Not to be pressed while the take is kept; the keyboard must not come to what throws it away. */
    private void keep() {
        listen.requestFocus();
        model.keep(collect);
    }

    private static void seen(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showTime() {
        level.set(model.heard().get().level());
        warning.set(LevelWarning.of(level.get(), true));
        big.setText(
                switch (model.state().get()) {
                    case NONE, FAILED -> "";
                    case COUNTING -> texts.number(model.count().get());
                    case RECORDING -> texts.clock(model.heard().get().seconds());
                    case REVIEW ->
                        texts.clock(model.take().map(one -> one.seconds()).orElse(0.0));
                });
    }

    private void showWords() {
        small.getStyleClass().remove("verbatim");
        Message trouble = model.state().get() == TakeViewModel.State.FAILED
                ? model.trouble().get()
                : model.playing().message().get();
        boolean stopped = trouble != null && trouble.key().equals("work.stopped");
        if (trouble != null && !stopped && model.state().get() != TakeViewModel.State.NONE) {
            small.setText(trouble.words(texts));
            small.getStyleClass().add("verbatim");
        } else {
            small.setText(words());
        }
    }

    private String words() {
        String place = model.wanted() == null ? "" : model.place(collect);
        boolean room = model.wanted() != null && model.wanted().room();
        boolean background = room && place.equals(model.wanted().label());
        return switch (model.state().get()) {
            case NONE, FAILED -> "";
            case COUNTING -> room ? texts.text("teach.take.count.room") : texts.text("teach.take.count");
            case RECORDING -> room ? texts.text("teach.take.recording.room") : texts.text("teach.take.recording");
            case REVIEW ->
                cut()
                        + (model.faint()
                                ? texts.text("teach.take.faint")
                                : background
                                        ? texts.text("teach.take.review.room")
                                        : texts.text("teach.take.review", words.name(place)));
        };
    }

    /** That the take is shorter than it was to be, and why; else nothing. */
    private String cut() {
        return model.take()
                .flatMap(TeachingDesk.Take::cutBecause)
                .map(why -> texts.text("teach.take.cut", texts.told(why)) + "\n")
                .orElse("");
    }

    private void showPlaying() {
        listen.setText(texts.text(model.playing().running().get() ? "teach.play.stop" : "teach.take.listen"));
        listen.setAccessibleText(listen.getText());
    }

    Node firstFocus() {
        return stop.isVisible() ? stop : keep.isVisible() ? keep : again;
    }

    void close() {
        bonds.release();
        keep.disableProperty().unbind();
        visibleProperty().unbind();
    }
}
