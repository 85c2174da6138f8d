package org.shenava.teaching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenava.feature.ProfileSlice;
import org.shenava.recognition.HeardWindow;

class HeardFileTest {
    private static final HeardFile.Shape SHAPE = new HeardFile.Shape(2, 3);
    private static final HeardRecording HEARD = new HeardRecording(
            12.5,
            "abc",
            List.of(
                    new HeardWindow(0, 0, 10, Optional.of(new float[] {1, 2})),
                    new HeardWindow(2, 10, 12.5, Optional.of(new float[] {3, 4}))),
            List.of(new ProfileSlice(0.5, 0.75, new float[] {5, 6, 7}, -30)));

    @Test
    void whatIsWrittenIsRead() throws Exception {
        HeardRecording read = HeardFile.read(HeardFile.write(HEARD, SHAPE), SHAPE);

        assertThat(read.seconds()).isEqualTo(12.5);
        assertThat(read.soundSha256()).isEqualTo("abc");
        assertThat(read.windows()).extracting(HeardWindow::index).containsExactly(0L, 2L);
        assertThat(read.windows().get(1).features().orElseThrow()).containsExactly(3, 4);
        assertThat(read.playing()).singleElement().satisfies(slice -> {
            assertThat(slice.bins()).containsExactly(5, 6, 7);
            assertThat(slice.startSeconds()).isEqualTo(0.5);
            assertThat(slice.levelDbfs()).isEqualTo(-30);
        });
    }

    @Test
    void everyCutAndEveryOtherFormIsRefused() {
        byte[] whole = HeardFile.write(HEARD, SHAPE);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> HeardFile.read(cut, SHAPE)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> HeardFile.read(whole, new HeardFile.Shape(3, 3)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> HeardFile.read(Arrays.copyOf(whole, whole.length + 1), SHAPE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void absurdCountsAreRefusedBeforeMemoryIsAskedFor() {
        byte[] whole = HeardFile.write(HEARD, SHAPE);
        // Magic, version, seconds, two bytes of length and three of text, values a window; then the count of windows.
        int countAt = 4 + 4 + 8 + 5 + 4;
        whole[countAt] = 0x7f;

        assertThatThrownBy(() -> HeardFile.read(whole, SHAPE)).isInstanceOf(IOException.class);
    }
}
