package org.shenava.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.feature.Signals;
import org.shenava.job.JobContext;

/** Speech that training never heard: other sentences, voices, speeds. */
class SpeechIsForeignTest {
    private static final String SENTENCES =
            "Shenava listens to the setar. Good morning, is anybody there? The train to the north leaves at "
                    + "seven. I have left my coat in the kitchen, and the door is still open. Please sit down and wait a moment.";

    @BeforeAll
    static void speechCanBeMade() {
        // The gate of the project installs it; see .ci/run.
        assumeTrue(Speech.isInstalled(), "espeak-ng is not installed; this test makes its speech with it");
    }

    @ParameterizedTest
    @CsvSource({"en-gb, 160, 50", "en-us+f4, 140, 70", "it+m5, 190, 30", "es+f1, 175, 60", "hi+m1, 150, 45"})
    void noModeIsNamed(String voice, int wordsPerMinute, int pitch) throws Exception {
        float[] samples = Speech.say(SENTENCES, voice, wordsPerMinute, pitch);
        assertThat(samples.length).isGreaterThan(8 * Signals.RATE_HZ);

        assertThat(isNamed(samples)).isFalse();
    }

    @Test
    void norIsOneNamedAfterPauses() throws Exception {
        float[] once = Speech.say(SENTENCES, "en-gb", 160, 50);

        assertThat(isNamed(Signals.joined(once, Signals.silence(3), once))).isFalse();
    }

    private static boolean isNamed(float[] samples) throws Exception {
        Answer answer = answer(samples);
        return answer.state() == ListeningState.LISTENING && !answer.unsure();
    }

    private static Answer answer(float[] samples) throws Exception {
        try (Classifier classifier = new ModelCatalog(List.of(Path.of("models"))).open("dastgah")) {
            return new RecordingRecognizer(classifier)
                    .recognize(new BufferAudioSource("speech", samples, Signals.RATE_HZ), JobContext.QUIET)
                    .whole();
        }
    }
}
