package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shenava.classifier.CardText;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelCard;
import org.shenava.classifier.ModelCardFile;
import org.shenava.classifier.ModelCatalog;
import org.shenava.classifier.ModelException;
import org.shenava.classifier.ModelFolder;
import org.shenava.store.AtomicFiles;
import org.shenava.store.SafeFiles;
import org.shenava.teaching.JudgementFile;
import org.shenava.training.ModelWriter;

/** The models that a person taught or imported, in the user's data folder: renamed, exported as one file, imported with checks, deleted. */
public final class OwnModels {
    /** Ending of an exported model. */
    public static final String ENDING = "shenava-model";

    private static final String PREFIX = "own-";
    private static final String DELETED = ".deleted";
    private static final int LONGEST_SLUG = 40;
    private static final int LONGEST_TITLE = 80;

    private final Path models;

    /** @param models the user's folder of models; may not exist */
    public OwnModels(Path models) {
        this.models = models.toAbsolutePath().normalize();
    }

    /** A folder for a new model of a title: {@code own-<title in ASCII>-<version>}, which does not exist. */
    public Path folderFor(String title) {
        String slug = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("-$", "");
        return nextVersion(PREFIX + (cut.isEmpty() ? "model" : cut));
    }

    /** Ids of deleted models are not given again, so that those can come back. */
    private Path nextVersion(String name) {
        int version = 1;
        while (isTaken(name + "-" + version)) {
            version++;
        }
        return models.resolve(name + "-" + version);
    }

    private boolean isTaken(String id) {
        return SafeFiles.exists(models.resolve(id))
                || SafeFiles.exists(models.resolve(DELETED).resolve(id));
    }

    /** Whether the model is the person's, so that it may be renamed and deleted. */
    public boolean isOwn(InstalledModel model) {
        Path folder = model.folder().toAbsolutePath().normalize();
        return folder.startsWith(models) && !folder.equals(models);
    }

    /** Changes the title; the id stays. */
    public void rename(String id, String title) throws ModelException {
        String tidy = checkedTitle(title);
        Path folder = folder(id);
        ModelCard card = ModelFolder.readCard(folder);
        ModelCard renamed = card.withOwn(new ModelCard.Own(tidy, card.own().background()));
        Path forPeople = folder.resolve(ModelFolder.CARD_FOR_PEOPLE);
        try {
            boolean usualText = Files.isRegularFile(forPeople)
                    && Files.readString(forPeople).equals(CardText.of(card));
            AtomicFiles.write(folder.resolve(ModelCardFile.NAME), ModelCardFile.write(renamed));
            if (usualText) {
                AtomicFiles.write(forPeople, CardText.of(renamed).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException refused) {
            throw new ModelException(
                    "The card of " + id + " cannot be written; make room on its disk, or change its permissions.",
                    refused);
        }
    }

    private static String checkedTitle(String title) throws ModelException {
        String tidy = title.strip();
        if (tidy.isEmpty()
                || tidy.codePointCount(0, tidy.length()) > LONGEST_TITLE
                || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new ModelException("Give the model a name of 1 to " + LONGEST_TITLE + " letters, on one line.");
        }
        return tidy;
    }

    /** Writes one file, whole or not at all. */
    public void export(String id, Path file) throws ModelException {
        Path folder = folder(id);
        byte[] packed = ModelPackage.pack(folder);
        try {
            AtomicFiles.write(file, packed);
        } catch (IOException refused) {
            throw new ModelException(
                    "The model cannot be written to " + file + "; choose another place, or make room there.", refused);
        }
    }

    /**
     * Takes a file that {@link #export} wrote, perhaps on a stranger's machine: sizes and names are bounded, checksums and the golden
     * answer are checked, nothing is written outside the new folder. When the id is taken, it gets the next version.
     */
    public InstalledModel importFrom(Path file) throws ModelException {
        Map<String, byte[]> parts = ModelPackage.read(file);
        String where = "“" + file.getFileName() + "”";
        ModelCard card = ModelCardFile.read(parts.get(ModelCardFile.NAME), where);
        // A stranger's model must never be taken for a shipped one, which another task or id would make it.
        if (!card.id().matches("own-[a-z0-9-]{1,60}-[0-9]{1,9}") || !card.task().equals(ModelCard.TASK_OF_OWN)) {
            throw new ModelException(
                    where + " is not a model of somebody's own classes; only such models are imported.");
        }
        checkedTitle(card.own().title());
        Path target = isTaken(card.id())
                ? nextVersion(card.id().substring(0, card.id().lastIndexOf('-')))
                : models.resolve(card.id());
        parts.put(
                ModelCardFile.NAME,
                ModelCardFile.write(card.withId(target.getFileName().toString())));
        try {
            Files.createDirectories(models);
            Path apart = Files.createTempDirectory(models, ".import");
            try {
                return place(parts, apart.resolve(target.getFileName()), target);
            } finally {
                ModelWriter.delete(apart);
            }
        } catch (IOException refused) {
            throw new ModelException(
                    "The model cannot be written to " + models + "; make room on its disk, or change its permissions.",
                    refused);
        }
    }

    /** Written apart and loaded there, so that it is whole and right when it appears. */
    private static InstalledModel place(Map<String, byte[]> parts, Path apart, Path target)
            throws IOException, ModelException {
        Files.createDirectory(apart);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            AtomicFiles.write(apart.resolve(part.getKey()), part.getValue());
        }
        if (!isJudged(apart)) {
            Files.deleteIfExists(apart.resolve(JudgementFile.NAME));
        }
        // Reads the network, which checks its classes, and asks it the golden question.
        new ModelCatalog(List.of()).open(apart.toString()).close();
        Files.move(apart, target, StandardCopyOption.ATOMIC_MOVE);
        SafeFiles.syncFolder(target.getParent());
        return ModelFolder.inspect(target);
    }

    /** Whether the judgement is of this model and names recordings inside a project only; without one it is used all the same. */
    private static boolean isJudged(Path folder) throws ModelException {
        List<String> labels = ModelFolder.readCard(folder).labels();
        return JudgementFile.read(folder)
                .filter(judgement -> judgement.labels().equals(labels))
                .filter(judgement -> judgement.answers().stream()
                        .allMatch(one -> labels.contains(one.label())
                                && labels.contains(one.answer())
                                && ProjectJson.isInside(one.path())))
                .isPresent();
    }

    /** Moves it away; what is returned brings it back with {@link #restore}. */
    public Path delete(String id) throws ModelException {
        Path folder = folder(id);
        Path place = models.resolve(DELETED);
        Path deleted = place.resolve(FreeNames.in(place, folder.getFileName().toString(), false));
        move(folder, deleted);
        return deleted;
    }

    /** Brings a deleted model back. */
    public void restore(Path deleted) throws ModelException {
        Path from = deleted.toAbsolutePath().normalize();
        if (!models.resolve(DELETED).equals(from.getParent()) || !Files.isDirectory(from)) {
            throw new ModelException("There is no deleted model at " + deleted + ".");
        }
        Path target = models.resolve(from.getFileName().toString());
        if (SafeFiles.exists(target)) {
            throw new ModelException("There is a model " + target.getFileName() + " again; delete that one first.");
        }
        move(from, target);
    }

    /** Models that were deleted and can be brought back. */
    public List<Path> deleted() {
        return list(models.resolve(DELETED));
    }

    /** Folders of models, in order of their names. */
    private static List<Path> list(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(
                folder,
                path -> ModelFolder.isModel(path)
                        && !path.getFileName().toString().startsWith("."))) {
            List<Path> found = new ArrayList<>();
            inside.forEach(found::add);
            Collections.sort(found);
            return found;
        } catch (IOException | DirectoryIteratorException none) {
            return List.of();
        }
    }

    private static void move(Path from, Path to) throws ModelException {
        try {
            Files.createDirectories(to.getParent());
            SafeFiles.rename(from, to);
        } catch (IOException refused) {
            throw new ModelException(
                    "The folder " + from + " cannot be moved; close what is open of it and try again.", refused);
        }
    }

    private Path folder(String id) throws ModelException {
        for (Path folder : list(models)) {
            if (ModelFolder.inspect(folder).id().equals(id)
                    || folder.getFileName().toString().equals(id)) {
                return folder;
            }
        }
        throw new ModelException("There is no model of your own called " + id + " in " + models + ".");
    }
}
