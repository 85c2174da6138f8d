package org.shenava.view.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;
import org.shenava.view.common.TimeRange;

/**
 * The spectrogram of a whole recording, with axes, cursor, contour, selection and playback cursor, and the buttons that go with it. The
 * wheel moves through time, with the shortcut key it zooms in time, with that and shift in frequency; a drag selects, a click seeks.
 * Whoever shows it owns the {@link TimeRange}: its length, its playback cursor; who is built anew with the same one finds the picture again.
 * JavaFX thread.
 */
public final class FilePicture extends StackPane {
    /** Where time begins, in pixels from the left edge: other pictures over the same time begin there too. */
    public static final double PLOT_LEFT = PlotPane.FREQUENCY_AXIS;

    private final PageContext context;
    private final TimeRange range;
    private final PictureViewModel picture;
    private final FilePictureViewModel model;
    private final FilePlot plot;
    private final PictureTools tools;
    private String name = "";

    public FilePicture(PageContext context, TimeRange range) {
        this.context = context;
        this.range = range;
        Texts texts = context.texts();
        picture = new PictureViewModel(context.preferences());
        model = FilePictures.of(context, range);
        plot = new FilePlot(context, model, picture, range);
        tools = new PictureTools(picture, texts);
        tools.addButton("picture.save", "icon-picture-save", this::save);
        tools.addButton("picture.all", "icon-picture-all", this::seeAll);
        Label trouble = new Label();
        trouble.setId("picture-trouble");
        trouble.getStyleClass().addAll("hint", "plot-hint");
        trouble.setWrapText(true);
        // The picture runs from left to right in every language, a sentence over it does not.
        trouble.setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        trouble.setMouseTransparent(true);
        trouble.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.trouble().get() == null
                                ? ""
                                : model.trouble().get().words(texts),
                        model.trouble()));
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        // The plot has it too, for itself and what is in it.
        getStylesheets()
                .add(FilePicture.class
                        .getResource("/org/shenava/view/picture.css")
                        .toExternalForm());
        getChildren().addAll(plot, trouble, progress(texts), tools);
    }

    /** Shows another recording once it is computed; what is computed for the one before is given up. */
    public void show(Path file) {
        name = String.valueOf(file.getFileName());
        model.show(file);
    }

    /** There is no recording any more. */
    public void showNothing() {
        model.showNothing();
    }

    /** @param seek gets the second that was clicked, or chosen by the keyboard */
    public void setOnSeek(DoubleConsumer seek) {
        plot.setOnSeek(seek);
    }

    /** Asks where to, and saves what is seen with its axes as PNG. */
    public void save() {
        PictureSaver.asking(context, name).save(plot);
    }

    /** Keys for the page that shows it. */
    public List<Shortcut> shortcuts() {
        List<Shortcut> keys = new ArrayList<>();
        keys.add(Shortcut.of("Shortcut+S", "picture.save", this::save));
        keys.addAll(PlotKeys.zoom(plot));
        keys.add(Shortcut.of("0", "picture.all", this::seeAll));
        keys.add(Shortcut.of("C", "picture.contour", this::toggleContour));
        keys.add(Shortcut.of("T", "picture.settings", tools::toggleSettings));
        return keys;
    }

    /** Listens to nothing any more; what is computed is kept for the next picture over the same range. */
    public void close() {
        plot.close();
        picture.close();
    }

    FilePictureViewModel model() {
        return model;
    }

    private void toggleContour() {
        picture.contour(!picture.settings().get().contour());
    }

    private void seeAll() {
        range.zoomOut();
        plot.allFrequencies();
    }

    private Region progress(Texts texts) {
        Label label = new Label(texts.text("picture.computing"));
        ProgressBar bar = new ProgressBar();
        bar.setId("picture-progress");
        bar.progressProperty().bind(Bindings.max(0, model.progress()));
        VBox card = new VBox(label, bar);
        card.getStyleClass().addAll("card", "picture-progress");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setMouseTransparent(true);
        card.visibleProperty().bind(model.progress().greaterThanOrEqualTo(0));
        StackPane.setAlignment(card, Pos.CENTER);
        return card;
    }
}
