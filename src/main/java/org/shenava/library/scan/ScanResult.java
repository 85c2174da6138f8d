package org.shenava.library.scan;

import java.util.List;
import org.shenava.library.Track;
import org.shenava.library.scan.ScanOutcome.Heard;
import org.shenava.library.scan.ScanOutcome.Refused;

/**
 * What is in a folder.
 *
 * @param outcomes of everything in it, recordings in the order of their paths, then what is none
 * @param heardNow recordings that had to be heard
 * @param heardSeconds of sound that was decoded and heard for them, each second counted once even if two models heard it
 */
public record ScanResult(List<ScanOutcome> outcomes, int heardNow, double heardSeconds) {
    public ScanResult {
        outcomes = List.copyOf(outcomes);
    }

    public List<ScannedTrack> tracks() {
        return outcomes.stream()
                .filter(Heard.class::isInstance)
                .map(one -> ((Heard) one).track())
                .toList();
    }

    /** Recordings for a plan. */
    public List<Track> plannable() {
        return tracks().stream().map(ScannedTrack::track).toList();
    }

    public List<Refused> refused() {
        return outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList();
    }

    /** What a user would have expected an answer for. */
    public List<Refused> trouble() {
        return refused().stream().filter(one -> one.why().isTrouble()).toList();
    }
}
