package org.shenava.library.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenava.library.scan.ScanOutcome.Refused;
import org.shenava.library.scan.ScanResult;
import org.shenava.library.scan.ScannedTrack;

/**
 * What a library is made of.
 *
 * @param classes those that have recordings, the largest first
 * @param modes of Iranian music, the largest first
 * @param unsure recordings without an answer that counts
 * @param trouble files without an answer for which one would expect one
 */
public record LibraryReport(
        List<Share> classes, List<Share> modes, List<ScannedTrack> unsure, List<Refused> trouble, Judge judge) {
    /**
     * The recordings of a class.
     *
     * @param label id
     */
    public record Share(String label, List<ScannedTrack> tracks) {
        public double seconds() {
            return tracks.stream().mapToDouble(ScannedTrack::seconds).sum();
        }
    }

    public static LibraryReport of(ScanResult scan, Judge judge) {
        Map<String, List<ScannedTrack>> classes = new LinkedHashMap<>();
        Map<String, List<ScannedTrack>> modes = new LinkedHashMap<>();
        List<ScannedTrack> unsure = new ArrayList<>();
        for (ScannedTrack track : scan.tracks()) {
            Optional<String> label = judge.label(track);
            label.ifPresentOrElse(id -> add(classes, id, track), () -> unsure.add(track));
            judge.dastgah(track).ifPresent(id -> add(modes, id, track));
        }
        return new LibraryReport(shares(classes), shares(modes), unsure, scan.trouble(), judge);
    }

    /** All recordings. */
    public int trackCount() {
        return unsure.size()
                + classes.stream().mapToInt(one -> one.tracks().size()).sum();
    }

    private static void add(Map<String, List<ScannedTrack>> map, String label, ScannedTrack track) {
        map.computeIfAbsent(label, id -> new ArrayList<>()).add(track);
    }

    private static List<Share> shares(Map<String, List<ScannedTrack>> map) {
        List<Share> shares = new ArrayList<>();
        map.forEach((label, tracks) -> shares.add(new Share(label, List.copyOf(tracks))));
        shares.sort(Comparator.comparingInt((Share one) -> one.tracks().size())
                .reversed()
                .thenComparing(Share::label));
        return shares;
    }
}
