package org.shenava.library.plan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shenava.store.NameRules;

/** Files that belong to tracks: lyrics and cue sheets of the same name, covers of the folder. */
final class Companions {
    private static final Set<String> OF_A_TRACK =
            Set.of(".lrc", ".txt", ".cue", ".srt", ".vtt", ".jpg", ".jpeg", ".png", ".webp", ".pdf");

    private static final Set<String> PICTURES = Set.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp");
    private static final Set<String> COVERS =
            Set.of("cover", "folder", "front", "back", "album", "albumart", "artwork", "booklet");

    private final Map<Path, List<Path>> listed = new HashMap<>();

    /** Lyrics and the like: what has the track's name and another ending. */
    List<Path> ofTrack(Path track) {
        String stem = stem(track);
        return in(track.getParent()).stream()
                .filter(file -> !file.equals(track))
                .filter(file -> stem(file).equals(stem) && OF_A_TRACK.contains(ending(file)))
                .toList();
    }

    /** Covers that belong to all tracks of a folder. */
    List<Path> ofFolder(Path folder) {
        return in(folder).stream()
                .filter(file -> PICTURES.contains(ending(file))
                        && COVERS.contains(stem(file).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Path> in(Path folder) {
        return listed.computeIfAbsent(folder, Companions::list);
    }

    private static List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry);
                }
            }
        } catch (IOException unreadable) {
            // Tracks of this folder were read; what else may be in it stays there.
            return List.of();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private static String stem(Path file) {
        return NameRules.stem(file.getFileName().toString());
    }

    private static String ending(Path file) {
        return NameRules.ending(file.getFileName().toString()).toLowerCase(Locale.ROOT);
    }
}
