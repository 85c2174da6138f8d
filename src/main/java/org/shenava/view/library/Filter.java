package org.shenava.view.library;

import java.util.ArrayList;
import java.util.List;
import org.shenava.library.results.Judge;
import org.shenava.library.scan.ScanOutcome;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Labels;
import org.shenava.view.common.MusicLibrary;

/**
 * Which rows are wanted.
 *
 * @param label id of a genre or mode; empty for the other kinds
 */
record Filter(Kind kind, String label) {
    static final Filter ALL = new Filter(Kind.ALL, "");

    /** What is asked of a row. */
    enum Kind {
        ALL,
        UNSURE,
        /** Iranian, but in no mode that counts. */
        NO_MODE,
        BY_HAND,
        /** Files that could not be heard. */
        TROUBLE,
        LABEL
    }

    /** All that can be chosen. */
    static List<Filter> choices(MusicLibrary.Classes classes) {
        List<Filter> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.LABEL) {
                all.add(new Filter(kind, ""));
            }
        }
        classes.labels().forEach(label -> all.add(new Filter(Kind.LABEL, label)));
        classes.modes().forEach(label -> all.add(new Filter(Kind.LABEL, label)));
        return all;
    }

    boolean passes(ScanOutcome outcome, Judge judge) {
        if (!(outcome instanceof Heard heard)) {
            return kind == Kind.ALL || kind == Kind.TROUBLE;
        }
        ScannedTrack track = heard.track();
        return switch (kind) {
            case ALL -> true;
            case UNSURE -> judge.label(track).isEmpty();
            case NO_MODE ->
                judge.label(track).filter(Labels.IRANIAN::equals).isPresent()
                        && judge.dastgah(track).isEmpty();
            case BY_HAND -> track.byHand().isPresent();
            case TROUBLE -> false;
            case LABEL ->
                judge.label(track).filter(label::equals).isPresent()
                        || judge.dastgah(track).filter(label::equals).isPresent();
        };
    }
}
