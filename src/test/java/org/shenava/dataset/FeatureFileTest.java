package org.shenava.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenava.dataset.FeatureFile.Shape;
import org.shenava.dataset.FeatureFile.Writer;

class FeatureFileTest {
    private static final Shape SHAPE = new Shape(3, 1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeTwoWindowsWithACopyEach() throws IOException {
        file = folder.resolve("a.features");
        try (Writer writer = Writer.begin(file, SHAPE)) {
            writer.add(0, 10, new float[][] {{1, 2, 3}, {4, 5, 6}});
            writer.add(5, 15, new float[][] {{7, 8, 9}, {10, 11, 12}});
            writer.finish(16.5);
        }
    }

    @Test
    void anyWindowIsReadWithoutTheOthers() throws IOException {
        FeatureFile features = FeatureFile.open(file, SHAPE);

        assertThat(features.count()).isEqualTo(2);
        assertThat(features.seconds()).isEqualTo(16.5);
        assertThat(features.times(1)).isEqualTo(new FeatureFile.Times(5, 15));
        assertThat(features.values(1, 0)).containsExactly(7, 8, 9);
        assertThat(features.values(0, 1)).containsExactly(4, 5, 6);
        assertThatThrownBy(() -> features.values(2, 0)).hasMessageContaining("got 2");
        assertThatThrownBy(() -> features.values(0, 2)).hasMessageContaining("got 2");
    }

    @Test
    void refusesWhatIsCutShortOrLongerOrOfAnotherShape() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] other = whole.clone();
        other[0] ^= 1;
        Files.write(folder.resolve("short"), Arrays.copyOf(whole, whole.length - 1));
        Files.write(folder.resolve("long"), Arrays.copyOf(whole, whole.length + 1));
        Files.write(folder.resolve("head"), Arrays.copyOf(whole, 9));
        Files.write(folder.resolve("magic"), other);

        for (String name : new String[] {"short", "long", "head", "magic", "missing"}) {
            assertThatThrownBy(() -> FeatureFile.open(folder.resolve(name), SHAPE))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> FeatureFile.open(file, new Shape(3, 0))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FeatureFile.open(file, new Shape(1, 1))).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNotFinishedLeavesNothingBehind() throws IOException {
        try (Writer writer = Writer.begin(folder.resolve("b.features"), SHAPE)) {
            writer.add(0, 1, new float[2][3]);
            assertThatThrownBy(() -> writer.add(0, 1, new float[1][3])).hasMessageContaining("got 1");
            assertThatThrownBy(() -> writer.add(0, 1, new float[2][4])).hasMessageContaining("got 4");
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
