package org.shenava.view.library;

import java.util.List;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;

/**
 * How many there are.
 *
 * @param others files that are no music by their names
 */
record Counts(int tracks, int unsure, int trouble, int others) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts with(List<ScanOutcome> more, Judge judge) {
        int newTracks = 0;
        int newUnsure = 0;
        int newTrouble = 0;
        for (ScanOutcome one : more) {
            newTracks += one instanceof Heard ? 1 : 0;
            newUnsure +=
                    one instanceof Heard heard && judge.label(heard.track()).isEmpty() ? 1 : 0;
            newTrouble += one instanceof Refused refused && refused.why().isTrouble() ? 1 : 0;
        }
        return new Counts(
                tracks + newTracks,
                unsure + newUnsure,
                trouble + newTrouble,
                others + more.size() - newTracks - newTrouble);
    }
}
