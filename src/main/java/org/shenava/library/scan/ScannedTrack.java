package org.shenava.library.scan;

import java.nio.file.Path;
import java.util.Optional;
import org.shenava.library.Track;
import org.shenava.library.TrackTags;
import org.shenava.library.Verdict;
import org.shenava.music.Family;
import org.shenava.music.Labels;
import org.shenava.recognition.Answer.LabelProbability;

/**
 * A recording with all that was answered; thresholds are applied afterwards.
 *
 * @param file absolute
 * @param bytes size when its hash was taken
 * @param sha256 of the whole file, lower-case hex
 * @param answer of the model that was asked, with every label
 * @param modes answer of the model of the modes; empty unless the recording is Iranian
 * @param byHand what a person said, which counts before both
 */
public record ScannedTrack(
        Path file,
        long bytes,
        String sha256,
        TrackTags tags,
        ModelAnswer answer,
        Optional<ModelAnswer> modes,
        Optional<ByHand> byHand) {

    /** The same recording with what a person says of it. */
    public ScannedTrack withHand(Optional<ByHand> said) {
        return new ScannedTrack(file, bytes, sha256, tags, answer, modes, said);
    }

    /** Seconds of sound. */
    public double seconds() {
        return answer.seconds();
    }

    /** Whether a model of the modes has something to say: the music is Iranian by the model, or by a person. */
    static boolean asksModes(ModelAnswer answer, Optional<ByHand> byHand) {
        return byHand.map(said -> said.label().equals(Labels.IRANIAN))
                .orElse(answer.heard() && answer.best().label().equals(Labels.IRANIAN));
    }

    /** As plans need it. */
    public Track track() {
        return new Track(file, bytes, sha256, tags, verdict());
    }

    /** What it is said to be, before thresholds. Where too little sounds, the probability that counts is 0. */
    public Verdict verdict() {
        if (byHand.isPresent()) {
            return saidByHand(byHand.get());
        }
        double p = counted(answer);
        String label = answer.best().label();
        if (isMode(label)) {
            // A model of the modes was asked for everything: then all of it is Iranian.
            return new Verdict(Labels.IRANIAN, p, Optional.of(label), p, false);
        }
        Optional<LabelProbability> mode = modes.map(ModelAnswer::best).filter(best -> label.equals(Labels.IRANIAN));
        return new Verdict(label, p, mode.map(LabelProbability::label), mode.isPresent() ? countedMode() : 0, false);
    }

    private Verdict saidByHand(ByHand said) {
        if (isMode(said.label())) {
            return Verdict.byHand(Labels.IRANIAN, Optional.of(said.label()));
        }
        if (said.dastgah().isPresent() || !said.label().equals(Labels.IRANIAN) || modes.isEmpty()) {
            return Verdict.byHand(said.label(), said.dastgah());
        }
        return new Verdict(said.label(), 1, Optional.of(modes.get().best().label()), countedMode(), true);
    }

    private double countedMode() {
        return counted(modes.orElseThrow());
    }

    private static double counted(ModelAnswer answer) {
        return answer.heard() ? Math.min(1, answer.best().p()) : 0;
    }

    private static boolean isMode(String label) {
        Optional<Family> family = Labels.of(label).family();
        return family.isPresent();
    }
}
