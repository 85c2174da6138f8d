package org.shenava.view.ear;

import java.io.File;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.shenava.music.Family;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Segments;
import org.shenava.view.common.Texts;

/** The question: what is asked, from where, the sound, the answers. */
final class QuestionCard extends VBox {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LAST_DIGIT = 9;

    private final EarViewModel model;
    private final Texts texts;
    private final Segments levels;
    private final Segments sources;
    private final ComboBox<Family> families = new ComboBox<>();
    private final Button play;
    private final ToggleButton slow = new ToggleButton();
    private final ProgressBar progress = new ProgressBar(0);
    private final FlowPane answers = new FlowPane();

    QuestionCard(EarViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "ear-question");
        levels = new Segments(texts.text("ear.level.name"));
        for (Level level : Level.values()) {
            String key = "ear.level." + level.id();
            levels.add(
                    "ear-level-" + level.id(), texts.text(key), texts.text(key + ".help"), () -> model.choose(level));
        }
        sources = new Segments(texts.text("ear.source.name"));
        sources.add(
                "ear-rules",
                texts.text("ear.source.rules"),
                texts.text("ear.source.rules.help"),
                model.source()::useRules);
        sources.add(
                "ear-library",
                texts.text("ear.source.choose"),
                texts.text("ear.source.choose.help"),
                this::chooseFolder);
        play = Buttons.of("ear-play", "", "", model::hearOrStop);
        play.getStyleClass().add("primary");
        Label prompt = new Label();
        prompt.setId("ear-prompt");
        prompt.getStyleClass().add("ear-prompt");
        prompt.textProperty().bind(model.prompt());
        getChildren().addAll(settings(), source(), controls(), prompt, answers());
        watch();
    }

    Node firstFocus() {
        return play;
    }

    /** Once a pulse. */
    void tick() {
        if (model.playing().get()) {
            progress.setProgress(model.playedShare());
        }
    }

    private Node settings() {
        families.getItems().setAll(Questions.withChoice());
        families.setId("ear-family");
        families.setTooltip(new Tooltip(texts.text("ear.family.name")));
        families.setAccessibleText(texts.text("ear.family.name"));
        families.setCellFactory(list -> new FamilyCell());
        families.setButtonCell(new FamilyCell());
        families.setOnAction(event -> model.choose(families.getValue()));
        HBox row = new HBox(levels, families, Parts.gap(), sources);
        row.getStyleClass().add("spread");
        return row;
    }

    private Node source() {
        Label words = new Label();
        words.setId("ear-source");
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.source().words());
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private Node controls() {
        slow.setId("ear-slow");
        slow.setText(texts.text("ear.slow"));
        slow.setAccessibleText(texts.text("ear.slow.help"));
        slow.setMinWidth(Region.USE_PREF_SIZE);
        slow.setOnAction(event -> model.toggleSlow());
        progress.setId("ear-progress");
        progress.getStyleClass().add("ear-progress");
        progress.setAccessibleText(texts.text("ear.progress"));
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        Button next = Buttons.of("ear-next", texts.text("ear.next"), texts.text("ear.next.help"), model::next);
        HBox row = new HBox(play, slow, next, progress);
        row.getStyleClass().add("spread");
        return row;
    }

    private Node answers() {
        answers.setId("ear-answers");
        answers.getStyleClass().add("ear-answers");
        answers.setAccessibleText(texts.text("ear.choices"));
        return answers;
    }

    private void watch() {
        model.level().addListener((observed, before, after) -> showLevel());
        model.family().addListener((observed, before, after) -> showLevel());
        model.source().own().addListener((observed, before, after) -> showSource());
        model.slow().addListener((observed, before, after) -> slow.setSelected(after));
        model.canSlow().addListener((observed, before, after) -> showSlow());
        model.playing().addListener((observed, before, after) -> showPlay());
        model.phase().addListener((observed, before, after) -> showPlay());
        model.choices().addListener((ListChangeListener<Choice>) change -> showAnswers());
        showLevel();
        showSource();
        slow.setSelected(model.slow().get());
        showSlow();
        showPlay();
        showAnswers();
    }

    private void showLevel() {
        levels.show(model.level().get().ordinal());
        boolean one = model.level().get() == Level.ONE_FAMILY;
        families.setVisible(one);
        families.setManaged(one);
        families.setValue(model.family().get());
    }

    private void showSource() {
        sources.show(model.source().own().get() ? 1 : 0);
    }

    private void showSlow() {
        slow.setDisable(!model.canSlow().get());
        slow.setTooltip(new Tooltip(texts.text(model.canSlow().get() ? "ear.slow.help" : "ear.slow.library")));
    }

    private void showPlay() {
        boolean playing = model.playing().get();
        String key = playing ? "ear.stop" : model.phase().get() == Phase.READY ? "ear.start" : "ear.play";
        Buttons.say(play, texts.text(key), texts.text(key + ".help"));
        play.pseudoClassStateChanged(RUNNING, playing);
        if (!playing) {
            progress.setProgress(0);
        }
    }

    private void showAnswers() {
        List<Choice> choices = model.choices();
        boolean hadFocus = answers.getChildren().stream().anyMatch(Node::isFocused);
        answers.getChildren().clear();
        for (int i = 0; i < choices.size(); i++) {
            answers.getChildren().add(answer(choices.get(i), i));
        }
        if (hadFocus) {
            // Or the keyboard would be nowhere.
            play.requestFocus();
        }
    }

    private Button answer(Choice choice, int index) {
        String number = index < LAST_DIGIT ? texts.number(index + 1) : "";
        Button button = Buttons.of(
                "ear-answer-" + (index + 1),
                texts.text("ear.choice", number, choice.name()),
                texts.text("ear.choice.help", number, choice.name()),
                () -> model.choose(index));
        button.getStyleClass().addAll("ear-answer", "family-" + choice.familyId());
        boolean right = choice.mark() == Choice.Mark.RIGHT;
        boolean wrong = choice.mark() == Choice.Mark.WRONG;
        button.pseudoClassStateChanged(RIGHT, right);
        button.pseudoClassStateChanged(WRONG, wrong);
        button.setDisable(choice.mark() == Choice.Mark.OTHER);
        if (right || wrong) {
            // Not by colour alone.
            button.setGraphic(new Label(right ? "✓" : "✗"));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setAccessibleText(texts.text(right ? "ear.choice.right" : "ear.choice.wrong", choice.name()));
        }
        return button;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("ear.library.title"));
        File folder = chooser.showDialog(getScene().getWindow());
        showSource();
        if (folder != null) {
            model.source().useLibrary(folder.toPath());
        }
    }

    private final class FamilyCell extends ListCell<Family> {
        @Override
        protected void updateItem(Family family, boolean empty) {
            super.updateItem(family, empty);
            setText(empty || family == null ? "" : texts.name(family));
        }
    }
}
