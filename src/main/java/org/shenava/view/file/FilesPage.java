package org.shenava.view.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.shenava.view.common.Bonds;
import org.shenava.view.common.Page;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Shortcut;

/** The page of recordings: the queue at the side, the file that is looked at beside it. */
public final class FilesPage implements Page {
    public static final String ID = "files";

    private final FilesViewModel model;
    private final FileDesk desk;
    private final QueuePane queue;
    private final FilePane file;
    private final EmptyDesk empty;
    private final BorderPane view = new BorderPane();
    private final Bonds bonds = new Bonds();

    public FilesPage(PageContext context) {
        desk = context.kept().the(FileDesk.class, () -> new FileDesk(context.services(), context.ui()));
        model = new FilesViewModel(context, desk);
        queue = new QueuePane(desk.queue(), context.texts());
        file = new FilePane(model, context);
        empty = new EmptyDesk(context, model);
        empty.visibleProperty().bind(model.chosen().not());
        file.visibleProperty().bind(model.chosen());
        view.setId("files");
        view.getStyleClass().add("files");
        view.getStylesheets()
                .add(FilesPage.class.getResource("/org/shenava/view/files.css").toExternalForm());
        view.setLeft(queue);
        StackPane desks = new StackPane(file, empty);
        desks.getStyleClass().add("file-desk");
        view.setCenter(desks);
        bonds.on(model.chosen(), () -> firstFocus().requestFocus());
    }

    /** Everything but scales. */
    public static boolean takes(Path path) {
        return !String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".scl");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Node firstFocus() {
        return model.chosen().get() ? file.firstFocus() : empty.firstFocus();
    }

    @Override
    public void shown() {
        // From the way between pages to the page: the keys of the player are at hand.
        firstFocus().requestFocus();
        file.refresh();
    }

    /** Shown or not: what is heard goes on, and so does its loop. */
    @Override
    public void pulse() {
        desk.playback().tick();
    }

    @Override
    public void open(List<Path> files) {
        model.open(files);
    }

    @Override
    public void openAt(Path path, double seconds) {
        model.openAt(path, seconds);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return model.chosen().get()
                ? Stream.concat(FileKeys.all(model).stream(), file.shortcuts().stream())
                        .toList()
                : List.of();
    }

    @Override
    public void close() {
        bonds.release();
        queue.close();
        file.close();
        model.close();
    }
}
