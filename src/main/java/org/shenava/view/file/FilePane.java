package org.shenava.view.file;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Parts;
import org.shenava.view.common.Shortcut;
import org.shenava.view.common.Texts;
import org.shenava.view.picture.FilePicture;

/** The file that is looked at: its answers, its pictures over one time axis, and the player. */
final class FilePane extends VBox {
    private final FilesViewModel model;
    private final Texts texts;
    private final AnswerCard whole;
    private final AnswerCard part;
    private final Waveform waveform;
    private final FilePicture picture;
    private final AnswerStrip strip;
    private final TransportBar transport;
    private final Bonds bonds = new Bonds();

    FilePane(FilesViewModel model, PageContext context) {
        this.model = model;
        this.texts = context.texts();
        whole = new AnswerCard("files-whole", texts);
        part = new AnswerCard("files-selected", texts);
        waveform = new Waveform(model.desk(), context);
        picture = new FilePicture(context, model.desk().range());
        picture.getStyleClass().add("file-picture");
        picture.setOnSeek(model.desk().playback()::seek);
        strip = new AnswerStrip(model, context);
        transport = new TransportBar(model, texts);
        getStyleClass().add("file-pane");
        getChildren().addAll(head(), answers(), pictures());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        bonds.on(model.whole(), this::showWhole);
        bonds.on(model.part(), this::showPart);
        bonds.on(model.partTitle(), this::showPart);
        bonds.on(model.desk().queue().current(), this::showPicture);
        showWhole();
        showPart();
        showPicture();
    }

    Node firstFocus() {
        return transport.firstFocus();
    }

    /** The keys of the picture. */
    List<Shortcut> shortcuts() {
        return picture.shortcuts();
    }

    /** What counts as unsure may have been changed elsewhere. */
    void refresh() {
        strip.repaint();
    }

    void close() {
        bonds.release();
        waveform.close();
        picture.close();
        strip.close();
        transport.close();
    }

    private HBox head() {
        Label title = new Label();
        title.setId("files-title");
        title.getStyleClass().add("file-title");
        title.textProperty().bind(model.title());
        title.setMinWidth(0);
        Tooltip full = new Tooltip();
        full.textProperty().bind(model.title());
        title.setTooltip(full);
        HBox head = new HBox(
                title,
                Parts.gap(),
                button("files.live", model::watchLive),
                button("files.again", model::analyseAgain),
                export());
        head.getStyleClass().add("spread");
        return head;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.setAccessibleText(texts.text(key + ".help"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton(texts.text("files.export"));
        menu.setId("files-export");
        menu.getStyleClass().add("button");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(texts.text("files.export.help")));
        menu.setAccessibleText(texts.text("files.export.help"));
        menu.getItems().addAll(Stream.of(ExportFormat.values()).map(this::item).toList());
        menu.setDisable(model.stretches().get().isEmpty());
        bonds.on(
                model.stretches(), () -> menu.setDisable(model.stretches().get().isEmpty()));
        return menu;
    }

    private MenuItem item(ExportFormat format) {
        MenuItem item = new MenuItem(texts.text(format.textKey()));
        item.setId("files-export-" + format.ordinal());
        item.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.text("files.export.title"));
            chooser.setInitialFileName(model.exports().exportName(format));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(texts.text(format.textKey()), "*" + format.suffix()));
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) {
                model.exports().export(format, chosen.toPath());
            }
        });
        return item;
    }

    private HBox answers() {
        HBox.setHgrow(whole, Priority.ALWAYS);
        HBox.setHgrow(part, Priority.ALWAYS);
        // Side by side, as wide as each other.
        whole.setPrefWidth(0);
        part.setPrefWidth(0);
        part.managedProperty().bind(part.visibleProperty());
        HBox both = new HBox(whole, part);
        both.getStyleClass().add("file-answers");
        both.setMinHeight(Region.USE_PREF_SIZE);
        return both;
    }

    private VBox pictures() {
        StackPane outline = new StackPane(
                waveform, over("files-outline-words", model.times().outlineWords()));
        StackPane answers = new StackPane(strip, over("files-strip-words", model.stripWords()));
        VBox card = new VBox(outline, picture, answers, transport);
        card.getStyleClass().addAll("card", "file-pictures", "time-axis");
        // All begin where the plot does, left of which its frequencies stand.
        card.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox.setMargin(outline, new Insets(0, 0, 0, FilePicture.PLOT_LEFT));
        VBox.setMargin(answers, new Insets(0, 0, 0, FilePicture.PLOT_LEFT));
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    /** Why there is nothing to be seen in a picture. */
    private Label over(String id, ReadOnlyStringProperty words) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("muted");
        label.setMouseTransparent(true);
        // The picture runs from left to right in every language, a sentence over it does not.
        label.setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        label.textProperty().bind(words);
        return label;
    }

    /** Arrow keys belong to the player, although buttons would use them to hand on the focus. */
    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain
                && !usesArrows(event.getTarget())
                && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            double seconds = event.getCode() == KeyCode.LEFT ? -TransportBar.SKIP_SECONDS : TransportBar.SKIP_SECONDS;
            model.desk().playback().skip(seconds);
            event.consume();
        }
    }

    /** The volume, and the picture, whose cursor they move. */
    private boolean usesArrows(EventTarget focused) {
        for (Node one = focused instanceof Node node ? node : null; one != null; one = one.getParent()) {
            if (one instanceof Slider || one == picture) {
                return true;
            }
        }
        return false;
    }

    private void showWhole() {
        AnswerWords words = model.whole().get();
        if (words != null) {
            whole.show(texts.text("files.answer.whole"), words);
        }
    }

    private void showPart() {
        part.setVisible(model.part().get().isPresent());
        model.part().get().ifPresent(words -> part.show(model.partTitle().get(), words));
    }

    private void showPicture() {
        QueuedFile current = model.desk().queue().current().get();
        if (current == null) {
            picture.showNothing();
        } else {
            picture.show(current.path());
        }
    }
}
