package org.shenava.dataset;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.feature.WindowSpec;
import org.shenava.synth.LostQuarterTones;
import org.shenava.synth.SoundClips;

/**
 * What to render windows of sound from.
 *
 * @param scores a folder of scores, a folder a class
 * @param performances a folder of melodies that somebody played, which half of the melodies are then
 * @param output folder of the dataset
 * @param clips how many clips, every other one of the modes
 * @param seed of everything random
 * @param lostQuarterTones what to do with scores that lost some
 * @param features how a window becomes an input; its length is the window's, at most {@link SoundClips#CLIP_SECONDS}
 * @param augmentation copies that are made of every window
 */
public record SoundSynthesisRequest(
        Path scores,
        Optional<Path> performances,
        Path output,
        int clips,
        long seed,
        LostQuarterTones lostQuarterTones,
        WindowSpec features,
        WindowRequest.Copies augmentation) {
    public SoundSynthesisRequest {
        if (clips < 2 || clips > 100_000) {
            throw new IllegalArgumentException("The rendered clips must be 2 to 100000, not " + clips + ".");
        }
        if (features.windowSeconds() > SoundClips.CLIP_SECONDS) {
            throw new IllegalArgumentException("A rendered clip lasts " + SoundClips.CLIP_SECONDS
                    + " seconds, so a window cannot last " + features.windowSeconds() + ".");
        }
    }
}
