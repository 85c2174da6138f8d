package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shenava.audio.AudioSource;
import org.shenava.audio.FileAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.evaluation.Annotations.Annotation;
import org.shenava.job.JobContext;
import org.shenava.recognition.Answer;
import org.shenava.recognition.Notes;
import org.shenava.recognition.RecordingRecognizer;

/** How often the shipped model agrees with what was read off pictures of real recordings, the class not told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnotatedNotesTest {
    private static final double TONIC_CENTS = 25;

    /** Shahed and ist: the same note, wherever the player has it. */
    private static final double NOTE_CENTS = 50;

    private final Map<String, NoteCheck> tonicsBySet = new TreeMap<>();
    private final NoteCheck tonics = new NoteCheck("tonic", TONIC_CENTS);
    private final NoteCheck tonicsOfRightLabels = new NoteCheck("tonic, label right", TONIC_CENTS);
    private final NoteCheck sureTonics = new NoteCheck("tonic, p at least 0.7", TONIC_CENTS);
    private final NoteCheck shaheds = new NoteCheck("shahed", NOTE_CENTS);
    private final NoteCheck ists = new NoteCheck("ist", NOTE_CENTS);

    @BeforeAll
    void listen() throws Exception {
        Path data = SharedData.dastgah("");
        try (Classifier classifier = new ModelCatalog(List.of(Path.of("models"))).open("dastgah")) {
            RecordingRecognizer recognizer = new RecordingRecognizer(classifier);
            int rateHz = classifier.card().features().sampleRateHz();
            for (Annotation annotation : Annotations.read()) {
                if (!annotation.open()) {
                    try (AudioSource source = FileAudioSource.open(data.resolve(annotation.path()), rateHz)) {
                        compare(
                                annotation,
                                recognizer.recognize(source, JobContext.QUIET).whole());
                    }
                }
            }
        }
        System.out.println("Agreement with annotated recordings: " + tonics + "; by set " + tonicsBySet.values() + "; "
                + tonicsOfRightLabels + "; " + sureTonics + "; " + shaheds + "; " + ists);
    }

    private void compare(Annotation annotation, Answer answer) {
        Notes notes = answer.notes();
        Notes.Tonic tonic = notes.tonic().orElseThrow();
        String set = annotation.path().replaceAll("/.*", "");
        tonics.add(annotation.tonicHz(), tonic.hz());
        tonicsBySet
                .computeIfAbsent(set, name -> new NoteCheck(name, TONIC_CENTS))
                .add(annotation.tonicHz(), tonic.hz());
        if (answer.best().label().equals(annotation.label())) {
            tonicsOfRightLabels.add(annotation.tonicHz(), tonic.hz());
        }
        if (tonic.p() >= 0.7) {
            sureTonics.add(annotation.tonicHz(), tonic.hz());
        }
        annotation
                .shahedHz()
                .ifPresent(hz -> shaheds.add(hz, notes.shahed().orElseThrow().hz()));
        annotation
                .istHz()
                .ifPresent(hz -> ists.add(hz, notes.ist().orElseThrow().hz()));
    }

    @Test
    void theListIsLongEnough() {
        assertThat(tonics.count()).isGreaterThanOrEqualTo(40);
    }
}
