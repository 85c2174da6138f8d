package org.shenava.classifier.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineFileTest {
    static List<Baseline> kinds() {
        return TinyBaseline.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindKnowsItsCorners(Baseline baseline) {
        for (int label = 0; label < 3; label++) {
            float[] probabilities = baseline.probabilities(TinyBaseline.CORNERS.get(label));

            assertThat(probabilities[label]).isGreaterThan(0.5f);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void answersTheSameAfterReading(Baseline baseline) throws Exception {
        byte[] bytes = BaselineFile.write(baseline);
        Baseline read = BaselineFile.read(bytes);

        assertThat(read.probabilities(new float[] {0.3f, 117}))
                .containsExactly(baseline.probabilities(new float[] {0.3f, 117}));
        assertThat(BaselineFile.write(read)).isEqualTo(bytes);
    }

    @Test
    void aForestAveragesTheLeavesThatAnInputComesTo() {
        assertThat(TinyBaseline.forest().scores(new float[] {-1, 1}))
                .containsExactly(new double[] {0.2, 0, 0.8}, within(1e-6));
    }

    @Test
    void supportVectorsCountThePairsTheyWin() {
        // At the vector of class 0: kernels 1, exp(-2), exp(-2). It wins both pairs by 1 - exp(-2), and the others tie
        // at 0, which
        // goes to the later class; the sums are 2 (1 - exp(-2)) and minus half of that twice.
        double margin = 1 - Math.exp(-2);
        double[] scores = TinyBaseline.vectors().scores(new float[] {-1, -1});

        assertThat(scores[0]).isCloseTo(2 + 2 * margin / (3 * (2 * margin + 1)), within(1e-9));
        assertThat(scores[1]).isCloseTo(-margin / (3 * (margin + 1)), within(1e-9));
        assertThat(scores[2]).isCloseTo(1 - margin / (3 * (margin + 1)), within(1e-9));
    }

    @Test
    void ofNeighboursEquallyFarTheEarlierVotes() {
        Neighbours two = new Neighbours(1, new float[][] {{1, 0}, {-1, 0}, {0, 1}}, new int[] {2, 0, 1});

        assertThat(two.scores(new float[] {0, 0})).containsExactly(0, 0, 1);
    }

    @Test
    void aLabelWithNothingToLearnFromIsNearlyImpossible() {
        Baseline two = new Baseline(
                1,
                4,
                new int[] {1, 3},
                new double[] {0},
                new double[] {1},
                new LinearScores(new double[][] {{1}, {-1}}, new double[] {0, 0}),
                1);
        float[] probabilities = two.probabilities(new float[] {3});

        assertThat(probabilities).hasSize(4);
        assertThat(probabilities[1]).isGreaterThan(0.99f);
        assertThat(probabilities[0]).isBetween(1e-7f, 1e-5f);
    }

    @Test
    void unknownFieldsAreLeftAlone() throws Exception {
        byte[] more =
                changed(TinyBaseline.linear(), "{\"schemaVersion\"", "{\"later\":[1,{\"a\":2}],\"schemaVersion\"");

        assertThat(BaselineFile.read(more).columns()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "linear   | \"schemaVersion\":1          | \"schemaVersion\":2          | newer version",
                "linear   | \"schemaVersion\":1          | \"version\":1                | names no version",
                "linear   | \"kind\":\"linear\"          | \"kind\":\"java.lang.Runtime\" | is damaged",
                "linear   | \"sharpness\":2.0            | \"sharpness\":-1             | sharpness must be above 0",
                "linear   | \"sharpness\":2.0            | \"sharpness\":\"NaN\"        | sharpness must be above 0",
                "linear   | \"sharpness\":2.0            | \"sharpness\":null           | is damaged",
                "linear   | \"classes\":[0,1,2]          | \"classes\":[0,1,3]          | classes must be different labels of 3",
                "linear   | \"classes\":[0,1,2]          | \"classes\":[0,1,1]          | classes must be different labels of 3",
                "linear   | \"classes\":[0,1,2]          | \"classes\":[0,1]            | weights must have 2 values",
                "linear   | \"spreads\":[0.5,20.0]       | \"spreads\":[0.5,0]          | spreads must be above 0",
                "linear   | \"spreads\":[0.5,20.0]       | \"spreads\":[0.5]            | spreads must have 2 values",
                "linear   | \"means\":[0.5,120.0]        | \"means\":[0.5,1e999]        | means must be numbers",
                "linear   | \"weights\":[[-1.0,-1.0],    | \"weights\":[null,           | weights lack a row",
                "linear   | \"weights\":[[-1.0,-1.0],    | \"weights\":[[-1.0],         | weights must have 2 values",
                "linear   | \"biases\":[0.0,0.0,0.0]     | \"biases\":[0,0]             | biases must have 3 values",
                "neighbours | \"nearest\":1              | \"nearest\":4                | nearest must be in 1..3",
                "neighbours | \"nearest\":1              | \"nearest\":0                | nearest must be in 1..3",
                "neighbours | \"answers\":[0,1,2]        | \"answers\":[0,1,3]          | answers must be in 0..2",
                "neighbours | \"answers\":[0,1,2]        | \"answers\":[0,1,1]          | the last class has no example",
                "neighbours | \"answers\":[0,1,2]        | \"answers\":[0,1]            | answers must have 3 values",
                "forest   | \"below\":[1,2,0,1,2]        | \"below\":[0,2,0,1,2]        | node 0 must not lead to 0",
                "forest   | \"above\":[4,3,0,0,0]        | \"above\":[5,3,0,0,0]        | node 0 must not lead to 1 and 5",
                "forest   | \"below\":[1,2,0,1,2]        | \"below\":[1,2,3,1,2]        | a leaf must not point to 3",
                "forest   | \"columns\":[0,1,-1,-1,-1]   | \"columns\":[0,2,-1,-1,-1]   | must not ask column 2",
                "forest   | \"columns\":[0,1,-1,-1,-1]   | \"columns\":[0,-2,-1,-1,-1]  | must not ask column -2",
                "forest   | \"columns\":[0,1,-1,-1,-1]   | \"columns\":[]               | a tree must have a node",
                "vectors  | \"gamma\":0.5                | \"gamma\":0                  | gamma must be above 0",
                "vectors  | \"counts\":[1,1,1]           | \"counts\":[1,1,2]           | counts must add up to 3",
                "vectors  | \"counts\":[1,1,1]           | \"counts\":[-1,2,2]          | a count must not be -1",
                "vectors  | \"offsets\":[0.0,0.0,0.0]    | \"offsets\":[0,0]            | offsets must have 3 values",
                "vectors  | \"gamma\":0.5                | \"gamma\":{                  | is damaged",
            })
    void refusesWhatCannotBe(String kind, String from, String to, String sentence) {
        Scorer scorer =
                switch (kind) {
                    case "linear" -> TinyBaseline.linear();
                    case "neighbours" -> TinyBaseline.neighbours();
                    case "forest" -> TinyBaseline.forest();
                    default -> TinyBaseline.vectors();
                };

        assertThatThrownBy(() -> BaselineFile.read(changed(scorer, from, to)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAFileCutAnywhere(Baseline baseline) {
        byte[] bytes = BaselineFile.write(baseline);

        for (int length = 0; length < bytes.length - 2; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BaselineFile.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesNoise() {
        byte[] noise = new byte[300];
        new java.util.Random(5).nextBytes(noise);

        assertThatThrownBy(() -> BaselineFile.read(noise)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAnInputOfAnotherLength() {
        assertThatThrownBy(() -> TinyBaseline.of(TinyBaseline.linear()).probabilities(new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an input must have 2 values, got 3");
    }

    private static byte[] changed(Scorer scorer, String from, String to) {
        String text = new String(BaselineFile.write(TinyBaseline.of(scorer)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
