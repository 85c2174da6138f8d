package org.shenava.dataset;

import java.nio.file.Path;
import org.shenava.feature.ProfileSpec;
import org.shenava.synth.LostQuarterTones;

/**
 * What to synthesise a dataset from.
 *
 * @param scores a folder of scores, a folder a class
 * @param output folder of the dataset
 * @param clips how many clips, at least one a class makes sense
 * @param seed of everything random
 * @param lostQuarterTones what to do with scores that lost some
 * @param features how clips become slices
 */
public record SynthesisRequest(
        Path scores, Path output, int clips, long seed, LostQuarterTones lostQuarterTones, ProfileSpec features) {
    public SynthesisRequest {
        if (clips < 1 || clips > 1_000_000) {
            throw new IllegalArgumentException("The clips must be 1 to 1000000, not " + clips + ".");
        }
    }
}
