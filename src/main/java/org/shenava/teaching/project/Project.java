package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.teaching.Example;
import org.shenava.teaching.Inventory;
import org.shenava.teaching.TeachingException;

/**
 * Classes of a person's own with their recordings, in a folder that can be opened, copied and backed up: a folder per class, the
 * recordings in them, a folder inside a class per player if wanted, and {@code project.json} with what folders cannot say. A plain
 * folder of class folders is a project, too, and is only read until something is added. What is removed goes to {@code .removed} and can
 * come back, also after a restart: nothing that was collected is ever lost. All methods may wait for the disk. Thread-safe.
 */
public final class Project {
    /** Label of the background in new projects. */
    public static final String BACKGROUND = "background";

    private static final int LONGEST_NAME = 80;

    private final ProjectFolder folder;
    private final WorkFolders work;
    private final Moves moves;

    private Project(Path folder, Optional<Path> elsewhere, Clock clock) {
        this.folder = new ProjectFolder(folder, clock);
        this.work = new WorkFolders(this.folder, elsewhere);
        this.moves = new Moves(this.folder);
    }

    /** Opens a folder of class folders, or makes a new project with an empty background if the folder is missing or empty. */
    public static Project open(Path folder) throws TeachingException {
        return open(folder, Optional.empty(), Clock.systemUTC());
    }

    /**
     * The same for a folder that may be somebody's collection.
     *
     * @param elsewhere folder for what is remembered of a plain folder, so that it is only read; may not exist
     */
    public static Project open(Path folder, Path elsewhere) throws TeachingException {
        return open(folder, Optional.of(elsewhere), Clock.systemUTC());
    }

    static Project open(Path folder, Optional<Path> elsewhere, Clock clock) throws TeachingException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new TeachingException(folder + " is a file; give a folder with a folder for each class.");
        }
        Project project = new Project(folder, elsewhere, clock);
        if (isEmpty(folder)) {
            ProjectFolder.makeFolder(project.folder().resolve(BACKGROUND));
            project.folder.update(saved -> saved);
        } else {
            // Refused now, not in the middle of something.
            project.folder.read();
        }
        return project;
    }

    private static boolean isEmpty(Path folder) throws TeachingException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            return !inside.iterator().hasNext();
        } catch (IOException unreadable) {
            throw new TeachingException(
                    "The folder " + folder + " cannot be read; check its permissions and its disk.", unreadable);
        }
    }

    static void log(String message, Exception failure) {
        System.getLogger(Project.class.getName()).log(System.Logger.Level.WARNING, message, failure);
    }

    public Path folder() {
        return folder.root();
    }

    /** What the person calls it; the folder's name, where that cannot be read. */
    public String name() {
        try {
            String name = folder.read().map(SavedProject::name).orElse("");
            return name.isEmpty() ? folder().getFileName().toString() : name;
        } catch (TeachingException unreadable) {
            log(unreadable.getMessage(), unreadable);
            return folder().getFileName().toString();
        }
    }

    /** Changes what it is called; the folder stays where it is. */
    public void rename(String name) throws TeachingException {
        String checked = checkedName(name);
        folder.update(saved -> saved.withName(checked));
    }

    /** @throws TeachingException in one sentence, when nobody could read it */
    static String checkedName(String name) throws TeachingException {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new TeachingException("Give the project a name of 1 to " + LONGEST_NAME + " letters.");
        }
        return tidy;
    }

    /** Labels in the order they were added, the background last. */
    public List<String> classes() throws TeachingException {
        return folder.classes().labels();
    }

    public Optional<String> background() throws TeachingException {
        return folder.classes().background();
    }

    /** Makes a class stand for none of the others; empty for no class. */
    public void setBackground(Optional<String> label) throws TeachingException {
        if (label.isPresent()) {
            folder.classes().need(label.get());
        }
        folder.update(saved -> saved.withBackground(label.orElse("")));
    }

    /** All recordings, in the order of classes and names. */
    public List<Example> examples() throws TeachingException {
        return Collected.of(folder).examples();
    }

    public void addClass(String label) throws TeachingException {
        folder.alone(() -> folder.folderOf(folder.classes().checked(label, Optional.empty())));
    }

    /** Gives a class another label and its folder another name. */
    public void renameClass(String label, String newLabel) throws TeachingException {
        classChanges().rename(label, newLabel);
    }

    /** Takes a class out, with its recordings; the change can be undone. */
    public Change removeClass(String label) throws TeachingException {
        return classChanges().remove(label);
    }

    private ClassChanges classChanges() {
        return new ClassChanges(folder, moves);
    }

    /**
     * Copies recordings into a class; folders are gone through, and a folder inside a folder is taken for a player's. What is in the
     * class already by content is left alone. When the job is stopped, what was added stays.
     *
     * @param player who plays it all; empty when nobody said
     * @return what was added, with a sentence for each that was not
     */
    public Added add(List<Path> filesOrFolders, String label, Optional<String> player, JobContext job)
            throws TeachingException, JobCancelledException {
        return add(filesOrFolders, label, player, job, Adding.Disk.REAL);
    }

    Added add(List<Path> filesOrFolders, String label, Optional<String> player, JobContext job, Adding.Disk disk)
            throws TeachingException, JobCancelledException {
        return new Adding(folder, label, disk).add(filesOrFolders, player, job);
    }

    /** Keeps samples that were recorded in the program as a new take, mono in [-1, 1]. */
    public Example addTake(float[] mono, int sampleRateHz, String label) throws TeachingException {
        return new Takes(folder).add(mono, sampleRateHz, label);
    }

    /** Moves recordings into another class. */
    public Change relabel(List<Example> examples, String label) throws TeachingException {
        return moves.relabel(examples, label);
    }

    /** Says who plays, or takes that back; the recordings lie in another folder of their class then. */
    public Change setPlayer(List<Example> examples, Optional<String> player) throws TeachingException {
        return moves.setPlayer(examples, player.map(String::strip).filter(name -> !name.isEmpty()));
    }

    /** Takes recordings out; they lie in {@code .removed} and the change can be undone. */
    public Change remove(List<Example> examples) throws TeachingException {
        return moves.remove(examples.stream().map(Example::path).toList());
    }

    /** Takes a change back. Where something else has taken the place, it comes back under another name beside it. */
    public void undo(Change change) throws TeachingException {
        moves.undo(change);
    }

    /** What can be taken back, the newest last; also what was done before the program was started. */
    public List<Change> changes() throws TeachingException {
        return moves.changes();
    }

    /** Reads every recording (what was read before is remembered) and says what is to be said of them. */
    public Inventory inspect(JobContext job) throws TeachingException, JobCancelledException {
        return inspect(Optional.empty(), job);
    }

    /** @param background label of the background in place of the project's own; of a plain folder nobody can write it down */
    public Inventory inspect(Optional<String> background, JobContext job)
            throws TeachingException, JobCancelledException {
        ClassFolders classes = folder.classes();
        if (background.isPresent()) {
            classes.need(background.get());
        }
        Collected collected = Collected.of(folder);
        return new Inspection(cache())
                .inspect(
                        classes.labels(),
                        background.or(classes::background),
                        collected.examples(),
                        collected.unread(),
                        job);
    }

    /** Folder of cached features; for {@link org.shenava.teaching.TeachRequest#cache()}. */
    public Path cache() {
        return work.cache();
    }

    /** Folder of what is needed to go on after a crash; for {@link org.shenava.teaching.TeachRequest#progress()}. */
    public Path progress() {
        return work.progress();
    }

    /** Whether a teaching was cut off and can go on. */
    public boolean cutOff() {
        String[] there = progress().toFile().list();
        return there != null && there.length > 0;
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
        public Change {
            moves = List.copyOf(moves);
        }

        /** One file or folder. */
        public record Move(String now, String before) {}
    }
}
