package org.shenava.teaching.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenava.store.AtomicFiles;
import org.shenava.teaching.TeachingException;

/**
 * What a teaching has found so far, in files that survive a crash: what it is about, the choice, the answers of each fold. Features are
 * kept elsewhere; the last training is short and done again. Thread-safe, as every file is written by one thread.
 */
final class Progress {
    private static final String ABOUT = "about.txt";
    private static final String CHOICE = "choice.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path folder;

    private Progress(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens what an earlier run left; nothing of it counts when that was about something else.
     *
     * @param about what decides the outcome
     * @throws TeachingException in one sentence, when nothing can be kept there
     */
    static Progress open(Path folder, String about) throws TeachingException {
        Progress progress = new Progress(folder);
        try {
            Path file = folder.resolve(ABOUT);
            if (!Files.isRegularFile(file) || !Files.readString(file).equals(about)) {
                progress.remove();
                AtomicFiles.write(file, about.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            throw cannotKeep(folder, closed);
        }
        return progress;
    }

    Optional<Choice> choice() {
        return read(CHOICE, Choice.class);
    }

    void keep(Choice choice) throws TeachingException {
        write(CHOICE, choice);
    }

    Optional<FoldResult> fold(int index) {
        return read(name(index), FoldResult.class);
    }

    void keep(int index, FoldResult result) throws TeachingException {
        write(name(index), result);
    }

    /** Removes its files, and the folder if nothing else is in it. */
    void remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> own;
        try (Stream<Path> inside = Files.list(folder)) {
            own = inside.filter(file ->
                            file.getFileName().toString().matches("\\.?(about\\.txt|choice\\.json|fold-\\d+\\.json).*"))
                    .toList();
        }
        for (Path file : own) {
            Files.deleteIfExists(file);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException others) {
            System.getLogger(Progress.class.getName())
                    .log(System.Logger.Level.DEBUG, folder + " holds files of others and stays");
        }
    }

    private static String name(int fold) {
        return "fold-" + fold + ".json";
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
        } catch (IOException damaged) {
            // Found again, as if it had not been there.
            System.getLogger(Progress.class.getName()).log(System.Logger.Level.DEBUG, file + " is made again", damaged);
            return Optional.empty();
        }
    }

    private void write(String name, Object value) throws TeachingException {
        byte[] bytes;
        try {
            bytes = JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("progress could not be written as JSON", impossible);
        }
        try {
            AtomicFiles.write(folder.resolve(name), bytes);
        } catch (IOException full) {
            throw cannotKeep(folder, full);
        }
    }

    private static TeachingException cannotKeep(Path folder, IOException cause) {
        return new TeachingException(
                "How far the teaching is cannot be kept in " + folder
                        + "; make room on the disk or allow writing there.",
                cause);
    }
}
