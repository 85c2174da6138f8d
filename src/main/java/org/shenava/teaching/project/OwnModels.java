package org.shenava.teaching.project;

import java.nio.file.Path;
import org.shenava.classifier.InstalledModel;
import org.shenava.classifier.ModelException;

/** The models that a person taught or imported, in the user's data folder: renamed, exported as one file, imported with checks, deleted. */
public final class OwnModels {
    /** Ending of an exported model. */
    public static final String ENDING = "shenava-model";

    private final Path models;

    /** @param models the user's folder of models; may not exist */
    public OwnModels(Path models) {
        this.models = models;
    }

    /** A folder for a new model of a title: {@code own-<title in ASCII>-<version>}, which does not exist. */
    public Path folderFor(String title) {
        return models.resolve("own-" + title + "-1");
    }

    /** Whether the model is the person's, so that it may be renamed and deleted. */
    public boolean isOwn(InstalledModel model) {
        return model.folder().startsWith(models);
    }

    /** Changes the title; the id stays. */
    public void rename(String id, String title) throws ModelException {
        throw new ModelException(title);
    }

    /** Writes one file, whole or not at all. */
    public void export(String id, Path file) throws ModelException {
        throw new ModelException(id);
    }

    /**
     * Takes a file that {@link #export} wrote, perhaps on a stranger's machine: sizes and names are bounded, checksums and the golden
     * answer are checked, nothing is written outside the new folder.
     */
    public InstalledModel importFrom(Path file) throws ModelException {
        throw new ModelException(file.toString());
    }

    /** Moves it away; what is returned brings it back with {@link #restore}. */
    public Path delete(String id) throws ModelException {
        throw new ModelException(id);
    }

    /** Brings a deleted model back. */
    public void restore(Path deleted) throws ModelException {
        throw new ModelException(deleted.toString());
    }
}
