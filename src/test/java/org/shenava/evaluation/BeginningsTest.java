package org.shenava.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenava.feature.ProfileSlice;
import org.shenava.feature.ProfileSpec;
import org.shenava.recognition.Answer;
import org.shenava.recognition.FakeClassifier;
import org.shenava.recognition.RecordingRecognizer;

class BeginningsTest {
    private static final double SLICE_SECONDS = 0.25;
    private static final double PLAYING_DBFS = -20;
    private static final double SILENCE_DBFS = -100;

    private final FakeClassifier classifier = new FakeClassifier();
    private final Beginnings beginnings = new Beginnings(classifier);

    @Test
    void answersOnlyAsFarAsTheRecordingPlays() {
        assertThat(beginnings.answers(playing(12, 0)).keySet()).containsExactly(5, 10);
        assertThat(beginnings.answers(playing(90, 0)).keySet()).containsExactly(5, 10, 20, 30, 60);
        assertThat(beginnings.answers(playing(4, 0))).isEmpty();
    }

    @Test
    void silenceIsNotPlaying() {
        List<ProfileSlice> slices = new ArrayList<>(playing(6, 0));
        slices.addAll(silence(20, 6));
        slices.addAll(playing(6, 26));

        Map<Integer, Answer> answers = beginnings.answers(slices);

        assertThat(answers.keySet()).containsExactly(5, 10);
        assertThat(answers.get(10).timeSeconds()).isEqualTo(30);
        assertThat(answers.get(10).heardSeconds()).isEqualTo(10);
    }

    /** So that a figure after 10 s says what a recording of 10 s would have been answered. */
    @Test
    void aBeginningIsAnsweredAsARecordingThatEndsThere() {
        List<ProfileSlice> slices = playing(30, 0);
        List<ProfileSlice> firstTen = slices.subList(0, (int) (10 / SLICE_SECONDS));

        Answer begun = beginnings.answers(slices).get(10);
        Answer whole =
                new RecordingRecognizer(classifier).recognize(firstTen, 10).whole();

        assertThat(begun).isEqualTo(whole);
    }

    private static List<ProfileSlice> playing(double seconds, double from) {
        return slices(seconds, from, PLAYING_DBFS);
    }

    private static List<ProfileSlice> silence(double seconds, double from) {
        return slices(seconds, from, SILENCE_DBFS);
    }

    /** One note after another, so that the answer changes over time. */
    private static List<ProfileSlice> slices(double seconds, double from, double levelDbfs) {
        List<ProfileSlice> slices = new ArrayList<>();
        for (int i = 0; i < seconds / SLICE_SECONDS; i++) {
            float[] bins = new float[ProfileSpec.standard().binsPerOctave()];
            bins[(i * 7) % bins.length] = 5;
            double start = from + i * SLICE_SECONDS;
            slices.add(new ProfileSlice(start, start + SLICE_SECONDS, bins, levelDbfs));
        }
        return slices;
    }
}
