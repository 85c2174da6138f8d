package org.shenava.view.picture;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.shenava.job.JobListener;
import org.shenava.view.common.Notice;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Pictures;

/** Saves what a node looks like as a PNG file that the user chooses. JavaFX thread; a job writes. */
public final class PictureSaver {
    private static final Logger LOG = System.getLogger(PictureSaver.class.getName());

    /** Sharp on paper too. */
    private static final double SCALE = 2;

    private static final String SUFFIX = ".png";

    private final PageContext context;
    private final Function<Window, Optional<Path>> chooser;

    /** @param name suggested for the file, without suffix */
    public static PictureSaver asking(PageContext context, String name) {
        return new PictureSaver(context, owner -> ask(context, owner, name));
    }

    /** @param chooser where to; empty when the user thought better of it */
    PictureSaver(PageContext context, Function<Window, Optional<Path>> chooser) {
        this.context = context;
        this.chooser = chooser;
    }

    public void save(Node node) {
        // As it was when it was asked for, not after the dialogue.
        Image picture = Pictures.of(node, SCALE, context.palette().colour("surface"));
        Optional<Path> chosen =
                chooser.apply(node.getScene() == null ? null : node.getScene().getWindow());
        chosen.ifPresent(file -> write(picture, file));
    }

    private void write(Image picture, Path file) {
        context.services().jobs().submit("save picture", job -> written(picture, file), new JobListener<Path>() {
            @Override
            public void done(Path written) {
                say("picture.saved", written);
            }

            @Override
            public void failed(Exception failure) {
                LOG.log(Logger.Level.WARNING, "a picture was not written", failure);
                say("picture.notSaved", file);
            }
        });
    }

    private static Path written(Image picture, Path file) throws IOException {
        Pictures.savePng(picture, file);
        return file;
    }

    private void say(String key, Path file) {
        context.ui().execute(() -> context.notices().post(Notice.of(key, file)));
    }

    private static Optional<Path> ask(PageContext context, Window owner, String name) {
        FileChooser dialogue = new FileChooser();
        dialogue.setTitle(context.texts().text("picture.save"));
        dialogue.setInitialFileName(name.replaceAll("[\\\\/:*?\"<>|]", "_") + SUFFIX);
        dialogue.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(context.texts().text("picture.png"), "*" + SUFFIX));
        return Optional.ofNullable(dialogue.showSaveDialog(owner))
                .map(File::toPath)
                .map(PictureSaver::withSuffix);
    }

    /** Some systems leave it to the program. */
    static Path withSuffix(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + SUFFIX);
    }
}
