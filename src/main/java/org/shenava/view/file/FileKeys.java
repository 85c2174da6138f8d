package org.shenava.view.file;

import java.util.List;
import org.shenava.view.common.Shortcut;

/** The keys of the files page. */
final class FileKeys {
    private FileKeys() {}

    static List<Shortcut> all(FilesViewModel model) {
        FileDesk desk = model.desk();
        Playback playback = desk.playback();
        FileQueue queue = desk.queue();
        return List.of(
                Shortcut.of("Space", "files.key.play", playback::toggle),
                Shortcut.of("Left", "files.key.back", () -> playback.skip(-TransportBar.SKIP_SECONDS)),
                Shortcut.of("Right", "files.key.forward", () -> playback.skip(TransportBar.SKIP_SECONDS)),
                Shortcut.of("Home", "files.key.start", () -> playback.seek(0)),
                Shortcut.of(
                        "End",
                        "files.key.end",
                        () -> playback.seek(desk.range().length().get())),
                Shortcut.of("Open Bracket", "files.key.selectFrom", model.desk().range()::selectFromCursor),
                Shortcut.of("Close Bracket", "files.key.selectTo", model.desk().range()::selectToCursor),
                Shortcut.of("L", "files.key.loop", playback::toggleLoop),
                Shortcut.of("Minus", "files.key.slower", () -> playback.faster(-1)),
                Shortcut.of("Subtract", "files.key.slower", () -> playback.faster(-1)),
                Shortcut.of("Shift+Equals", "files.key.faster", () -> playback.faster(1)),
                Shortcut.of("Equals", "files.key.faster", () -> playback.faster(1)),
                Shortcut.of("Add", "files.key.faster", () -> playback.faster(1)),
                Shortcut.of("Z", "files.key.zoom", model.desk().range()::zoomToSelection),
                Shortcut.of("S", "files.key.part", model::analyseSelection),
                Shortcut.of("A", "files.key.again", model::analyseAgain),
                Shortcut.of("Esc", "files.key.unselect", desk.range()::clearSelection),
                Shortcut.of("Alt+Down", "files.key.next", () -> queue.step(1)),
                Shortcut.of("Alt+Up", "files.key.previous", () -> queue.step(-1)),
                Shortcut.of(
                        "Delete",
                        "files.key.remove",
                        () -> queue.remove(queue.current().get())));
    }
}
