package org.shenava.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioSource;
import org.shenava.audio.BufferAudioSource;
import org.shenava.classifier.Classifier;
import org.shenava.classifier.ModelCatalog;
import org.shenava.job.JobContext;
import org.shenava.music.Labels;
import org.shenava.music.Mode;
import org.shenava.music.Modes;
import org.shenava.recognition.Answer;
import org.shenava.recognition.RecordingRecognizer;

/**
 * Prints what share of passages made by rule the shipped model names as the mode they were made in. The passages are not tuned to it, and
 * it never heard one. A minute long, so it runs by its name only.
 */
class PassageNamingCheck {
    private static final int SEEDS = 10;
    private static final long FIRST_SEED = 1000;

    @Test
    void theShippedModelNamesThePassages() throws Exception {
        Map<String, String> lines = new TreeMap<>();
        int asked = 0;
        int first = 0;
        int third = 0;
        int family = 0;
        try (Classifier classifier = new ModelCatalog(List.of(Path.of("models"))).open("dastgah")) {
            int rateHz = classifier.card().features().sampleRateHz();
            for (Mode mode : Modes.all()) {
                Map<String, Integer> named = new TreeMap<>();
                for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
                    float[] sound = PassageSound.drawn(mode, seed).render(PassageRules.passage(mode, seed), rateHz);
                    try (AudioSource source = new BufferAudioSource(mode.label(), sound, rateHz)) {
                        Answer answer = new RecordingRecognizer(classifier)
                                .recognize(source, JobContext.QUIET)
                                .whole();
                        String best = answer.best().label();
                        named.merge(best, 1, Integer::sum);
                        asked++;
                        first += best.equals(mode.label()) ? 1 : 0;
                        third += answer.top().stream().limit(3).anyMatch(one -> one.label()
                                        .equals(mode.label()))
                                ? 1
                                : 0;
                        family += answer.families()
                                        .get(0)
                                        .label()
                                        .equals(Labels.of(mode.label())
                                                .family()
                                                .orElseThrow()
                                                .id())
                                ? 1
                                : 0;
                    }
                }
                lines.put(mode.label(), named.toString());
            }
        }
        lines.forEach((mode, named) -> System.err.println(mode + " named " + named));
        System.err.printf(
                Locale.ROOT,
                "%d passages: named rightly %.2f, in the first three %.2f, family %.2f%n",
                asked,
                (double) first / asked,
                (double) third / asked,
                (double) family / asked);
        // Chance would be 0.08 and 0.23.
        assertThat(third).isGreaterThan(asked / 3);
    }
}
