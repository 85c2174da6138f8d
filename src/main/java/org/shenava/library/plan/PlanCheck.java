package org.shenava.library.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenava.store.NameRules;

/** Whether a plan can be carried out, before the first change. Changes nothing. */
public final class PlanCheck {
    /** Kept free for the journal, folders and whatever else writes meanwhile. */
    private static final long RESERVE_BYTES = 16L << 20;

    private PlanCheck() {}

    /**
     * What stands in the way.
     *
     * @return a sentence for each problem, none when all is well
     */
    public static List<String> problems(SortPlan plan) {
        List<String> problems = new ArrayList<>();
        Path target = plan.target();
        Optional<Path> existing = nearestThere(target);
        if (existing.isEmpty() || !Files.isDirectory(existing.get())) {
            problems.add(target + " cannot be a folder: something else has that name; choose another target.");
            return problems;
        }
        if (!Files.isWritable(existing.get())) {
            problems.add(existing.get() + " may not be written; choose another target or change its permissions.");
        }
        addClashes(plan, problems);
        addNames(plan, problems);
        addSpace(plan, existing.get(), problems);
        return problems;
    }

    /** Rows that were edited by hand may meet. */
    private static void addClashes(SortPlan plan, List<String> problems) {
        Map<String, Path> taken = new HashMap<>();
        for (PlanRow row : plan.ready()) {
            if (row.action() == Action.TAG) {
                continue;
            }
            Path before = taken.put(NameRules.key(row.target().toString()), row.source());
            if (before != null) {
                problems.add(before + " and " + row.source() + " would both become " + row.target()
                        + "; give one of them another name.");
            }
            if (!row.target().startsWith(plan.target())) {
                problems.add(row.target() + " is not below " + plan.target() + "; choose a place below it.");
            }
        }
    }

    private static void addNames(SortPlan plan, List<String> problems) {
        for (PlanRow row : plan.ready()) {
            if (row.action() == Action.TAG) {
                continue;
            }
            if (bytes(row.target().toString()) > NameRules.LONGEST_PATH_BYTES) {
                problems.add(row.target() + " is too long a path; choose a target with a shorter one.");
            }
            if (!row.target().startsWith(plan.target())) {
                // Told of as a clash, and on another drive of Windows there is no way from one to the other.
                continue;
            }
            for (Path name : plan.target().relativize(row.target())) {
                if (bytes(name.toString()) > NameRules.LONGEST_BYTES) {
                    problems.add(name + " is too long a name; shorten it to " + NameRules.LONGEST_BYTES + " bytes.");
                }
            }
        }
    }

    private static void addSpace(SortPlan plan, Path existing, List<String> problems) {
        try {
            FileStore disk = Files.getFileStore(existing);
            long needed = 0;
            for (PlanRow row : plan.ready()) {
                boolean written = row.action() == Action.COPY
                        || row.action() == Action.TAG
                        || row.action() == Action.MOVE && !onDisk(row.source(), disk);
                needed += written ? row.bytes() : 0;
            }
            long free = disk.getUsableSpace();
            if (needed > 0 && needed + RESERVE_BYTES > free) {
                problems.add("The plan needs " + megabytes(needed) + " MB on the disk of " + plan.target() + ", and "
                        + megabytes(free) + " MB are free; free some space or choose another target.");
            }
        } catch (IOException unknown) {
            // Some network drives do not say how much is free; the run itself stops safely when it is full.
            return;
        }
    }

    private static boolean onDisk(Path file, FileStore disk) {
        try {
            return Files.getFileStore(file).equals(disk);
        } catch (IOException gone) {
            // Told of by the run.
            return true;
        }
    }

    private static Optional<Path> nearestThere(Path path) {
        for (Path at = path; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
