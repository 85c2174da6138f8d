package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.feature.ProfileSpec;
import org.shenava.recognition.Answer;
import org.shenava.recognition.RecordingRecognizer;
import org.shenava.synth.ClipRanges;
import org.shenava.synth.RadifClips;
import org.shenava.synth.RadifScore;

/** How often the shipped model finds the tonic of clips made from scores, in every tuning and intonation. */
class NotesOfSynthesisTest {
    /** No training used it: those count up from 1. */
    private static final long UNSEEN_SEED = 20_261_121;

    /** Classes take turns: ten of each. */
    private static final int CLIPS = 130;

    private static final double TONIC_CENTS = 25;

    @Test
    void tonicsOfUnseenClips() throws Exception {
        ProfileSpec spec = ProfileSpec.standard();
        RadifClips clips = new RadifClips(
                RadifScore.readAll(SharedData.dastgah("scores")), ClipRanges.standard(), spec, UNSEEN_SEED);
        NoteCheck all = new NoteCheck("tonic", TONIC_CENTS);
        NoteCheck ofRightLabels = new NoteCheck("tonic, label right", TONIC_CENTS);
        NoteCheck ofSure = new NoteCheck("tonic, p at least 0.7", TONIC_CENTS);
        try (Classifier classifier = new ModelCatalog(List.of(Path.of("models"))).open("dastgah")) {
            RecordingRecognizer recognizer = new RecordingRecognizer(classifier);
            for (int i = 0; i < CLIPS; i++) {
                RadifClips.Clip clip = clips.clip(i);
                Answer answer = recognizer
                        .recognize(clip.slices(), ClipRanges.standard().clipSeconds())
                        .whole();
                double hz = answer.tonicHz().orElseThrow();
                all.add(clip.tonicHz(), hz);
                if (answer.best().label().equals(clip.label())) {
                    ofRightLabels.add(clip.tonicHz(), hz);
                }
                if (answer.notes().tonic().orElseThrow().p() >= 0.7) {
                    ofSure.add(clip.tonicHz(), hz);
                }
            }
        }
        System.out.println("Unseen synthesis: " + all + "; " + ofRightLabels + "; " + ofSure);

        assertThat(all.count()).isEqualTo(CLIPS);
    }
}
