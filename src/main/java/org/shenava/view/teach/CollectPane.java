package org.shenava.view.teach;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.store.NameRules;
import org.shenava.teaching.Example;
import org.shenava.teaching.Remark;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.FileChoice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.common.WorkBar;

/** The first step: classes, their recordings, and what would make them better. */
final class CollectPane extends VBox {
    private final CollectViewModel model;
    private final TakeViewModel take;
    private final SampleViewModel sample;
    private final Texts texts;
    private final TeachWords words;
    private final Parts parts;
    private final AskCard ask;
    private final Supplier<TakeViewModel.Wanted> asTake;
    private final ClassList classes;
    private final RecordingsTable table;
    private final TakeCard takeCard;
    private final RemarksPane remarks;
    private final WorkBar work;
    private final Label title = new Label();
    private final Button record;
    private final Button play;
    private final Bonds bonds = new Bonds();
    private final BooleanBinding noClass;
    private final BooleanBinding noRecording;
    private final BooleanBinding nothingToUndo;

    /** @param asTake what the microphone is to record for the class that is looked at */
    CollectPane(PageContext context, AskCard ask, Supplier<TakeViewModel.Wanted> asTake) {
        this.ask = ask;
        this.asTake = asTake;
        texts = context.texts();
        words = new TeachWords(texts);
        parts = new Parts(texts);
        model = CollectViewModel.of(context);
        take = TakeViewModel.of(context);
        sample = SampleViewModel.of(context);
        classes = new ClassList(model, texts);
        table = new RecordingsTable(model, sample, texts);
        takeCard = new TakeCard(take, model, texts);
        remarks = new RemarksPane(model, texts, this::show);
        work = new WorkBar("teach-work", model.work(), texts);
        record = parts.button("teach-record", "teach.record", this::record);
        play = parts.button("teach-play", "teach.play", this::play);
        noClass = model.label().isEmpty().or(model.work().running());
        noRecording = Bindings.isEmpty(table.getSelectionModel().getSelectedItems())
                .or(model.work().running());
        nothingToUndo = Bindings.createBooleanBinding(
                () -> model.undoing().get().newest().isEmpty(), model.undoing());
        getStyleClass().add("teach-step");
        HBox top = new HBox(classesCard(), recordingsCard());
        top.getStyleClass().add("teach-side-by-side");
        setVgrow(top, Priority.ALWAYS);
        getChildren().addAll(top, work, remarks);
        bonds.on(model.label(), this::showClass);
        bonds.on(model.collected(), this::showClass);
        bonds.on(sample.playback().playing(), this::showPlaying);
        bonds.on(take.state(), this::takeIsOver);
        showClass();
        showPlaying();
    }

    private VBox classesCard() {
        Button add = parts.button("teach-class-add", "teach.class.add", this::addClass);
        add.disableProperty().bind(model.project().isNull().or(model.work().running()));
        Label heading = new Label(texts.text("teach.classes"));
        heading.getStyleClass().add("card-title");
        VBox.setVgrow(classes, Priority.ALWAYS);
        VBox card = new VBox(Parts.row(heading, Parts.gap(), add), classes);
        card.getStyleClass().addAll("card", "teach-classes-card");
        return card;
    }

    private VBox recordingsCard() {
        title.setId("teach-class-title");
        title.getStyleClass().addAll("card-title", "verbatim");
        title.setMinWidth(0);
        Button files = parts.button("teach-files", "teach.files", this::chooseFiles);
        MenuButton more = parts.menu(
                "teach-class-more",
                "teach.class.more",
                parts.item("teach-folder", "teach.folder", this::chooseFolder),
                parts.item("teach-class-rename", "teach.class.rename", this::renameClass),
                parts.item("teach-class-remove", "teach.class.remove", this::removeClass));
        for (Node node : List.of(record, files, more)) {
            node.disableProperty().bind(noClass);
        }
        table.visibleProperty().bind(take.state().isEqualTo(TakeViewModel.State.NONE));
        StackPane place = new StackPane(table, takeCard);
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox card = new VBox(Parts.row(title, Parts.gap(), record, files, more), place, foot());
        card.getStyleClass().addAll("card", "teach-recordings-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        FileDropTarget.on(
                card,
                () -> !model.label().get().isEmpty(),
                dropped -> model.add(dropped, model.label().get()));
        return card;
    }

    private HBox foot() {
        MenuButton move = ClassMenu.of(
                "teach-move",
                model,
                model.label()::get,
                texts,
                from(table, label -> model.relabel(table.chosen(), label)));
        Button player = parts.button("teach-player", "teach.player", this::askPlayer);
        Button remove = parts.button("teach-remove", "teach.remove", this::remove);
        for (Node node : List.of(play, move, player, remove)) {
            node.disableProperty().bind(noRecording);
        }
        Button undo = parts.button("teach-undo", "teach.undo", this::undo);
        undo.disableProperty().bind(nothingToUndo.or(model.work().running()));
        return Parts.row(play, move, player, remove, Parts.gap(), undo);
    }

    private void showClass() {
        String label = model.label().get();
        boolean background = model.collected().get().isBackground(label);
        title.setText(label.isEmpty() ? "" : words.name(label));
        record.setText(texts.text(background ? "teach.record.room" : "teach.record"));
        record.setAccessibleText(record.getText());
    }

    /** The button that had the focus is gone. */
    private void takeIsOver() {
        if (take.state().get() == TakeViewModel.State.NONE && getScene() != null) {
            // The buttons are not to be used while the take is kept.
            classes.requestFocus();
        }
    }

    private void showPlaying() {
        boolean playing = sample.playback().playing().get();
        play.setText(texts.text(playing ? "teach.play.stop" : "teach.play"));
        play.setAccessibleText(play.getText());
    }

    void addClass() {
        ask.ask(new AskCard.Ask(
                texts.text("teach.class.ask"), "", name -> objection(name, ""), from(classes, model::addClass)));
    }

    private void renameClass() {
        String label = model.label().get();
        ask.ask(new AskCard.Ask(
                texts.text("teach.class.ask.rename"),
                label,
                name -> objection(name, label),
                from(classes, name -> model.renameClass(label, name))));
    }

    /** @param own the class that is to be called so; empty for a new one */
    private String objection(String name, String own) {
        if (!org.shenava.music.Label.isId(name)) {
            return texts.text("teach.class.badName");
        }
        boolean taken = model.collected().get().labels().stream()
                .anyMatch(label -> !label.equals(own) && NameRules.key(label).equals(NameRules.key(name)));
        return taken ? texts.text("teach.class.taken") : "";
    }

    /** The buttons are not to be used while something is done, and the keyboard would go to the first one of the window. */
    private static <T> Consumer<T> from(Node keyboard, Consumer<T> action) {
        return given -> {
            keyboard.requestFocus();
            action.accept(given);
        };
    }

    private void removeClass() {
        classes.requestFocus();
        model.removeClass(model.label().get());
    }

    private void undo() {
        table.requestFocus();
        model.undo();
    }

    private void askPlayer() {
        List<Example> chosen = table.chosen();
        String known = chosen.isEmpty() ? "" : chosen.get(0).player().orElse("");
        boolean named = chosen.stream().anyMatch(one -> one.player().isPresent());
        ask.ask(new AskCard.Ask(
                texts.text("teach.player.ask"),
                known,
                name -> "",
                named ? texts.text("teach.player.none") : "",
                from(table, name -> model.setPlayer(chosen, Optional.of(name)))));
    }

    void chooseFiles() {
        String label = model.label().get();
        List<Path> chosen = FileChoice.sounds(getScene().getWindow(), texts);
        classes.requestFocus();
        model.add(chosen, label);
    }

    private void chooseFolder() {
        String label = model.label().get();
        parts.chooseFolder(getScene().getWindow(), "teach.folder", "")
                .ifPresent(folder -> model.add(List.of(folder), label));
    }

    void record() {
        if (!record.isDisabled()) {
            sample.stop();
            // What was said of the take before.
            model.work().say(null);
            take.begin(asTake);
            takeCard.firstFocus().requestFocus();
        }
    }

    void play() {
        if (sample.playback().playing().get()) {
            sample.stop();
        } else {
            table.first().ifPresent(example -> sample.play(example.file(), 0));
        }
    }

    void remove() {
        if (!noRecording.get()) {
            sample.stop();
            table.requestFocus();
            model.remove(table.chosen());
        }
    }

    /** Goes to what a remark is about. */
    void show(Remark remark) {
        model.example(remark.path())
                .ifPresentOrElse(
                        example -> {
                            model.choose(example.label());
                            table.choose(example);
                            table.requestFocus();
                        },
                        () -> {
                            model.choose(remark.label());
                            classes.requestFocus();
                        });
    }

    Node firstFocus() {
        return classes;
    }

    void close() {
        bonds.release();
        noClass.dispose();
        noRecording.dispose();
        nothingToUndo.dispose();
        classes.close();
        table.close();
        table.visibleProperty().unbind();
        takeCard.close();
        remarks.close();
        work.close();
    }
}
