package org.shenava.view.teach;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shenava.teaching.Example;
import org.shenava.teaching.Judgement.JudgedExample;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Message;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Texts;
import org.shenava.view.picture.FilePicture;

/** The recordings of the cell that is chosen: heard from where the answer was least right, seen, put right or taken out. */
final class MistakesPane extends VBox {
    private static final double LIST_HEIGHT = 92;
    private static final double LEAST_LIST_HEIGHT = 52;

    private final JudgeViewModel model;
    private final CollectViewModel collect;
    private final SampleViewModel sample;
    private final Texts texts;
    private final TeachWords words;
    private final ListView<JudgedExample> list = new ListView<>();
    private final Label title = new Label();
    private final Label trouble = new Label();
    private final FilePicture picture;
    private final Button play;
    private final MenuButton move;
    private final Button remove;
    private final Bonds bonds = new Bonds();
    private boolean showing;

    MistakesPane(PageContext context) {
        texts = context.texts();
        words = new TeachWords(texts);
        model = JudgeViewModel.of(context);
        collect = CollectViewModel.of(context);
        sample = SampleViewModel.of(context);
        Parts parts = new Parts(texts);
        picture = new FilePicture(context, sample.range());
        picture.getStyleClass().add("teach-picture");
        picture.setOnSeek(sample.playback()::seek);
        play = parts.button("teach-mistake-play", "teach.mistake.play", model::play);
        move = ClassMenu.of(
                "teach-mistake-move",
                collect,
                () -> Optional.ofNullable(model.chosen().get())
                        .map(JudgedExample::label)
                        .orElse(""),
                texts,
                model::relabel);
        remove = parts.button("teach-mistake-remove", "teach.remove", model::remove);
        title.setId("teach-cell-title");
        title.getStyleClass().addAll("card-title", "verbatim");
        title.setMinWidth(0);
        trouble.setId("teach-mistake-trouble");
        trouble.getStyleClass().add("muted");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        setUpList();
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox foot = Parts.row(play, move, remove);
        getStyleClass().addAll("card", "teach-mistakes");
        getChildren().addAll(title, list, trouble, picture, foot);
        bonds.on(model.cell(), this::showCell);
        bonds.on(model.answers(), this::showCell);
        bonds.on(model.chosen(), this::showChosen);
        bonds.on(collect.collected(), this::recordingsChanged);
        bonds.on(sample.file(), this::showPicture);
        bonds.on(sample.trouble(), this::showChosen);
        bonds.on(sample.playback().playing(), this::showPlaying);
        showCell();
        showChosen();
        showPicture();
        showPlaying();
    }

    private void setUpList() {
        list.setId("teach-mistakes");
        list.setAccessibleText(texts.text("teach.mistakes"));
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LEAST_LIST_HEIGHT);
        list.setPlaceholder(Parts.placeholder(texts.text("teach.mistakes.none")));
        list.setCellFactory(made -> new AnswerCell());
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (!showing && after != null) {
                model.choose(after);
            }
        });
    }

    private void showCell() {
        showing = true;
        List<JudgedExample> answers = model.answers().get();
        list.getItems().setAll(answers);
        list.getSelectionModel().select(model.chosen().get());
        JudgeViewModel.Cell cell = model.cell().get();
        title.setText(
                cell == null
                        ? ""
                        : texts.text(
                                cell.right() ? "teach.cell.title.right" : "teach.cell.title.wrong",
                                words.name(cell.label()),
                                words.name(cell.answer())));
        showing = false;
    }

    private void recordingsChanged() {
        showChosen();
        if (getScene() != null) {
            model.look();
        }
    }

    private void showChosen() {
        JudgedExample chosen = model.chosen().get();
        showing = true;
        list.getSelectionModel().select(chosen);
        list.refresh();
        showing = false;
        Optional<Example> there = Optional.ofNullable(chosen).flatMap(model::example);
        boolean idle = there.isPresent();
        play.setDisable(!idle);
        move.setDisable(!idle);
        remove.setDisable(!idle);
        Message heard = sample.trouble().get();
        trouble.getStyleClass().remove("verbatim");
        if (chosen != null && there.isEmpty()) {
            trouble.setText(texts.text("teach.mistake.gone"));
        } else if (heard != null) {
            trouble.setText(heard.words(texts));
            trouble.getStyleClass().add("verbatim");
        } else {
            trouble.setText("");
        }
        trouble.setVisible(!trouble.getText().isEmpty());
    }

    private void showPicture() {
        sample.file().get().ifPresentOrElse(picture::show, picture::showNothing);
        picture.setVisible(sample.file().get().isPresent());
    }

    private void showPlaying() {
        play.setText(texts.text(sample.playback().playing().get() ? "teach.play.stop" : "teach.mistake.play"));
        play.setAccessibleText(play.getText());
    }

    void close() {
        bonds.release();
        picture.close();
    }

    /** A recording's name, and how sure the wrong answer was. */
    private final class AnswerCell extends ListCell<JudgedExample> {
        AnswerCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(JudgedExample answer, boolean empty) {
            super.updateItem(answer, empty);
            getStyleClass().remove("verbatim");
            if (empty || answer == null) {
                setText(null);
                setAccessibleText(null);
                return;
            }
            getStyleClass().add("verbatim");
            setText(texts.text(
                    "teach.mistake.row",
                    TeachWords.file(answer.path()),
                    texts.percent(answer.probabilities().getOrDefault(answer.answer(), 0.0)),
                    texts.clock(answer.worstSecond())));
            setAccessibleText(getText());
        }
    }
}
