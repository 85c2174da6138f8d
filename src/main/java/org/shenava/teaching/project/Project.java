package org.shenava.teaching.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.TeachingException;

/**
 * Classes of a person's own with their recordings, in a folder that can be opened, copied and backed up: a folder per class, the
 * recordings in them, a folder inside a class per player if wanted, and {@code project.json} with what folders cannot say. A plain folder of class folders is a project, too, and
 * is only read until something is added. What is removed goes to {@code .removed} and can come back: nothing that was collected is ever lost. All
 * methods may wait for the disk. Thread-safe.
 */
public final class Project {
    /** Label of the background in new projects. */
    public static final String BACKGROUND = "background";

    private final Path folder;

    private Project(Path folder) {
        this.folder = folder;
    }

    /** Opens a folder of class folders, or makes a new project with an empty background if the folder is missing or empty. */
    public static Project open(Path folder) throws TeachingException {
        return new Project(folder);
    }

    /** Projects in a folder of projects, by name. */
    public static List<Project> list(Path home) {
        return List.of();
    }

    public Path folder() {
        return folder;
    }

    /** What the person calls it. */
    public String name() {
        return folder.getFileName().toString();
    }

    public void rename(String name) throws TeachingException {
        throw new TeachingException(name);
    }

    /** Labels in the order they were added, the background last. */
    public List<String> classes() throws TeachingException {
        return List.of();
    }

    public Optional<String> background() throws TeachingException {
        return Optional.empty();
    }

    /** All recordings, in the order of classes and names. */
    public List<Example> examples() throws TeachingException {
        return List.of();
    }

    public void addClass(String label) throws TeachingException {
        throw new TeachingException(label);
    }

    public void renameClass(String label, String newLabel) throws TeachingException {
        throw new TeachingException(label);
    }

    /** Takes a class out, with its recordings; the change can be undone. */
    public Change removeClass(String label) throws TeachingException {
        throw new TeachingException(label);
    }

    /**
     * Copies recordings into a class; folders are gone through. What is there already by content is left alone.
     *
     * @return what was added, with a sentence for each that was not
     */
    public Added add(List<Path> filesOrFolders, String label, Optional<String> player, JobContext job)
            throws TeachingException, JobCancelledException {
        throw new TeachingException(label);
    }

    /** Keeps samples that were recorded in the program as a new take, mono in [-1, 1]. */
    public Example addTake(float[] mono, int sampleRateHz, String label) throws TeachingException {
        throw new TeachingException(label);
    }

    public Change relabel(List<Example> examples, String label) throws TeachingException {
        throw new TeachingException(label);
    }

    /** Says who plays, or takes that back; the recordings lie in another folder of their class then. */
    public Change setPlayer(List<Example> examples, Optional<String> player) throws TeachingException {
        throw new TeachingException("nothing");
    }

    /** Takes recordings out; they lie in {@code .removed} and the change can be undone. */
    public Change remove(List<Example> examples) throws TeachingException {
        throw new TeachingException("nothing");
    }

    public void undo(Change change) throws TeachingException {
        throw new TeachingException(change.toString());
    }

    /** Reads every recording (what was read before is remembered) and says what is to be said of them. */
    public Inventory inspect(JobContext job) throws TeachingException, JobCancelledException {
        throw new TeachingException("nothing");
    }

    /** Folder of cached features; for {@link org.shenava.teaching.TeachRequest#cache()}. */
    public Path cache() {
        return folder.resolve(".cache");
    }

    /** Folder of a teaching that runs or was cut off; for {@link org.shenava.teaching.TeachRequest#progress()}. */
    public Path progress() {
        return folder.resolve(".teaching");
    }

    /** Whether a teaching was cut off and can go on. */
    public boolean cutOff() {
        return false;
    }

    /**
     * What {@link #add} did.
     *
     * @param left one sentence for each file that was left out
     */
    public record Added(List<Example> added, List<String> left) {}

    /**
     * A change that can be taken back.
     *
     * @param moves from where it lies now to where it lay, relative to the project
     */
    public record Change(List<Move> moves) {
        /** One file or folder. */
        public record Move(String now, String before) {}
    }
}
