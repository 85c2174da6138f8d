package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shenava.audio.SoundWriter;
import org.shenava.store.ContentHash;
import org.shenava.store.SafeFiles;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.SavedProject.Origin;

/** Keeps what was recorded in the program: FLAC, or WAV where that cannot be made, named by the time of day at home. */
final class Takes {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'take' yyyy-MM-dd HH-mm-ss", Locale.ROOT);

    private final ProjectFolder project;

    Takes(ProjectFolder project) {
        this.project = project;
    }

    Example add(float[] mono, int sampleRateHz, String label) throws TeachingException {
        if (mono.length == 0) {
            throw new TeachingException("Nothing was recorded; record some seconds.");
        }
        Path folder = project.classes().need(label);
        String suffix = SoundWriter.suffix();
        String name =
                NAME.withZone(ZoneId.systemDefault()).format(project.clock().instant());
        try {
            // The writer tells kinds apart by the ending, so that the temporary name has it, too.
            Path part = Files.createTempFile(folder, ".take", "." + suffix);
            try {
                return keep(mono, sampleRateHz, part, folder.resolve(name + "." + suffix), label);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw new TeachingException(
                    "The take could not be kept in " + folder + "; make room on its disk, or change its permissions.",
                    refused);
        }
    }

    private Example keep(float[] mono, int sampleRateHz, Path part, Path wanted, String label)
            throws IOException, TeachingException {
        try (SoundWriter writer = SoundWriter.open(part, sampleRateHz, 1)) {
            writer.write(mono, mono.length);
        }
        SafeFiles.syncContent(part);
        String sha256 = ContentHash.of(part);
        Path placed = Adding.place(part, wanted.getParent(), wanted);
        project.update(saved -> saved.and(
                List.of(new Origin(sha256, "", project.clock().instant().toString()))));
        return new Example(project.relative(placed), placed, label, Optional.empty());
    }
}
