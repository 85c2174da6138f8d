package org.shenava.view.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets the user choose recordings. */
public final class FileChoice {
    private static final String[] SUFFIXES = {
        "*.wav", "*.mp3", "*.flac", "*.ogg", "*.oga", "*.opus", "*.m4a", "*.aac", "*.aif", "*.aiff", "*.au", "*.mp4",
        "*.mkv", "*.webm"
    };

    private FileChoice() {}

    /** One or many; none when the user thought better of it. */
    public static List<Path> sounds(Window owner, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.text("open.filter"), withUpperCase()),
                        new FileChooser.ExtensionFilter(texts.text("open.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    /** Some systems tell .MP3 from .mp3. */
    private static List<String> withUpperCase() {
        return Stream.of(SUFFIXES)
                .flatMap(suffix -> Stream.of(suffix, suffix.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
