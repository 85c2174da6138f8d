package org.shenava.dataset;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.feature.ProfileSpec;
import org.shenava.synth.LostQuarterTones;

/**
 * What to synthesise a dataset from.
 *
 * @param scores a folder of scores, a folder a class
 * @param performances a folder of melodies that somebody played, which a part of the clips are made of
 * @param output folder of the dataset
 * @param clips how many clips, at least one a class makes sense
 * @param seed of everything random
 * @param lostQuarterTones what to do with scores that lost some
 * @param features how clips become slices
 */
public record SynthesisRequest(
        Path scores,
        Optional<Path> performances,
        Path output,
        int clips,
        long seed,
        LostQuarterTones lostQuarterTones,
        ProfileSpec features) {
    public SynthesisRequest {
        if (clips < 1 || clips > 1_000_000) {
            throw new IllegalArgumentException("The clips must be 1 to 1000000, not " + clips + ".");
        }
    }
}
