package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioException;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.evaluation.Annotations.Annotation;
import org.shenava.job.JobCancelledException;
import org.shenava.job.JobContext;
import org.shenava.music.Cents;
import org.shenava.recognition.RecordingRecognizer;

/** Real recordings played faster or slower by known amounts: the tonic must move by as much. */
class ShiftedRecordingsTest {
    private static final double[] SHIFTS_CENTS = {-190, -47, 66, 233};
    private static final double SECONDS = 40;
    private static final double TOLERANCE_CENTS = 25;

    /** Every fifth annotated recording: ten, from all sets. */
    private static final int EVERY = 5;

    @Test
    void theTonicFollowsInNineOfTen() throws Exception {
        NoteCheck followed = new NoteCheck("tonic followed the shift", TOLERANCE_CENTS);
        try (Classifier classifier = new ModelCatalog(List.of(Path.of("models"))).open("dastgah")) {
            List<Annotation> annotations = Annotations.read();
            for (int i = 0; i < annotations.size(); i += EVERY) {
                Path file = SharedData.dastgah(annotations.get(i).path());
                double asPlayedHz = tonicHz(classifier, file, 0);
                for (double shift : SHIFTS_CENTS) {
                    followed.add(Cents.above(asPlayedHz, shift), tonicHz(classifier, file, shift));
                }
            }
        }
        System.out.println("Shifted recordings: " + followed);

        assertThat(followed.count()).isGreaterThanOrEqualTo(40);
        assertThat(followed.share()).isGreaterThanOrEqualTo(0.9);
    }

    /** Sound decoded for one rate and taken for another sounds higher or lower. */
    private static double tonicHz(Classifier classifier, Path file, double shiftCents)
            throws IOException, AudioException, JobCancelledException {
        int rateHz = classifier.card().features().sampleRateHz();
        int decodedHz = (int) Math.round(Cents.above(rateHz, -shiftCents));
        float[] sound = new float[(int) (SECONDS * decodedHz)];
        int filled = 0;
        try (AudioSource source = FileAudioSource.open(file, decodedHz)) {
            int read = 0;
            while (read >= 0 && filled < sound.length) {
                filled += read;
                read = source.read(sound, filled, sound.length - filled);
            }
        }
        float[] heard = Arrays.copyOf(sound, filled);
        return new RecordingRecognizer(classifier)
                .recognize(new BufferAudioSource("shifted", heard, rateHz), JobContext.QUIET)
                .whole()
                .tonicHz()
                .orElseThrow();
    }
}
