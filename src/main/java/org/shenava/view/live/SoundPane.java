package org.shenava.view.live;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.live.LiveFeed;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;
import org.shenava.view.picture.PictureViewModel;

/** The left side: what is heard, its tonic, shahed and ist, where it stands, and its spectrogram. */
final class SoundPane extends VBox {

    private final LiveViewModel model;
    private final PictureViewModel settings;
    private final SpectrogramPane spectrogram;
    private final LivePictureTools tools;
    private final ChangeListener<LiveFeed> newFeed = (observed, before, after) -> open(after);

    SoundPane(LiveViewModel model, PageContext context) {
        this.model = model;
        Texts texts = context.texts();
        getStyleClass().addAll("card", "sound");
        settings = new PictureViewModel(context.preferences());
        spectrogram = new SpectrogramPane(context, settings);
        tools = new LivePictureTools(context, model, settings, spectrogram);
        Label hint = new Label();
        hint.textProperty()
                .bind(Bindings.when(model.tasks().chosen().isEqualTo(Task.DASTGAH))
                        .then(texts.text("spectrogram.empty"))
                        .otherwise(texts.text("spectrogram.empty.genre")));
        hint.getStyleClass().addAll("hint", "plot-hint");
        hint.setWrapText(true);
        hint.visibleProperty().bind(model.feed().isNull());
        hint.setMouseTransparent(true);
        StackPane stage = new StackPane(spectrogram, hint, tools.node());
        setVgrow(stage, Priority.ALWAYS);
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().addAll("position", "time-axis");
        progress.setMaxWidth(Double.MAX_VALUE);
        // Time runs to the right in every language, under the spectrogram as in it.
        progress.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        progress.progressProperty().bind(Bindings.max(0, model.sound().progress()));
        // Keeps its room when it is not shown, so that the picture does not jump.
        progress.visibleProperty().bind(model.sound().progress().greaterThanOrEqualTo(0));
        getChildren().addAll(head(model, texts), stage, progress);
        model.feed().addListener(newFeed);
        if (model.feed().get() != null) {
            // Of the page before this one, in another language or theme.
            open(model.feed().get());
        }
    }

    List<Shortcut> shortcuts() {
        return tools.shortcuts();
    }

    /** Another page takes its place. */
    void close() {
        model.feed().removeListener(newFeed);
        spectrogram.close();
        settings.close();
    }

    void tick(long nowNanos) {
        spectrogram.tick(nowNanos);
    }

    private void open(LiveFeed feed) {
        spectrogram.show(feed);
        tools.opened(feed);
    }

    private static HBox head(LiveViewModel model, Texts texts) {
        Label title = new YieldingLabel();
        title.setId("source");
        title.getStyleClass().add("card-title");
        title.textProperty()
                .bind(Bindings.when(model.sourceName().isEmpty())
                        .then(texts.text("spectrogram.title"))
                        .otherwise(model.sourceName()));
        // A file's or a device's own name.
        title.getStyleClass().add("verbatim");
        Label position = new Label();
        position.setId("position");
        position.getStyleClass().addAll("position-text", "time-axis");
        position.setMinWidth(Region.USE_PREF_SIZE);
        position.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        position.textProperty().bind(model.sound().position());
        Region gap = Parts.gap();
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.SOMETIMES);
        HBox head = new HBox(title, notes(model), gap, position);
        head.getStyleClass().add("spread");
        return head;
    }

    /** Above the picture of the pitches. Shortened rather than that the whole window is drawn smaller while somebody plays. */
    private static Label notes(LiveViewModel model) {
        Label notes = new NotesLabel();
        notes.setId("notes");
        notes.getStyleClass().add("muted");
        notes.textProperty().bind(model.answer().notes());
        Tooltip help = new Tooltip();
        // With the notes, of which large letters may leave no room for the last.
        help.textProperty()
                .bind(Bindings.concat(
                        model.answer().notes(), "\n", model.answer().notesHelp()));
        notes.setTooltip(help);
        // Nothing is to be pointed at where there are no notes.
        notes.mouseTransparentProperty().bind(model.answer().notes().isEmpty());
        return notes;
    }

    /** Has room for what stands there before anything is heard; longer notes may be shortened. */
    private static final class NotesLabel extends Label {
        private static final double LEAST_EMS = 12;

        @Override
        protected double computeMinWidth(double height) {
            return LEAST_EMS * getFont().getSize();
        }
    }

    /** Gives its room to what stands beside it: a file's name can be long, and is known. */
    private static final class YieldingLabel extends Label {
        @Override
        protected double computePrefWidth(double height) {
            return computeMinWidth(height);
        }

        @Override
        protected double computeMaxWidth(double height) {
            return super.computePrefWidth(height);
        }
    }
}
