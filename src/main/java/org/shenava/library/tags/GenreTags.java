package org.shenava.library.tags;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.audio.AudioException;
import org.shenava.audio.ffmpeg.SoundPackets;
import org.shenava.library.apply.TagWriter;
import org.shenava.library.plan.PlanRow;
import org.shenava.music.Labels;
import org.shenava.store.NameRules;

/**
 * Writes the genre into sound files, and the dastgah of Iranian music beside it, and leaves everything else as it is.
 *
 * <p>The genre goes into the field that every format has for it, in English, as players expect: {@code Iranian classical}. The dastgah
 * goes into the grouping ({@code TIT1}, {@code ©grp}, {@code GROUPING}), which players show and hardly anybody fills; where somebody did,
 * it stays. Comments, which people write themselves, are never touched. Whether a genre that is there may be replaced is the plan's to
 * say. Afterwards the encoded sound is compared with what it was.
 */
public final class GenreTags implements TagWriter {
    private static final String NOT_WRITTEN = "its tags cannot be written";

    /** What is to be said. */
    record Wanted(String genre, Optional<String> dastgah) {
        static Wanted of(PlanRow row) {
            return new Wanted(Labels.of(row.label()).english(), row.dastgah().map(id -> Labels.of(id)
                    .english()));
        }
    }

    @Override
    public boolean write(Path copy, PlanRow row) throws IOException {
        String ending = NameRules.ending(copy.getFileName().toString()).toLowerCase(Locale.ROOT);
        Path room = Files.createTempDirectory("shenava-tags");
        // In a place of its own: killed in the middle, a library that rewrites files leaves half-done ones beside them.
        Path inside = room.resolve("track" + ending);
        try {
            Files.copy(copy, inside);
            boolean written = write(inside, ending, Wanted.of(row));
            if (written) {
                Files.copy(inside, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return written;
        } catch (FileSystemException full) {
            throw new IOException(NOT_WRITTEN + ", as there is no room in " + room.getParent(), full);
        } finally {
            empty(room);
        }
    }

    private static boolean write(Path file, String ending, Wanted wanted) throws IOException {
        String before = sound(file);
        boolean written;
        try {
            written = ending.equals(".opus") ? OpusTags.write(file, wanted) : CommonTags.write(file, wanted);
        } catch (RuntimeException | OutOfMemoryError damaged) {
            // Tags are read by libraries that trust them: what is wrong comes as all sorts of exceptions, and a few
            // bytes
            // can claim gigabytes, of which then nothing was taken.
            throw new IOException(NOT_WRITTEN + ", as those that are there are damaged", damaged);
        }
        if (written && !sound(file).equals(before)) {
            throw new IOException(NOT_WRITTEN + " without damage to its sound");
        }
        return written;
    }

    private static void empty(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(room);
    }

    private static String sound(Path file) throws IOException {
        try {
            return SoundPackets.sha256(file);
        } catch (AudioException noSound) {
            throw new IOException(NOT_WRITTEN + ", as it holds no sound that can be read", noSound);
        }
    }
}
