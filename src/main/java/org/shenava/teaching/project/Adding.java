package org.shenava.teaching.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.shenava.audio.AudioException;
import org.shenava.audio.FileAudioSource;
import org.shenava.audio.SoundNames;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.store.ContentHash;
import org.shenava.store.NameRules;
import org.shenava.store.SafeFiles;
import org.shenava.teaching.Example;
import org.shenava.teaching.TeachingException;
import org.shenava.teaching.project.SavedProject.Origin;

/** Copies recordings into a class: each appears under its name when it is whole and on the disk, and none is overwritten. */
final class Adding {
    /** Only to see that it decodes. */
    private static final int ANY_RATE_HZ = 22_050;

    /** Free space below which a refused copy is put down to a full disk. */
    private static final long HARDLY_ANY_BYTES = 1L << 20;

    // Of unfinished copies: several windows, and several programs, may add to a class in the same second.
    private static final long PROGRAM = ProcessHandle.current().pid();
    private static final AtomicLong PARTS = new AtomicLong();

    private final ProjectFolder project;
    private final String label;
    private final Path classFolder;
    private final Disk disk;
    /** By length in bytes. */
    private final Map<Long, List<Path>> there = new HashMap<>();

    private final List<Example> added = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    /** Where the project lies. */
    interface Disk {
        /** Makes a whole copy that is on the disk when it returns, or none; as {@link SafeFiles#copy}. */
        String copy(Path source, Path copy, JobContext job) throws IOException, JobCancelledException;

        /** How much more can be written to a folder. */
        long freeBytes(Path folder) throws IOException;

        /** The one that there is. */
        Disk REAL = new Disk() {
            @Override
            public String copy(Path source, Path copy, JobContext job) throws IOException, JobCancelledException {
                return SafeFiles.copy(source, copy, job::checkCancelled);
            }

            @Override
            public long freeBytes(Path folder) throws IOException {
                return Files.getFileStore(folder).getUsableSpace();
            }
        };
    }

    /** @param player who plays it; empty when nobody knows */
    private record Wanted(Path file, Optional<String> player) {}

    Adding(ProjectFolder project, String label, Disk disk) throws TeachingException {
        this.project = project;
        this.label = label;
        this.classFolder = project.classes().need(label);
        this.disk = disk;
        SoundWalk.below(classFolder).recordings().forEach(this::remember);
    }

    Project.Added add(List<Path> filesOrFolders, Optional<String> player, JobContext job)
            throws TeachingException, JobCancelledException {
        List<Wanted> all = new ArrayList<>();
        for (Path one : filesOrFolders) {
            job.checkCancelled();
            all.addAll(search(one.toAbsolutePath().normalize(), player));
        }
        if (all.isEmpty() && left.isEmpty()) {
            left.add("There is no recording in what was given; choose files or folders with music.");
        }
        // Only now is a plain folder written to.
        project.update(saved -> saved);
        try {
            for (int i = 0; i < all.size(); i++) {
                job.checkCancelled();
                job.progress((double) i / all.size(), name(all.get(i).file()));
                if (!add(all.get(i), job)) {
                    left.add("The disk is full; make room and add the other " + (all.size() - i) + " again.");
                    break;
                }
            }
        } finally {
            project.update(saved -> saved.and(origins));
        }
        return new Project.Added(List.copyOf(added), List.copyOf(left));
    }

    private List<Wanted> search(Path place, Optional<String> player) {
        if (!Files.isDirectory(place)) {
            if (SoundNames.isSound(place)) {
                return List.of(new Wanted(place, player));
            }
            left.add(
                    Files.exists(place)
                            ? name(place) + " is no recording, by its name."
                            : name(place) + " is not there any more.");
            return List.of();
        }
        SoundWalk.Found found = SoundWalk.below(place);
        found.unread().forEach(one -> left.add(one.reason()));
        return found.recordings().stream()
                .map(file -> new Wanted(file, player.isPresent() ? player : SoundWalk.player(place, file)))
                .toList();
    }

    /** @return false when nothing more can be added, as the disk is full */
    private boolean add(Wanted wanted, JobContext job) throws JobCancelledException, TeachingException {
        try {
            String sha256 = ContentHash.of(wanted.file());
            Optional<Path> same = same(wanted.file(), sha256);
            if (same.isPresent()) {
                left.add(name(wanted.file()) + " is in the class already, as " + name(same.get()) + ".");
                return true;
            }
            FileAudioSource.open(wanted.file(), ANY_RATE_HZ).close();
        } catch (AudioException unfit) {
            left.add(unfit.getMessage());
            return true;
        } catch (IOException unreadable) {
            left.add(name(wanted.file()) + " cannot be read; check its permissions and its disk.");
            return true;
        }
        return copy(wanted, job);
    }

    private boolean copy(Wanted wanted, JobContext job) throws JobCancelledException, TeachingException {
        Path folder = wanted.player()
                .map(player -> classFolder.resolve(NameRules.folder(player)))
                .orElse(classFolder);
        ProjectFolder.makeFolder(folder);
        Path part = folder.resolve("." + project.stamp() + "-" + PROGRAM + "-" + PARTS.incrementAndGet() + ".part");
        try {
            String sha256 = disk.copy(wanted.file(), part, job);
            Path placed = place(part, folder, wanted.file());
            remember(placed);
            origins.add(new Origin(
                    sha256,
                    wanted.file().getFileName().toString(),
                    project.clock().instant().toString()));
            added.add(new Example(project.relative(placed), placed, label, SoundWalk.player(classFolder, placed)));
            return true;
        } catch (SafeFiles.SourceException unreadable) {
            left.add(name(wanted.file()) + " could not be read to its end; check its disk.");
            return true;
        } catch (IOException refused) {
            System.getLogger(Adding.class.getName())
                    .log(System.Logger.Level.INFO, wanted.file() + " was not added", refused);
            if (full(wanted.file(), folder)) {
                return false;
            }
            left.add(name(wanted.file()) + " could not be copied into the project; check the project's disk.");
            return true;
        }
    }

    /** Gives a finished file a name that nothing has, also when another one takes it in the same moment. */
    static Path place(Path part, Path folder, Path named) throws IOException {
        String original = named.getFileName().toString();
        String ending = NameRules.ending(original);
        String wanted = NameRules.file(original.substring(0, original.length() - ending.length()), ending);
        while (true) {
            Path place = folder.resolve(FreeNames.in(folder, wanted, true));
            try {
                SafeFiles.rename(part, place);
                return place;
            } catch (FileAlreadyExistsException taken) {
                // By another window; the next name is tried.
                continue;
            }
        }
    }

    /** Most differ in length already. */
    private Optional<Path> same(Path file, String sha256) throws IOException {
        return there.getOrDefault(Files.size(file), List.of()).stream()
                .filter(one -> SafeFiles.hash(one).equals(Optional.of(sha256)))
                .findFirst();
    }

    private void remember(Path recording) {
        there.computeIfAbsent(recording.toFile().length(), bytes -> new ArrayList<>())
                .add(recording);
    }

    private boolean full(Path file, Path folder) {
        try {
            return disk.freeBytes(folder) < Files.size(file) + HARDLY_ANY_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return "“" + (last == null ? file : last) + "”";
    }
}
