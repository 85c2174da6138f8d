package org.shenava.recognition;

import org.shenava.audio.AudioFrame;
import org.shenava.feature.ProfileExtractor;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;

/** Sound to slices of folded profiles, and those to evidence. */
final class ProfileHearing implements Hearing {
    private final EvidenceCollector collector;
    private final ProfileExtractor extractor;
    private final Runnable moved;
    private double startSeconds = Double.NaN;

    ProfileHearing(ProfileSpec spec, double newPieceSeconds, Runnable moved) {
        this.collector = new EvidenceCollector(spec, newPieceSeconds);
        this.extractor = new ProfileExtractor(spec, this::slice);
        this.moved = moved;
    }

    @Override
    public void frame(AudioFrame frame) {
        if (Double.isNaN(startSeconds)) {
            startSeconds = frame.startSeconds();
        }
        extractor.frame(frame);
    }

    @Override
    public void end() {
        extractor.end();
    }

    @Override
    public Evidence evidence() {
        return inTimeOfTheStream(collector.evidence());
    }

    @Override
    public Evidence summary() {
        return inTimeOfTheStream(collector.summary());
    }

    @Override
    public void reset() {
        collector.reset();
    }

    private void slice(ProfileSlice slice) {
        collector.add(slice);
        moved.run();
    }

    /** Slices count from the first frame, which is not the stream's when the model was changed in the middle of it. */
    private Evidence inTimeOfTheStream(ProfileEvidence heard) {
        if (!(startSeconds > 0)) {
            return heard;
        }
        return new ProfileEvidence(
                heard.state(),
                startSeconds + heard.timeSeconds(),
                heard.heardSeconds(),
                heard.whole(),
                heard.recent(),
                heard.stops(),
                heard.likeness());
    }
}
