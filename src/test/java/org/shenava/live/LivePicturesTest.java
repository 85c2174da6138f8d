package org.shenava.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenava.audio.AudioFrame;
import org.shenava.feature.FrequencyScale;
import org.shenava.feature.Signals;
import org.shenava.feature.SpectrogramExtractor;
import org.shenava.feature.SpectrogramSpec;

class LivePicturesTest {
    private static final SpectrogramSpec FIRST = SpectrogramSpec.standard();
    private static final SpectrogramSpec OTHER =
            new SpectrogramSpec(Signals.RATE_HZ, 1024, 256, FrequencyScale.LINEAR, 100, 5000, 64, -100);
    private static final int BLOCK = 512;
    private static final float[] SOUND = Signals.melody(0.3, 220, 294, 330, 440, 392, 262, 233, 349, 494, 247);

    private long nanos;
    private long nanosALook;
    private long fed;
    private final LivePictures pictures = new LivePictures(FIRST, () -> nanos += nanosALook);

    @Test
    void anotherPictureShowsWhatWasHeardBeforeToo() {
        feed(SOUND, 0, SOUND.length / 2);
        pictures.use(OTHER);
        feed(SOUND, SOUND.length / 2, SOUND.length);

        LivePicture picture = pictures.newest();

        assertThat(picture.spec()).isEqualTo(OTHER);
        List<float[]> expected = new ArrayList<>();
        Signals.feed(SOUND, BLOCK, new SpectrogramExtractor(OTHER, column -> expected.add(column.clone())));
        assertThat(picture.columns().columnCount()).isEqualTo(expected.size()).isGreaterThan(100);
        float[] column = new float[OTHER.rowCount()];
        for (int i = 0; i < expected.size(); i++) {
            assertThat(picture.columns().read(i, column)).isTrue();
            assertThat(column).as("column %d", i).containsExactly(expected.get(i));
        }
    }

    @Test
    void timesStayRight() {
        float[] click = Signals.silence(4);
        click[2 * Signals.RATE_HZ] = 1;
        feed(click, 0, click.length);
        assertThat(loudestSeconds(pictures.newest())).isCloseTo(2, within(1 / FIRST.columnsPerSecond()));

        pictures.use(OTHER);
        feed(click, 0, BLOCK);

        assertThat(pictures.newest().spec()).isEqualTo(OTHER);
        assertThat(loudestSeconds(pictures.newest())).isCloseTo(2, within(1 / OTHER.columnsPerSecond()));
    }

    @Test
    void secondsAndColumnsAreInverse() {
        LivePicture picture = new LivePicture(OTHER, new SpectrogramRing(2, 2), 7.5);

        assertThat(picture.column(picture.seconds(123.25))).isCloseTo(123.25, within(1e-9));
        // 1024 samples of window, 256 of hop: the middle of the first window lies 384 samples before that of the first
        // hop.
        assertThat(picture.seconds(0.5)).isCloseTo(7.5 + (128 - 384) / 22_050.0, within(1e-9));
    }

    @Test
    void onASlowMachineTheOldPictureGoesOnUntilTheNewOneHasCaughtUp() {
        feed(SOUND, 0, SOUND.length / 2);
        nanosALook = 20_000_000;
        pictures.use(OTHER);
        int frames = 0;
        while (pictures.newest().spec().equals(FIRST)) {
            long before = pictures.newest().columns().columnCount();
            feed(SOUND, SOUND.length / 2 + frames * BLOCK, SOUND.length / 2 + (frames + 1) * BLOCK);
            frames++;
            if (pictures.newest().spec().equals(FIRST)) {
                assertThat(pictures.newest().columns().columnCount()).isEqualTo(before + 1);
            }
        }

        assertThat(frames).isGreaterThan(3);
        assertThat(pictures.newest().columns().columnCount()).isEqualTo(fed / OTHER.hopSamples());
    }

    @Test
    void afterTheEndItChangesAtOnce() {
        feed(SOUND, 0, SOUND.length);
        pictures.end();

        pictures.use(OTHER);

        assertThat(pictures.newest().spec()).isEqualTo(OTHER);
        assertThat(pictures.newest().columns().columnCount()).isEqualTo(SOUND.length / OTHER.hopSamples());
    }

    @Test
    void aWishTakenBackChangesNothing() {
        feed(SOUND, 0, BLOCK * 20);
        LivePicture before = pictures.newest();
        pictures.use(OTHER);
        pictures.use(FIRST);
        feed(SOUND, BLOCK * 20, BLOCK * 21);

        assertThat(pictures.newest()).isSameAs(before);
        assertThat(before.columns().columnCount()).isEqualTo(21);
    }

    @Test
    void refusesAnotherRate() {
        assertThatThrownBy(() -> pictures.use(SpectrogramSpec.logarithmic(44_100, 4096, 512, 80, 8000, 60, -100)))
                .hasMessageContaining("44100");
    }

    @Test
    void theHistoryForgetsTheOldestOnly() {
        SoundHistory history = new SoundHistory(1000, Signals.RATE_HZ);
        for (int i = 0; i < 7; i++) {
            float[] part = new float[300];
            java.util.Arrays.fill(part, i);
            history.add(new AudioFrame(part, Signals.RATE_HZ, 300L * i));
        }

        assertThat(history.begin()).isEqualTo(1100);
        assertThat(history.end()).isEqualTo(2100);
        AudioFrame all = history.frame(1100, 1000);
        assertThat(all.sample(0)).isEqualTo(3);
        assertThat(all.sample(99)).isEqualTo(3);
        assertThat(all.sample(100)).isEqualTo(4);
        assertThat(all.sample(999)).isEqualTo(6);
    }

    private static double loudestSeconds(LivePicture picture) {
        float[] column = new float[picture.spec().rowCount()];
        double best = Double.NEGATIVE_INFINITY;
        long found = -1;
        for (long i = 0; i < picture.columns().columnCount(); i++) {
            picture.columns().read(i, column);
            if (column[column.length / 2] > best) {
                best = column[column.length / 2];
                found = i;
            }
        }
        return picture.seconds(found + 0.5);
    }

    private void feed(float[] sound, int from, int to) {
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            pictures.frame(new AudioFrame(sound, start, count, Signals.RATE_HZ, fed));
            fed += count;
        }
    }
}
