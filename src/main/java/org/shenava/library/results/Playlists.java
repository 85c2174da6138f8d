package org.shenava.library.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.shenava.library.results.LibraryReport.Share;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.store.AtomicFiles;
import org.shenava.store.NameRules;

/** Playlists as M3U8 files: UTF-8, paths relative to the playlist where both are on one disk, so that a folder can be moved whole. */
public final class Playlists {
    private Playlists() {}

    /**
     * A playlist for each class, and for each dastgah.
     *
     * @param names of labels as people read them
     * @return the files that were written
     */
    public static List<Path> write(LibraryReport report, Path folder, Function<String, String> names)
            throws IOException {
        List<Path> written = new ArrayList<>();
        List<Share> all = new ArrayList<>(report.classes());
        all.addAll(report.modes());
        for (Share share : all) {
            Path file = folder.resolve(NameRules.file(names.apply(share.label()), ".m3u8"));
            write(share.tracks(), file);
            written.add(file);
        }
        return written;
    }

    /** One playlist, in the order of the recordings. Names that hold a line break cannot be written and are left out. */
    public static void write(List<ScannedTrack> tracks, Path file) throws IOException {
        StringBuilder text = new StringBuilder("#EXTM3U\n");
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (ScannedTrack track : tracks) {
            String place = place(folder, track.file());
            if (place.indexOf('\n') < 0 && place.indexOf('\r') < 0) {
                text.append("#EXTINF:").append(Math.round(track.seconds())).append(',');
                text.append(title(track)).append('\n').append(place).append('\n');
            }
        }
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String place(Path folder, Path file) {
        try {
            String relative = folder.relativize(file).toString();
            // A line that begins so would be a comment.
            return relative.startsWith("#") ? Path.of(".").resolve(relative).toString() : relative;
        } catch (IllegalArgumentException otherDisk) {
            return file.toString();
        }
    }

    static String title(ScannedTrack track) {
        String stem = NameRules.stem(track.file().getFileName().toString());
        String title = track.tags().title().orElse(stem);
        String whole =
                track.tags().artist().map(artist -> artist + " - " + title).orElse(title);
        return whole.replaceAll("\\R", " ");
    }
}
