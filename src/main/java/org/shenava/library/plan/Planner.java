package org.shenava.library.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenava.library.Track;
import org.shenava.library.plan.PlanRow.State;
import org.shenava.library.plan.TargetNames.Free;
import org.shenava.library.plan.TargetNames.Room;
import org.shenava.library.plan.TargetNames.Same;
import org.shenava.store.ContentHash;
import org.shenava.store.NameRules;

/** Makes plans. Looks at names and contents on the disk, and changes nothing. */
public final class Planner {
    private final PlanRequest request;
    private final FileHashes hashes;
    private final List<PlanRow> rows = new ArrayList<>();
    private final TargetNames names;

    private Planner(List<Track> tracks, PlanRequest request, FileHashes hashes) {
        this.request = request;
        this.hashes = hashes;
        Set<Path> leaving = request.action() == Action.MOVE
                ? tracks.stream()
                        .filter(track -> !inPlace(track, place(track)))
                        .map(Track::file)
                        .collect(Collectors.toSet())
                : Set.of();
        this.names = new TargetNames(hashes, leaving);
    }

    /** Content of files by their path; empty when one cannot be read. */
    @FunctionalInterface
    public interface FileHashes {
        Optional<String> of(Path file);

        /** Reads the files. */
        static FileHashes fromDisk() {
            return file -> {
                try {
                    return Optional.of(ContentHash.of(file));
                } catch (IOException unreadable) {
                    return Optional.empty();
                }
            };
        }
    }

    /**
     * A plan for tracks, in the order of their paths.
     *
     * @param hashes of files that are not tracks: companions, and what is at the target already
     */
    public static SortPlan plan(List<Track> tracks, PlanRequest request, FileHashes hashes) {
        Set<Path> sources = tracks.stream().map(Track::file).collect(Collectors.toSet());
        Planner planner = new Planner(tracks, request, hashes);
        List<Track> ordered = new ArrayList<>(tracks);
        ordered.sort(Comparator.comparing(Track::file));
        for (Track track : ordered) {
            planner.add(track);
        }
        if (request.companions() && request.action() != Action.TAG) {
            planner.addCompanions(ordered, sources);
        }
        return new SortPlan(request.target(), planner.rows);
    }

    private void add(Track track) {
        boolean sure = sure(track);
        Optional<String> dastgah = dastgah(track);
        if (request.action() == Action.TAG) {
            rows.add(row(track, track.file(), dastgah, !sure, tagging(track, sure)));
            return;
        }
        List<String> place = place(track);
        if (inPlace(track, place)) {
            rows.add(row(track, track.file(), dastgah, !sure, State.IN_PLACE));
            return;
        }
        Room room = names.take(request.target(), place, track.sha256());
        if (room instanceof Free free) {
            rows.add(row(track, free.target(), dastgah, !sure, State.READY));
        } else if (room instanceof Same same) {
            rows.add(row(track, same.target(), dastgah, !sure, State.SAME));
        }
    }

    private State tagging(Track track, boolean sure) {
        if (!sure) {
            return State.LEFT_OUT;
        }
        return track.tags().genre().isPresent() && !request.replaceGenre() ? State.KEPT : State.READY;
    }

    private boolean sure(Track track) {
        return track.verdict().sure(request.thresholds(), request.modelsOwn());
    }

    private Optional<String> dastgah(Track track) {
        return sure(track) ? track.verdict().sureDastgah(request.thresholds(), request.modesOwn()) : Optional.empty();
    }

    private List<String> place(Track track) {
        return sure(track) ? request.pattern().place(track, dastgah(track), request.names()) : unsure(track);
    }

    private boolean inPlace(Track track, List<String> place) {
        Path wanted = resolve(place);
        return wanted.equals(track.file()) || TargetNames.sameFile(track.file(), wanted);
    }

    private List<String> unsure(Track track) {
        return List.of(
                NameRules.folder(request.unsureFolder()),
                safe(track.file().getFileName().toString()));
    }

    private Path resolve(List<String> place) {
        Path path = request.target();
        for (String name : place) {
            path = path.resolve(name);
        }
        return path;
    }

    private PlanRow row(Track track, Path target, Optional<String> dastgah, boolean unsure, State state) {
        return new PlanRow(
                request.action(),
                track.file(),
                target,
                false,
                track.bytes(),
                track.sha256(),
                track.verdict().label(),
                dastgah,
                track.verdict().p(),
                unsure,
                state);
    }

    /** After all tracks, so that a companion never takes a track's name. */
    private void addCompanions(List<Track> tracks, Set<Path> sources) {
        Companions companions = new Companions();
        Set<Path> planned = new HashSet<>(sources);
        List<PlanRow> trackRows = List.copyOf(rows);
        for (PlanRow row : trackRows) {
            if (row.state() == State.READY) {
                for (Path file : companions.ofTrack(row.source())) {
                    if (planned.add(file)) {
                        addCompanion(row, file, beside(row.target(), file), request.action());
                    }
                }
            }
        }
        Map<Path, Set<Path>> goesTo = new LinkedHashMap<>();
        Map<Path, PlanRow> anyOf = new LinkedHashMap<>();
        for (PlanRow row : trackRows) {
            goesTo.computeIfAbsent(row.source().getParent(), folder -> new LinkedHashSet<>())
                    .add(
                            row.state() == State.READY
                                    ? row.target().getParent()
                                    : row.source().getParent());
            if (row.state() == State.READY) {
                anyOf.putIfAbsent(row.target().getParent(), row);
            }
        }
        goesTo.forEach((folder, targets) -> {
            // A cover that several folders need, or that tracks which stay need, is copied even when tracks are moved.
            Action action = targets.size() == 1 ? request.action() : stays(request.action());
            for (Path file : companions.ofFolder(folder)) {
                if (planned.add(file)) {
                    for (Path target : targets) {
                        if (!target.equals(folder)) {
                            addCompanion(anyOf.get(target), file, target.resolve(file.getFileName()), action);
                        }
                    }
                }
            }
        });
    }

    private static Action stays(Action action) {
        return action == Action.MOVE ? Action.COPY : action;
    }

    private void addCompanion(PlanRow track, Path file, Path wanted, Action action) {
        Optional<String> sha256 = hashes.of(file);
        if (sha256.isEmpty()) {
            return;
        }
        Path below = request.target().relativize(wanted);
        List<String> place = new ArrayList<>();
        below.forEach(name -> place.add(name.toString()));
        place.set(place.size() - 1, safe(place.get(place.size() - 1)));
        Room room = names.take(request.target(), place, sha256.get());
        boolean free = room instanceof Free;
        Path target = room instanceof Free found ? found.target() : ((Same) room).target();
        rows.add(new PlanRow(
                action,
                file,
                target,
                true,
                file.toFile().length(),
                sha256.get(),
                track.label(),
                track.dastgah(),
                track.p(),
                track.unsure(),
                free ? State.READY : State.SAME));
    }

    /** A file's own name, made safe. */
    private static String safe(String name) {
        return NameRules.file(NameRules.stem(name), NameRules.ending(name));
    }

    /** The track's new name with the companion's ending. */
    private static Path beside(Path track, Path companion) {
        return track.resolveSibling(NameRules.stem(track.getFileName().toString())
                + NameRules.ending(companion.getFileName().toString()));
    }
}
