package org.shenava.view.live;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.StatusBar;
import org.shenava.view.common.NoticeBoard;
import org.shenava.view.common.NoticeCard;
import org.shenava.view.common.Texts;

/** The listening view: binds the panes to the view model and forwards what the user does. */
public final class LiveView extends BorderPane {
    private static final String[] SUFFIXES = {
        "*.wav", "*.mp3", "*.flac", "*.ogg", "*.oga", "*.opus", "*.m4a", "*.aac", "*.aif", "*.aiff", "*.au", "*.mp4",
        "*.mkv", "*.webm"
    };

    private final LiveViewModel model;
    private final Texts texts;
    private final TopBar topBar;
    private final SoundPane sound;
    private final AnswerPane answer;

    public LiveView(LiveViewModel model, NoticeBoard notices, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("live");
        topBar = new TopBar(model, texts, this::chooseFile);
        sound = new SoundPane(model, texts);
        answer = new AnswerPane(model, texts);
        VBox left = new VBox(new NoticeCard(notices, texts), sound);
        left.getStyleClass().add("left");
        VBox.setVgrow(sound, Priority.ALWAYS);
        HBox middle = new HBox(left, answer);
        middle.getStyleClass().add("middle");
        HBox.setHgrow(left, Priority.ALWAYS);
        setTop(topBar);
        setCenter(middle);
        setBottom(statusBar());
    }

    /** Once a pulse. */
    public void tick(long nowNanos) {
        model.tick();
        sound.tick(nowNanos);
        answer.tick();
    }

    /** Where the keyboard starts. */
    public Node firstFocus() {
        return topBar.firstFocus();
    }

    /** Lets the user choose a recording. */
    public void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.text("open.filter"), withUpperCase()),
                        new FileChooser.ExtensionFilter(texts.text("open.all"), "*.*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.open(List.of(chosen.toPath()));
        }
    }

    /** Plays what the clipboard holds: files of a file manager, or the path of one as text. */
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            List<Path> files = clipboard.getFiles().stream().map(File::toPath).toList();
            model.open(files);
        } else {
            model.openPasted(clipboard.getString());
        }
    }

    private StatusBar statusBar() {
        StatusBar bar = new StatusBar();
        bar.setId("status");
        bar.textProperty().bind(model.status());
        Label dropped = new Label();
        dropped.setId("dropped");
        dropped.getStyleClass().add("muted");
        dropped.setTooltip(new Tooltip(texts.text("status.dropped.help")));
        dropped.textProperty().bind(model.sound().dropped());
        dropped.visibleProperty().bind(Bindings.isNotEmpty(model.sound().dropped()));
        Label keys = new Label(texts.text("status.shortcuts"));
        keys.getStyleClass().add("muted");
        bar.getRightItems().addAll(dropped, keys);
        return bar;
    }

    /** Some systems tell .MP3 from .mp3. */
    private static List<String> withUpperCase() {
        return Stream.of(SUFFIXES)
                .flatMap(suffix -> Stream.of(suffix, suffix.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
