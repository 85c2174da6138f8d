package org.shenava.view.library;

import java.util.ArrayList;
import java.util.List;
import org.shenava.library.results.LibraryReport;
import org.shenava.library.results.LibraryReport.Share;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;

/**
 * What a library is made of, as bars.
 *
 * @param classes the largest first, and last what is unsure, if anything is
 * @param modes the same for the modes of Iranian music; empty without any
 * @param count recordings in all
 * @param seconds of sound in all
 */
record Totals(List<Bar> classes, List<Bar> modes, int count, double seconds) {
    static final Totals NONE = new Totals(List.of(), List.of(), 0, 0);

    /**
     * The recordings of a class.
     *
     * @param label id; empty for the unsure
     * @param share of the recordings in the same list, 0 to 1
     */
    record Bar(String label, int count, double seconds, double share) {
        boolean isUnsure() {
            return label.isEmpty();
        }
    }

    static Totals of(LibraryReport report) {
        double unsureSeconds =
                report.unsure().stream().mapToDouble(ScannedTrack::seconds).sum();
        List<Bar> classes = bars(report.classes(), report.unsure().size(), unsureSeconds);
        return new Totals(
                classes,
                modes(report),
                report.trackCount(),
                classes.stream().mapToDouble(Bar::seconds).sum());
    }

    /** Iranian recordings whose mode does not count are the unsure ones here. */
    private static List<Bar> modes(LibraryReport report) {
        if (report.modes().isEmpty()) {
            return List.of();
        }
        int count = 0;
        double seconds = 0;
        for (Share share : report.classes()) {
            if (share.label().equals(Labels.IRANIAN)) {
                count += share.tracks().size();
                seconds += share.seconds();
            }
        }
        for (Share share : report.modes()) {
            count -= share.tracks().size();
            seconds -= share.seconds();
        }
        return bars(report.modes(), Math.max(0, count), Math.max(0, seconds));
    }

    private static List<Bar> bars(List<Share> shares, int unsure, double unsureSeconds) {
        int whole =
                unsure + shares.stream().mapToInt(one -> one.tracks().size()).sum();
        List<Bar> bars = new ArrayList<>();
        for (Share one : shares) {
            int count = one.tracks().size();
            bars.add(new Bar(one.label(), count, one.seconds(), (double) count / whole));
        }
        if (unsure > 0) {
            bars.add(new Bar("", unsure, unsureSeconds, (double) unsure / whole));
        }
        return List.copyOf(bars);
    }
}
