package org.shenava.view.scale;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import org.shenava.view.common.Palette;
import org.shenava.view.common.Pictures;
import org.shenava.view.common.Texts;

/** Asks for files and hands them to the view model. */
final class ScaleChoices {
    private static final double PICTURE_SCALE = 2;

    private final ScaleViewModel model;
    private final ScaleFileJobs files;
    private final Texts texts;
    private final Palette palette;
    private Node picture;

    ScaleChoices(ScaleViewModel model, ScaleFileJobs files, Texts texts, Palette palette) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.palette = palette;
    }

    /** @param newPicture what a saved picture shows */
    void draw(Node newPicture) {
        picture = newPicture;
    }

    void open() {
        FileChooser chooser = chooser("scl");
        Optional.ofNullable(chooser.showOpenDialog(picture.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> model.open(List.of(file)));
    }

    void savePicture() {
        Image image = Pictures.of(picture, PICTURE_SCALE, palette.colour("ground"));
        save("png", "scale", file -> files.write(file, target -> Pictures.savePng(image, target)));
    }

    void savePlayed() {
        save("scl", "played", model::savePlayed);
    }

    void saveMode() {
        model.drawn().get().frame().mode().ifPresent(mode -> save("scl", mode.label(), model::saveMode));
    }

    void saveTable() {
        save("csv", "scale", model::saveTable);
    }

    private void save(String suffix, String name, Consumer<Path> saver) {
        FileChooser chooser = chooser(suffix);
        chooser.setInitialFileName(name + "." + suffix);
        Optional.ofNullable(chooser.showSaveDialog(picture.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(saver);
    }

    private FileChooser chooser(String suffix) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("scale.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("scale.kind." + suffix), "*." + suffix));
        return chooser;
    }
}
