package org.shenava.feature.separation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenava.audio.Span;
import org.shenava.feature.SharedSound;
import org.shenava.feature.Signals;

class SungStretchesTest {
    private static final double SECONDS = 20;

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void findsMostOfWhatIsSungAndLittleElse(long seed) {
        SungMixture mixture = SungMixture.of(SECONDS, seed);

        List<Span> found = SungStretches.of(parts(mixture.mixed()), SungMixture.RATE_HZ);

        double sung = length(mixture.sung());
        double both = common(mixture.sung(), found);
        assertThat(both / sung).isGreaterThan(0.8);
        assertThat((length(found) - both) / (SECONDS - sung)).isLessThan(0.05);
    }

    @Test
    void nobodySingsInInstrumentsOrSilence() {
        float[] accompaniment = SungMixture.of(SECONDS, 23).accompaniment();

        assertThat(SungStretches.of(parts(accompaniment), SungMixture.RATE_HZ)).isEmpty();
        assertThat(SungStretches.of(parts(Signals.silence(3)), SungMixture.RATE_HZ))
                .isEmpty();
        assertThat(SungStretches.of(parts(Signals.silence(0.01)), SungMixture.RATE_HZ))
                .isEmpty();
        assertThat(SungStretches.of(parts(Signals.noise(0.2, 5, 1)), SungMixture.RATE_HZ))
                .isEmpty();
    }

    /** Real strings, which glide and repeat little: the hard case. */
    @Test
    void aSetarAloneIsSeldomTakenForAVoice() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SharedSound.path("dastgah/talai-setar"))) {
            files = all.filter(file -> file.toString().endsWith(".opus"))
                    .sorted()
                    .toList();
        }
        double seconds = 0;
        double found = 0;
        for (int i = 5; i < files.size(); i += 80) {
            float[] samples = SharedSound.start(files.get(i), 60);
            seconds += (double) samples.length / SharedSound.RATE_HZ;
            found += length(SungStretches.of(parts(samples), SharedSound.RATE_HZ));
        }
        assertThat(seconds).isGreaterThan(100);
        assertThat(found / seconds).isLessThan(0.05);
    }

    @Test
    void theRestIsWhatLiesBetweenWhenLongEnough() {
        List<Span> dropped = List.of(new Span(0, 2), new Span(5, 6), new Span(6.5, 9));

        assertThat(SungStretches.rest(dropped, 12, 1)).containsExactly(new Span(2, 5), new Span(9, 12));
        assertThat(SungStretches.rest(dropped, 8, 1)).containsExactly(new Span(2, 5));
        assertThat(SungStretches.rest(List.of(), 3, 1)).containsExactly(new Span(0, 3));
    }

    private static VoiceParts parts(float[] samples) {
        return new VoiceRemoval(SungMixture.RATE_HZ).separate(samples);
    }

    private static double length(List<Span> spans) {
        return spans.stream().mapToDouble(Span::seconds).sum();
    }

    private static double common(List<Span> some, List<Span> others) {
        double common = 0;
        for (Span one : some) {
            for (Span other : others) {
                double start = Math.max(one.startSeconds(), other.startSeconds());
                common += Math.max(0, Math.min(one.endSeconds(), other.endSeconds()) - start);
            }
        }
        return common;
    }
}
