package org.shenava.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.shenava.classifier.CardText;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelFolder;
import org.shenava.store.AtomicFiles;

/** Writes a model folder beside its place and moves it there, so that nobody meets half a model. */
public final class ModelWriter {
    private ModelWriter() {}

    /**
     * Refuses early what could not be written in the end.
     *
     * @throws TrainingException in one sentence, when the folder holds something else
     */
    public static void checkTarget(Path folder) throws TrainingException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        if (name == null || !name.toString().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            throw new TrainingException(
                    "A model folder's name holds letters, digits, '.', '_' and '-', not " + name + ".");
        }
        if (!Files.exists(folder) || ModelFolder.isModel(folder)) {
            return;
        }
        if (!Files.isDirectory(folder) || !isEmpty(folder)) {
            throw new TrainingException(folder + " exists already and is not a model; choose another place.");
        }
    }

    /**
     * Writes.
     *
     * @param files name to content, beside the card: the weights, and what they were made from
     * @throws TrainingException in one sentence, when it cannot be written; a model that was there stays
     */
    public static void write(Path folder, ModelCard card, Map<String, byte[]> files) throws TrainingException {
        Path target = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".part");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    AtomicFiles.write(part.resolve(file.getKey()), file.getValue());
                }
                AtomicFiles.write(part.resolve(ModelCardFile.NAME), ModelCardFile.write(card));
                AtomicFiles.write(
                        part.resolve(ModelFolder.CARD_FOR_PEOPLE),
                        CardText.of(card).getBytes(StandardCharsets.UTF_8));
                replace(part, target);
            } finally {
                delete(part);
            }
        } catch (IOException full) {
            throw new TrainingException(
                    "The model cannot be written to " + folder + "; make room there, or choose another place.", full);
        }
    }

    private static void replace(Path part, Path target) throws IOException {
        Path old = part.resolveSibling(part.getFileName() + ".old");
        boolean existed = Files.exists(target);
        if (existed) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            if (existed) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failed;
        }
        delete(old);
    }

    /** Deletes a folder with all that is in it; one that is not there is no fault. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws TrainingException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException closed) {
            throw new TrainingException(folder + " cannot be read; choose another place.", closed);
        }
    }
}
