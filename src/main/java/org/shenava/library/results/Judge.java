package org.shenava.library.results;

import java.util.Optional;
import org.shenava.library.scan.ScannedTrack;
import org.shenava.music.Thresholds;

/**
 * From which probability on an answer counts.
 *
 * @param thresholds of the user
 * @param modelsOwn where the user set none
 * @param modesOwn the same for the model of the modes
 */
public record Judge(Thresholds thresholds, double modelsOwn, double modesOwn) {
    /** The label of a recording; empty when it is unsure. */
    public Optional<String> label(ScannedTrack track) {
        return Optional.of(track.verdict())
                .filter(verdict -> verdict.sure(thresholds, modelsOwn))
                .map(verdict -> verdict.label());
    }

    /** The dastgah of a recording, where it counts. */
    public Optional<String> dastgah(ScannedTrack track) {
        return label(track).flatMap(label -> track.verdict().sureDastgah(thresholds, modesOwn));
    }
}
