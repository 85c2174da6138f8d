package org.shenava.app.command;

import java.util.Locale;
import org.shenava.library.apply.RunSummary;
import org.shenava.library.results.Judge;
import org.shenava.library.results.Similar.Alike;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;

/** Runs and recordings as people read them in a terminal. */
final class SortText {
    private SortText() {}

    static String run(RunSummary run) {
        return run.id() + "  " + run.state().words() + ", " + run.doneCount() + " of " + run.rowCount()
                + " files done, to " + run.target();
    }

    /** How alike, what it is, where it lies. */
    static String alike(Alike one, Judge judge) {
        ScannedTrack track = one.track();
        String label = judge.dastgah(track)
                .or(() -> judge.label(track))
                .map(id -> Labels.of(id).english())
                .orElse("unsure");
        return String.format(Locale.ROOT, "%5.2f  %-18s %s", one.likeness(), label, track.file());
    }

    static String reason(RunSummary.Reason one) {
        return "    left as it is: " + one.file() + ": " + one.sentence();
    }
}
