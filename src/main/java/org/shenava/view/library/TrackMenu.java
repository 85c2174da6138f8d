package org.shenava.view.library;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.shenava.library.scan.ByHand;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;
import org.shenava.view.common.AddToClass;
import org.shenava.view.common.PageContext;
import org.shenava.view.common.Texts;

/** What can be done with the recording that is chosen. */
final class TrackMenu {
    private final ScanViewModel model;
    private final Texts texts;
    private final AddToClass addTo;
    private final Runnable play;
    private final Supplier<Optional<ScannedTrack>> chosen;
    private final ContextMenu menu = new ContextMenu();

    /** @param chosen the recording that a verb is for */
    TrackMenu(ScanViewModel model, PageContext context, Runnable play, Supplier<Optional<ScannedTrack>> chosen) {
        this.chosen = chosen;
        this.model = model;
        this.texts = context.texts();
        this.play = play;
        addTo = new AddToClass("library-add-to", context, () -> chosen.get()
                .map(track -> List.of(track.file()))
                .orElse(List.of()));
        menu.setOnShowing(event -> {
            boolean nothing = chosen.get().isEmpty();
            menu.getItems().forEach(item -> item.setDisable(nothing));
        });
        build();
    }

    ContextMenu menu() {
        return menu;
    }

    /** Anew, when other labels are known. */
    void build() {
        Menu genres = new Menu(texts.text("library.menu.genre"));
        model.classes().get().labels().forEach(label -> genres.getItems().add(label(label, Optional.empty())));
        Menu modes = new Menu(texts.text("library.menu.mode"));
        model.classes().get().modes().forEach(mode -> modes.getItems().add(label(Labels.IRANIAN, Optional.of(mode))));
        modes.setVisible(!modes.getItems().isEmpty());
        menu.getItems()
                .setAll(
                        item("library.menu.play", play),
                        item("library.menu.alike", () -> with(model::showAlike)),
                        item("library.menu.grow", () -> with(this::grow)),
                        new SeparatorMenuItem(),
                        genres,
                        modes,
                        addTo.menu(),
                        item("library.menu.takeBack", () -> with(track -> model.say(track, Optional.empty()))));
    }

    private MenuItem label(String label, Optional<String> mode) {
        MenuItem item = new MenuItem(texts.name(Labels.of(mode.orElse(label))));
        item.setOnAction(event -> with(track -> model.say(track, Optional.of(new ByHand(label, mode)))));
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void with(Consumer<ScannedTrack> verb) {
        chosen.get().ifPresent(verb);
    }

    private void grow(ScannedTrack seed) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("library.menu.grow"));
        chooser.setInitialFileName("shenava.m3u8");
        File chosen = chooser.showSaveDialog(menu.getOwnerWindow());
        if (chosen != null) {
            new ResultFiles(model).writeGrown(seed, chosen.toPath());
        }
    }
}
