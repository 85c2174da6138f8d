package org.shenava.teaching.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shenava.job.JobContext;
import org.shenava.store.AtomicFiles;
import org.shenava.store.ContentHash;
import org.shenava.teaching.Example;

/**
 * What is known of recordings, by the hash of their files; and of files by length and time of change, so that not even the hash is asked
 * again. A cache: damaged or missing it is made anew. Thread-safe.
 */
final class HeardSounds {
    private static final String FILE = "heard.json";
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Sound> sounds = new ConcurrentHashMap<>();

    /**
     * A file as it was when its hash was taken.
     *
     * @param changed milliseconds since 1970
     */
    private record Seen(long bytes, long changed, String sha256) {}

    /**
     * What a file sounds like.
     *
     * @param seconds its length
     * @param soundingSeconds how much of it is not silence
     * @param sha256 of the decoded samples; empty when there are none
     * @param problem why it cannot be used; empty when it can
     */
    record Sound(double seconds, double soundingSeconds, String sha256, String problem) {
        static Sound unusable(String problem) {
            return new Sound(0, 0, "", problem);
        }
    }

    private HeardSounds(Path file) {
        this.file = file;
    }

    /** @param cache folder that may not exist */
    static HeardSounds read(Path cache) {
        HeardSounds heard = new HeardSounds(cache.resolve(FILE));
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(heard.file));
            if (tree.path("schemaVersion").asInt() == SCHEMA_VERSION) {
                heard.take(tree);
            }
        } catch (IOException missingOrDamaged) {
            System.getLogger(HeardSounds.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing is remembered in " + heard.file, missingOrDamaged);
        }
        return heard;
    }

    private void take(JsonNode tree) {
        for (Map.Entry<String, JsonNode> one : tree.path("files").properties()) {
            JsonNode file = one.getValue();
            seen.put(
                    one.getKey(),
                    new Seen(
                            file.path("bytes").asLong(),
                            file.path("changed").asLong(),
                            file.path("sha256").asText()));
        }
        for (Map.Entry<String, JsonNode> one : tree.path("sounds").properties()) {
            JsonNode sound = one.getValue();
            sounds.put(
                    one.getKey(),
                    new Sound(
                            sound.path("seconds").asDouble(),
                            sound.path("soundingSeconds").asDouble(),
                            sound.path("sha256").asText(),
                            sound.path("problem").asText()));
        }
    }

    /** Asks what is remembered, or listens. A file that cannot be read is unusable, and so is everything once the job is stopped. */
    Sound of(Example example, JobContext job) {
        String name = "“" + example.file().getFileName() + "”";
        try {
            BasicFileAttributes now = Files.readAttributes(example.file(), BasicFileAttributes.class);
            long changed = now.lastModifiedTime().toMillis();
            Seen before = seen.get(example.path());
            if (before == null || before.bytes() != now.size() || before.changed() != changed) {
                before = new Seen(now.size(), changed, ContentHash.of(example.file()));
                seen.put(example.path(), before);
            }
            Sound known = sounds.get(before.sha256());
            if (known != null) {
                return known;
            }
            Sound heard = SoundReader.read(example.file(), job);
            if (!job.isCancelled()) {
                sounds.put(before.sha256(), heard);
            }
            return heard;
        } catch (NoSuchFileException gone) {
            return Sound.unusable(name + " is no longer there.");
        } catch (IOException unreadable) {
            return Sound.unusable(name + " cannot be read; check its permissions and its disk.");
        }
    }

    /** Keeps what is known of these examples; the rest is forgotten. */
    void write(List<Example> examples) {
        ObjectNode tree = JSON.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        ObjectNode files = tree.putObject("files");
        ObjectNode known = tree.putObject("sounds");
        for (Example example : examples) {
            Seen one = seen.get(example.path());
            Sound sound = one == null ? null : sounds.get(one.sha256());
            if (sound != null) {
                files.putObject(example.path())
                        .put("bytes", one.bytes())
                        .put("changed", one.changed())
                        .put("sha256", one.sha256());
                known.putObject(one.sha256())
                        .put("seconds", sound.seconds())
                        .put("soundingSeconds", sound.soundingSeconds())
                        .put("sha256", sound.sha256())
                        .put("problem", sound.problem());
            }
        }
        try {
            AtomicFiles.write(file, JSON.writeValueAsBytes(tree));
        } catch (IOException full) {
            System.getLogger(HeardSounds.class.getName())
                    .log(System.Logger.Level.INFO, "what was heard could not be remembered in " + file, full);
        }
    }
}
