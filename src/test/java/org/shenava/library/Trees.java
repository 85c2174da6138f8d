package org.shenava.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shenava.store.ContentHash;

/** Folders of made-up tracks with odd names, and what is in a folder. */
public final class Trees {
    private static final String[] NAMES = {
        "a", "A", "b", "شور", "سه\u200cگاه", "con", "x y", "ü", "u\u0308", "very " + "long ".repeat(30), "1", "track 01"
    };
    private static final String[] LABELS = {"rock", "jazz", "iranian", "pop", "blues"};
    private static final String[] MODES = {"shur", "segah", "mahur"};

    private Trees() {}

    /** Makes tracks below a folder: some alike, some with tags, some with companions. */
    public static List<Track> make(Path folder, int count, Random random) throws IOException {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path place = folder;
            for (int depth = random.nextInt(3); depth > 0; depth--) {
                place = place.resolve(pick(NAMES, random));
            }
            Files.createDirectories(place);
            Path file = place.resolve(pick(NAMES, random) + (random.nextInt(3) == 0 ? ".MP3" : ".mp3"));
            if (!Files.exists(file)) {
                byte[] content = new byte[random.nextInt(6) == 0 ? 40 : 1 + random.nextInt(3000)];
                new Random(random.nextInt(4) == 0 ? 1 : random.nextLong()).nextBytes(content);
                Files.write(file, content);
                tracks.add(track(file, random));
                companions(file, random);
            }
        }
        return tracks;
    }

    private static void companions(Path file, Random random) throws IOException {
        if (random.nextInt(4) == 0) {
            String name = file.getFileName().toString();
            Files.writeString(
                    file.resolveSibling(name.substring(0, name.length() - 4) + ".lrc"), "[00:01] " + random.nextInt());
        }
        if (random.nextInt(4) == 0) {
            Files.writeString(file.resolveSibling("cover.jpg"), "picture " + random.nextInt());
        }
    }

    private static Track track(Path file, Random random) throws IOException {
        String label = pick(LABELS, random);
        Optional<String> mode = label.equals("iranian") ? Optional.of(pick(MODES, random)) : Optional.empty();
        TrackTags tags = random.nextBoolean()
                ? TrackTags.NONE
                : new TrackTags(
                        Optional.of(pick(NAMES, random)),
                        Optional.of(pick(NAMES, random)),
                        Optional.empty(),
                        Optional.empty());
        return new Track(
                file,
                Files.size(file),
                ContentHash.of(file),
                tags,
                new Verdict(label, random.nextDouble(), mode, mode.isPresent() ? random.nextDouble() : 0, false));
    }

    /** Path below the folder to content, for every file. */
    public static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), ContentHash.of(file));
            }
        }
        return contents;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
